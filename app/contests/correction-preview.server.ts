import { Decimal } from "~/kit/decimal";
import type { Db } from "~/platform/database.server";
import { awardsIn } from "./award-candidates.server";
import { valueText } from "./bundle/results.server";
import { resultHash } from "./result-lines.server";
import {
  corrected,
  crossing,
  movesBetween,
  type Change,
  type ChangeKind,
} from "./rules/corrections";
import { partsOf } from "./rules/correction-choices";
import { price, type PricedEntrant } from "./rules/ranking";
import { loadSheets, type Standing } from "./standing.server";
import type { CorrectionLine } from "./store/corrections.server";
import { correctionLines, feedersFrom } from "./store/corrections.server";
import { entrantsOf, schemeOf } from "./store/field.server";

/** A kept line of a correction as the rule takes it. */
export function changeOf(line: CorrectionLine): Change {
  return {
    entrant: line.number,
    kind: line.kind as ChangeKind,
    node: line.node,
    judge: line.judge_code,
    value: line.new_value,
  };
}

/**
 * What an event's result would be with these changes: who moves, which awards and promotions come and go, and the hash of
 * the new result, which whoever applies them has seen. Undefined where there is no scheme.
 */
export async function previewOf(
  db: Db,
  event: { id: number; contest_id: number },
  correctionId: number,
) {
  const standing = await correctedStanding(db, event.id, correctionId);
  if (!standing) return undefined;
  const { before, after, lines } = standing;
  const moves = movesBetween(before, after.field);
  const names = new Map(
    [...after.entrants.values()].map(({ number, name, unit_name }) => [
      number,
      { name, unit: unit_name },
    ]),
  );
  const feeders = await feedersFrom(db, event.id);
  const { plan } = after;
  const parts = new Map(partsOf(plan).map(({ id, name }) => [id, name]));
  return {
    lines: lines.map((line) => ({
      ...line,
      nodeName: parts.get(line.node) ?? null,
    })),
    hash: resultHash(plan, after.field),
    moves: moves.map((move) => ({
      ...move,
      ...names.get(move.entrant),
      from: shown(move.from, plan.root.places),
      to: shown(move.to, plan.root.places),
    })),
    promotions: feeders.flatMap((feeder) =>
      crossing(moves, feeder.places).map((each) => ({
        ...each,
        ...names.get(each.entrant),
        to: { name: feeder.name, name_en: feeder.name_en },
      })),
    ),
    awards: await changedAwards(db, event, before, after),
  };
}

/** A standing with its total as results show it. */
function shown<Place extends { total: string | null }>(
  place: Place,
  places: number | null,
): Place {
  const { total } = place;
  return total === null
    ? place
    : { ...place, total: valueText(Decimal.of(total), places) };
}

export type CorrectionPreview = NonNullable<
  Awaited<ReturnType<typeof previewOf>>
>;

/** The field as it is and as it would be. */
async function correctedStanding(
  db: Db,
  eventId: number,
  correctionId: number,
): Promise<
  | { before: PricedEntrant[]; after: Standing; lines: CorrectionLine[] }
  | undefined
> {
  const scheme = await schemeOf(db, eventId);
  if (!scheme) return undefined;
  const entrants = await entrantsOf(db, eventId);
  const { sheets, lastMarkAt } = await loadSheets(db, eventId, entrants);
  const lines = await correctionLines(db, correctionId);
  const { plan } = scheme;
  const changed = corrected(sheets, lines.map(changeOf));
  return {
    lines,
    before: price(plan.scheme, sheets),
    after: {
      schemeId: scheme.id,
      plan,
      field: price(plan.scheme, changed),
      entrants: new Map(entrants.map((row) => [row.number, row])),
      lastMarkAt,
    },
  };
}

async function changedAwards(
  db: Db,
  event: { id: number; contest_id: number },
  before: PricedEntrant[],
  { field, entrants }: Standing,
) {
  const had = await awardsIn(db, event, before, entrants);
  const has = await awardsIn(db, event, field, entrants);
  const key = ({ number, rule }: (typeof had)[number]) => `${number} ${rule}`;
  const hadKeys = new Set(had.map(key));
  const hasKeys = new Set(has.map(key));
  return [
    ...has
      .filter((each) => !hadKeys.has(key(each)))
      .map((each) => ({ ...each, gains: true })),
    ...had
      .filter((each) => !hasKeys.has(key(each)))
      .map((each) => ({ ...each, gains: false })),
  ];
}
