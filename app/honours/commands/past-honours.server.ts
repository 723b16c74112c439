import type {
  PastHonours,
  WantedHonour,
} from "~/contests/commands/past.server";
import type { ListProblem } from "~/contests/rules/list-header";
import type { Actor } from "~/members/rules/actor";
import type { Tier } from "~/members/rules/units";
import { today } from "~/members/session.server";
import { now } from "~/platform/clock.server";
import { levelsBrought } from "../rules/may";
import { readHonour } from "../rules/past-honours";
import { lastDay, type NamedHonourKind } from "../rules/terms";
import { pathsOn } from "../store/holders.server";
import { insertHonour } from "../store/honours.server";
import { honourKinds } from "../store/kinds.server";

/**
 * The honours that a past contest's table names: held against the district's list, the members and what a contest of its tier
 * may bring before anything is written, and recorded with the import, dated by the contest's last day. Refusals by row:
 * result-honour-unknown {honour}, result-honour-nobody {name}, result-honour-beyond {honour}.
 */
export const pastHonours: PastHonours = {
  async problems(db, actor, wanted, tier) {
    if (wanted.length === 0) return [];
    const kinds = await honourKinds(db);
    const paths = await pathsOn(db, holdersOf(wanted), today());
    const by = { actor, tier: tier as Tier, kinds, paths };
    return wanted.flatMap((each) => problemOf(each, by));
  },
  async keep(tx, actor, wanted, { day, basis, tier }) {
    // Whoever asks was told all that is wrong before: what is wrong now changed since, and nothing of the import stays.
    const wrong = await pastHonours.problems(tx, actor, wanted, tier);
    if (wrong.length > 0) throw new Error("A past honour is not to be given.");
    const kinds = await honourKinds(tx);
    for (const { text, personId, unitId } of wanted) {
      const read = readHonour(text, kinds);
      if (!read || personId === null) continue;
      await insertHonour(tx, {
        kind: read.kind.code,
        level: read.level,
        personId,
        collective: null,
        unitId,
        basis,
        documentNo: "",
        awardedOn: day,
        expiresOn: lastDay(day, read.kind.termYears),
        recordedBy: actor.person.id,
        at: now(),
      });
    }
  },
};

function holdersOf(wanted: readonly WantedHonour[]): number[] {
  return wanted.flatMap(({ personId }) => personId ?? []);
}

type By = {
  actor: Actor;
  tier: Tier;
  kinds: readonly NamedHonourKind[];
  paths: ReadonlyMap<number, string>;
};

function problemOf(
  { row, text, name, personId }: WantedHonour,
  { actor, tier, kinds, paths }: By,
): ListProblem[] {
  const no = (code: string, params: Record<string, string>) => [
    { row, refusal: { code, params } },
  ];
  const honour = text.slice(0, 40);
  const read = readHonour(text, kinds);
  if (!read) return no("result-honour-unknown", { honour });
  if (personId === null) return no("result-honour-nobody", { name });
  const may = levelsBrought(actor, tier, paths.get(personId) ?? null);
  return may.includes(read.level) ? [] : no("result-honour-beyond", { honour });
}
