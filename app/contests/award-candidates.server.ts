import type { Db } from "~/platform/database.server";
import { awardsOf, type Candidate } from "./rules/awards";
import type { PricedEntrant } from "./rules/ranking";
import { awardFacts, awardRulesOf } from "./store/awards.server";
import type { EntrantRecord } from "./store/field.server";
import { decidedByHand } from "./store/granted-awards.server";

/**
 * The awards that one event's field would bring under the contest's rules, by number and rule. What a rule cannot decide
 * counts where it was decided by hand and granted: it falls like any other.
 */
export async function awardsIn(
  db: Db,
  event: { id: number; contest_id: number },
  field: readonly PricedEntrant[],
  entrants: ReadonlyMap<string, EntrantRecord>,
) {
  const rules = await awardRulesOf(db, event.contest_id);
  if (rules.length === 0) return [];
  const facts = await awardFacts(db, event.id);
  const placed = field.filter(({ rank }) => rank !== null).length;
  const candidates = field.flatMap(({ entrant, rank, total }): Candidate[] => {
    const row = entrants.get(entrant);
    const known = row && facts.entrants.get(row.id);
    if (!known || rank === null || total === null) return [];
    const { event: slug } = facts;
    return [{ ...known, event: slug, rank, total: total.toString(), placed }];
  });
  const numbers = new Map(
    [...entrants.values()].map(({ id, number, name }) => [
      id,
      { number, name },
    ]),
  );
  const { given, unknown } = awardsOf(rules, candidates, facts.day);
  const byHand = (await decidedByHand(db, event.contest_id)).filter(
    ({ state }) => state === "granted",
  );
  const held = unknown.filter(({ rule, candidate }) =>
    byHand.some(
      (line) =>
        line.entrant_id === candidate.entrantId && line.rule_id === rule.id,
    ),
  );
  return [...given, ...held].map(({ rule, candidate }) => ({
    rule: rule.id,
    award: { name: rule.name, name_en: rule.nameEn },
    number: numbers.get(candidate.entrantId)?.number ?? "",
    name: numbers.get(candidate.entrantId)?.name ?? "",
  }));
}
