/**
 * Who gets which award (product.md: "by rules: place, age, sex, unit; several at once").
 *
 * A rule asks for any of: events, places, a least total, an age on the contest's first day, a sex, a unit and all below it.
 * Who meets all that it asks gets its award and the honours that it brings; one person may meet several rules, and gets
 * them all. Who meets all that is known of them, while something that the rule asks is not known (a birthday that was never
 * entered, an entrant who is nobody's account), is neither in nor out: that is said, and decided by hand.
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
/** What a rule may ask of a person and nobody know. */
export type Missing = "born-on" | "sex" | "unit";
export type Unknown = Awarded & { missing: Missing[] };

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
      const missing = missingOf(rule.body, candidate, day);
      if (missing === null) continue;
      if (missing.length === 0) given.push({ rule, candidate });
      else unknown.push({ rule, candidate, missing });
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

/** What is not known of a person who meets everything else that the rule asks of one; null for who does not. */
function missingOf(
  { ages, sex, unitPath }: AwardBody,
  candidate: Candidate,
  day: string,
): Missing[] | null {
  const { bornOn, unitPath: path } = candidate;
  const asked: [Missing, known: boolean, met: () => boolean][] = [];
  if (ages.from !== null || ages.to !== null)
    asked.push([
      "born-on",
      bornOn !== null,
      () => isAged(ageOn(bornOn ?? "", day), ages),
    ]);
  if (sex !== null)
    asked.push(["sex", candidate.sex !== null, () => candidate.sex === sex]);
  if (unitPath !== null)
    asked.push(["unit", path !== null, () => isWithin(path ?? "", unitPath)]);
  if (asked.some(([, known, met]) => known && !met())) return null;
  return asked.flatMap(([what, known]) => (known ? [] : what));
}

function isAged(age: number, { from, to }: AwardBody["ages"]): boolean {
  return age >= (from ?? 0) && age <= (to ?? 200);
}

/** Full years on a day; both YYYY-MM-DD. */
export function ageOn(bornOn: string, day: string): number {
  const years = Number(day.slice(0, 4)) - Number(bornOn.slice(0, 4));
  return day.slice(5) < bornOn.slice(5) ? years - 1 : years;
}
