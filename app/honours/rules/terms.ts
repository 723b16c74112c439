import { addDays, addYears, type Day } from "~/kit/days";
import { ok, refused, type Result } from "~/kit/result";

/**
 * Some honours are given for a term (a chief worker's for three years), others for good. An honour is in force through its
 * last day. Ninety days before that it falls due for renewal, which adds a term to the last day and wants a document; what
 * has expired may still be renewed, what was revoked may not. Source: product.md, "Honours and reports".
 */

/** The levels that give honours, the nearest first. */
export const levels = [
  "district",
  "municipal",
  "provincial",
  "national",
] as const;
export type Level = (typeof levels)[number];

/** Whether a text is one of the levels. */
export function isLevel(text: string): text is Level {
  return (levels as readonly string[]).includes(text);
}

/** One entry of the district's list of honours; the term is in years, null means for good. */
export type HonourKind = {
  code: string;
  holder: "person" | "collective";
  termYears: number | null;
};

/** An entry of the list with its names; a retired one is offered no more. */
export type NamedHonourKind = HonourKind & {
  name: string;
  name_en: string;
  retired: boolean;
};

/** How an honour stands on a day. */
export type Standing =
  "lasting" | "in-force" | "expiring" | "expired" | "revoked";
export const standings: readonly Standing[] = [
  "lasting",
  "in-force",
  "expiring",
  "expired",
  "revoked",
];

/** From how many days before its last day an honour falls due for renewal. */
export const renewalDays = 90;

/** Honours are of the People's Republic; an earlier day is a slip of the pen, and so is a term longer than a working life. */
const firstDay: Day = "1949-10-01";
const longestYears = 50;

type Term = { expiresOn: Day | null; revokedOn: Day | null };

/** The last day of an honour given on `awardedOn` for `years`; null for good. */
export function lastDay(awardedOn: Day, years: number | null): Day | null {
  return years === null ? null : addDays(addYears(awardedOn, years), -1);
}

/** How an honour stands on `today`. */
export function standingOn(
  { expiresOn, revokedOn }: Term,
  today: Day,
): Standing {
  if (revokedOn !== null) return "revoked";
  if (expiresOn === null) return "lasting";
  if (expiresOn < today) return "expired";
  return isDue(expiresOn, today) ? "expiring" : "in-force";
}

function isDue(expiresOn: Day, today: Day): boolean {
  return addDays(expiresOn, -renewalDays) <= today;
}

/**
 * Whether an honour may be recorded. Refusals: holder-person or holder-collective (the kind is for the other),
 * awarded-later (after `today`), awarded-too-early (before 1949-10-01), ends-too-early (the last day is not after the
 * first), ends-too-late (more than fifty years after it).
 */
export function checkHonour(
  kind: HonourKind,
  honour: { personal: boolean; awardedOn: Day; expiresOn: Day | null },
  today: Day,
): Result<
  undefined,
  | "holder-person"
  | "holder-collective"
  | "awarded-later"
  | "awarded-too-early"
  | "ends-too-early"
  | "ends-too-late"
> {
  if (kind.holder === "person" && !honour.personal)
    return refused("holder-person");
  if (kind.holder === "collective" && honour.personal)
    return refused("holder-collective");
  const { awardedOn, expiresOn } = honour;
  if (awardedOn > today) return refused("awarded-later");
  if (awardedOn < firstDay) return refused("awarded-too-early");
  if (expiresOn === null) return ok();
  if (expiresOn <= awardedOn) return refused("ends-too-early");
  return expiresOn > addYears(awardedOn, longestYears)
    ? refused("ends-too-late")
    : ok();
}

/** Whether an honour may be revoked. Refusal: already-revoked. */
export function checkRevocation({
  revokedOn,
}: Pick<Term, "revokedOn">): Result<undefined, "already-revoked"> {
  return revokedOn === null ? ok() : refused("already-revoked");
}

/**
 * The last day after a renewal: a term later than before. Refusals: already-revoked, no-term (given for good),
 * not-due (more than ninety days are left; `days` says how many before the last day it may be).
 */
export function renewedUntil(
  { expiresOn, revokedOn }: Term,
  termYears: number | null,
  today: Day,
): Result<Day, "already-revoked" | "no-term" | "not-due"> {
  if (revokedOn !== null) return refused("already-revoked");
  if (expiresOn === null || termYears === null) return refused("no-term");
  if (!isDue(expiresOn, today))
    return refused("not-due", { days: renewalDays });
  return ok(addYears(expiresOn, termYears));
}
