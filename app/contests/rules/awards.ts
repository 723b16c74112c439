/**
 * Who gets which award (product.md: "by rules: place, age, sex, unit; several at once").
 *
 * A rule asks for any of: events, places, a least total, an age on the contest's first day, a sex, a unit and all below it.
 * Who meets all that it asks gets its award and the honours that it brings; one person may meet several rules, and gets
 * them all. What a rule asks and nobody knows (a birthday that was never entered) is not met, and is said.
 */
import { Decimal } from "~/kit/decimal";
import { isWithin } from "~/members/rules/actor";

export type AwardBody = {
  /** slugs; none means every event of the contest */
  events: string[];
  /** from … to; null asks for no place, but for having one */
  places: { from: number; to: number } | null;
  /** the best so many percent of those with a place, rounded up */
  topPercent: number | null;
  minTotal: string | null;
  /** full years on the contest's first day */
  ages: { from: number | null; to: number | null };
  sex: "female" | "male" | null;
  /** the path of a unit: its members, and those of all below it */
  unitPath: string | null;
  honours: { kind: string; level: string }[];
};
export type AwardRule = {
  id: number;
  name: string;
  nameEn: string;
  body: AwardBody;
};

/** An entrant with a place, as far as awards ask. */
export type Candidate = {
  event: string;
  entrantId: number;
  rank: number;
  total: string;
  /** how many in the event have a place */
  placed: number;
  bornOn: string | null;
  sex: string | null;
  unitPath: string | null;
};
export type Awarded = { rule: AwardRule; candidate: Candidate };
export type Unknown = Awarded & { missing: "born-on" | "sex" | "unit" };

/** All awards that the rules give, rule by rule; and who would have one if something missing were known. */
export function awardsOf(
  rules: readonly AwardRule[],
  candidates: readonly Candidate[],
  day: string,
): { given: Awarded[]; unknown: Unknown[] } {
  const given: Awarded[] = [];
  const unknown: Unknown[] = [];
  for (const rule of rules)
    for (const candidate of candidates) {
      if (!meetsResult(rule.body, candidate)) continue;
      const person = meetsPerson(rule.body, candidate, day);
      if (person === true) given.push({ rule, candidate });
      else if (person !== false)
        unknown.push({ rule, candidate, missing: person });
    }
  return { given, unknown };
}

function meetsResult(body: AwardBody, candidate: Candidate): boolean {
  const { rank, placed, total } = candidate;
  const { events, places, topPercent, minTotal } = body;
  if (events.length > 0 && !events.includes(candidate.event)) return false;
  if (places && (rank < places.from || rank > places.to)) return false;
  if (topPercent !== null && rank > Math.ceil((placed * topPercent) / 100))
    return false;
  return (
    minTotal === null || Decimal.of(total).compare(Decimal.of(minTotal)) >= 0
  );
}

function meetsPerson(
  { ages, sex, unitPath }: AwardBody,
  candidate: Candidate,
  day: string,
): boolean | Unknown["missing"] {
  if (ages.from !== null || ages.to !== null) {
    if (candidate.bornOn === null) return "born-on";
    const age = ageOn(candidate.bornOn, day);
    if (age < (ages.from ?? 0) || age > (ages.to ?? 200)) return false;
  }
  if (sex !== null) {
    if (candidate.sex === null) return "sex";
    if (candidate.sex !== sex) return false;
  }
  if (unitPath === null) return true;
  if (candidate.unitPath === null) return "unit";
  return isWithin(candidate.unitPath, unitPath);
}

/** Full years on a day; both YYYY-MM-DD. */
export function ageOn(bornOn: string, day: string): number {
  const years = Number(day.slice(0, 4)) - Number(bornOn.slice(0, 4));
  return day.slice(5) < bornOn.slice(5) ? years - 1 : years;
}
