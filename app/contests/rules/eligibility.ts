/**
 * Who may take part in an event. Every reason against somebody is found in one go, so that a worker, an enterprise's
 * officer and the contest's officer read the same list. Source: product.md, section 3 ("eligibility rules give reasons").
 *
 * - The contest's own unit bounds it: its members and those of the units below.
 * - Age and years of membership are whole years on the contest's first day. Membership counts from the first one, and a
 *   change of enterprise does not begin it anew.
 * - Grades are the national ones: 5 初级工, 4 中级工, 3 高级工, 2 技师, 1 高级技师. "At least 3" admits 3, 2 and 1. A grade
 *   that is claimed with the entry counts; who approves the entry looks at the certificate.
 */
import type { Refusal } from "~/kit/result";

/** What an event asks of its entrants; what is left out is not asked. */
export interface Eligibility {
  /** Ids of units of which one (or a unit above) must be the entrant's. */
  readonly units?: readonly number[];
  /** Codes of trades of which the entrant must hold a grade in one. */
  readonly trades?: readonly string[];
  /** 5 … 1, see above. */
  readonly minGrade?: number;
  readonly minAge?: number;
  readonly maxAge?: number;
  readonly minYearsMember?: number;
}

/** What is known of somebody who wants to take part. Days are YYYY-MM-DD, paths are ids joined by dots. */
export interface Candidate {
  readonly unitPath: string | null;
  readonly bornOn: string | null;
  readonly memberSince: string | null;
  readonly skills: readonly { trade: string; grade: number }[];
}

/** The contest's first day, the path of the unit that holds it, the event's own trade, and the words for a list of units. */
export interface Field {
  readonly day: string;
  readonly hostPath: string;
  readonly trade: string;
}

/** Every reason against a candidate; none means eligible. */
export function reasonsAgainst(
  asked: Eligibility,
  candidate: Candidate,
  field: Field,
): Refusal[] {
  return [
    ...unitReasons(asked, candidate, field),
    ...skillReasons(asked, candidate, field),
    ...ageReasons(asked, candidate, field),
    ...membershipReasons(asked, candidate, field),
  ];
}

const reason = (code: string, params: Refusal["params"] = {}): Refusal => ({
  code,
  params,
});

function unitReasons(
  { units }: Eligibility,
  { unitPath }: Candidate,
  { hostPath }: Field,
): Refusal[] {
  if (unitPath === null) return [reason("entry-no-unit")];
  if (unitPath !== hostPath && !unitPath.startsWith(`${hostPath}.`))
    return [reason("entry-other-unit")];
  const above = unitPath.split(".").map(Number);
  return units && !units.some((unit) => above.includes(unit))
    ? [reason("entry-unit-not-asked")]
    : [];
}

function skillReasons(
  { trades, minGrade }: Eligibility,
  { skills }: Candidate,
  { trade }: Field,
): Refusal[] {
  const fitting = skills.filter((skill) =>
    (trades ?? [trade]).includes(skill.trade),
  );
  if (trades && fitting.length === 0) return [reason("entry-trade")];
  if (minGrade === undefined) return [];
  if (fitting.length === 0) return [reason("entry-no-grade", { minGrade })];
  const best = Math.min(...fitting.map(({ grade }) => grade));
  return best > minGrade
    ? [reason("entry-grade", { minGrade, grade: best })]
    : [];
}

function ageReasons(
  { minAge, maxAge }: Eligibility,
  { bornOn }: Candidate,
  { day }: Field,
): Refusal[] {
  if (minAge === undefined && maxAge === undefined) return [];
  if (bornOn === null) return [reason("entry-no-birthday")];
  const age = wholeYears(bornOn, day);
  if (minAge !== undefined && age < minAge)
    return [reason("entry-too-young", { age, least: minAge })];
  if (maxAge !== undefined && age > maxAge)
    return [reason("entry-too-old", { age, most: maxAge })];
  return [];
}

function membershipReasons(
  { minYearsMember }: Eligibility,
  { memberSince }: Candidate,
  { day }: Field,
): Refusal[] {
  if (minYearsMember === undefined || memberSince === null) return [];
  const years = wholeYears(memberSince, day);
  return years < minYearsMember
    ? [reason("entry-member-too-new", { years, least: minYearsMember })]
    : [];
}

/** Whole years between two days, YYYY-MM-DD; a birthday on 29 February is over on 1 March of other years. */
export function wholeYears(from: string, day: string): number {
  const years = Number(day.slice(0, 4)) - Number(from.slice(0, 4));
  return day.slice(5) < from.slice(5) ? years - 1 : years;
}
