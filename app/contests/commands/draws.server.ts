import { ok, type Result } from "~/kit/result";
import type { Member } from "~/members/rules/actor";
import { audit } from "~/platform/audit.server";
import { transaction, type Tx } from "~/platform/database.server";
import { poke } from "~/platform/events.server";
import { newSalt, sha256 } from "../draw-digest.server";
import { isJudging, type BoardState } from "../rules/board";
import {
  benchLabel,
  benchOf,
  drawLots,
  keyOf,
  mayDraw,
  mayVoidDraw,
  voidedWith,
  type DrawKind,
} from "../rules/draws";
import {
  addDraw,
  drawsOf,
  identitiesOf,
  secrecyOf,
  setBenches,
  setNumbers,
  voidDraws,
  type Identity,
  type NewDraw,
} from "../store/draws.server";
import { holdEvent, setWorkCodes } from "../store/events.server";
import { drawnShifts } from "../store/shifts.server";
import { layOutSheets } from "./lay-out.server";

export type DrawAct = {
  kind: DrawKind;
  seed: string;
  witness: string;
  /** of a bench draw: in each shift, where the event has no shifts of its own */
  benches: number | null;
};

/** Draws for those who have no lot of the kind yet, and keeps the act whole. Refuses as `mayDraw` does. */
export async function makeDraw(
  officer: Member,
  eventId: number,
  act: DrawAct,
): Promise<Result<number>> {
  return transaction(async (tx) => {
    const board = (await holdEvent(tx, eventId)).board_state as BoardState;
    const identities = await identitiesOf(tx, eventId);
    const taken = await lotsInUse(tx, eventId, act.kind);
    const without = identities.filter((row) => !hasLot(act.kind, row, taken));
    const benches = await benchesIn(tx, eventId, act);
    const may = mayDraw(act.kind, {
      board,
      drawn: (await secrecyOf(tx, eventId)).drawn,
      without: without.length,
      inUse: taken.size,
      places: benches.places,
      ...act,
      officer: officer.person.name,
    });
    if (!may.ok) return may;
    const drawing = { act, without, taken, benches: benches.each };
    const draw = await drawn(tx, officer, eventId, drawing);
    await addDraw(tx, draw);
    // Who came late is judged from the moment that they have a code.
    if (act.kind === "code" && isJudging(board))
      await layOutLate(tx, eventId, officer);
    await audit(tx, {
      actorId: officer.person.id,
      act: "contest.drawn",
      subject: { kind: "contest-event", id: eventId },
      after: toldOf(draw),
    });
    return ok(draw.outcome.length);
  });
}

/** A draw as the trail tells it: who got what stays in the draw itself, out of the sight of those who read the trail. */
function toldOf({ kind, outcome, seed_hash, witness }: NewDraw) {
  return { kind, count: outcome.length, seedHash: seed_hash, witness };
}

async function layOutLate(
  tx: Tx,
  eventId: number,
  officer: Member,
): Promise<void> {
  await layOutSheets(tx, eventId, { by: officer.person.id });
  await poke(tx, `event:${eventId}`);
}

type Drawing = {
  act: DrawAct;
  without: Identity[];
  taken: Set<string>;
  benches: number[];
};

/** The benches of each shift of a bench draw: those that the officer laid out, else as many a shift as the draw says. */
async function benchesIn(tx: Tx, eventId: number, act: DrawAct) {
  const shifts = act.kind === "bench" ? await drawnShifts(tx, eventId) : [];
  if (shifts.length === 0) return { places: null, each: [act.benches ?? 1] };
  const each = shifts.map(({ benches }) => benches);
  return { places: each.reduce((sum, benches) => sum + benches, 0), each };
}

/** Draws, gives the lots out, and gives back the act's row. */
async function drawn(
  tx: Tx,
  officer: Member,
  eventId: number,
  { act, without, taken, benches }: Drawing,
): Promise<NewDraw> {
  const { kind } = act;
  const seed = act.seed.trim();
  const salt = newSalt();
  const ids = new Map(without.map((row) => [itemOf(kind, row), row.id]));
  const list = [...ids.keys()];
  const outcome = drawLots({ kind, seed, salt, list, taken, benches }, sha256);
  const lots = outcome.map(([item, lot]) => ({ id: ids.get(item) ?? 0, lot }));
  await giveLots(tx, kind, lots);
  return {
    event_id: eventId,
    kind,
    seed,
    salt,
    seed_hash: sha256(keyOf({ seed, salt })),
    benches: kind === "bench" ? benches : null,
    list: { items: list, taken: [...taken] },
    outcome: [...outcome],
    officer_id: officer.person.id,
    witness: act.witness.trim(),
  };
}

/** Voids the draws of a kind and those after it, to be made again. Refuses as `mayVoidDraw` does. */
export async function voidDraw(
  officer: Member,
  eventId: number,
  kind: DrawKind,
  reason: string,
): Promise<Result<undefined>> {
  return transaction(async (tx) => {
    const event = await holdEvent(tx, eventId);
    const may = mayVoidDraw(event.board_state as BoardState, reason);
    if (!may.ok) return may;
    await voidDraws(tx, eventId, voidedWith(kind), reason.trim());
    await audit(tx, {
      actorId: officer.person.id,
      act: "contest.draw-voided",
      subject: { kind: "contest-event", id: eventId },
      after: { kinds: voidedWith(kind) },
      reason: reason.trim(),
    });
    return ok();
  });
}

async function lotsInUse(
  tx: Tx,
  eventId: number,
  kind: DrawKind,
): Promise<Set<string>> {
  const draws = (await drawsOf(tx, eventId)).filter(
    (draw) => draw.kind === kind && draw.voided_at === null,
  );
  return new Set(
    draws.flatMap(({ outcome }) =>
      (outcome as [string, string][]).map(([, lot]) => lot),
    ),
  );
}

function hasLot(
  kind: DrawKind,
  row: Identity,
  taken: ReadonlySet<string>,
): boolean {
  if (kind === "code") return row.work_code !== null;
  if (kind === "bench") return row.bench !== null;
  return taken.has(row.number);
}

/** What an entrant is drawn under: the identity before the one that is drawn. */
function itemOf(kind: DrawKind, row: Identity): string {
  return kind === "code" && row.bench !== null && row.shift !== null
    ? benchLabel(row.shift, row.bench)
    : row.number;
}

async function giveLots(
  tx: Tx,
  kind: DrawKind,
  lots: { id: number; lot: string }[],
): Promise<void> {
  if (kind === "number") return setNumbers(tx, lots);
  if (kind === "code")
    return setWorkCodes(
      tx,
      lots.map(({ id, lot }) => ({ entrantId: id, code: lot })),
    );
  return setBenches(
    tx,
    lots.flatMap(({ id, lot }) => {
      const place = benchOf(lot);
      return place ? { id, ...place } : [];
    }),
  );
}
