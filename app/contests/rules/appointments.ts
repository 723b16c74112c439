/**
 * Who keeps a contest appoints its encryption officer and its arbitrators, for this contest alone. Source: product.md,
 * section 3 (draws are acts with a witness; appeals with arbitration). Both are to be independent of what they guard, so
 * nobody appoints themselves, and neither a judge nor an entrant of the contest is appointed: the one would know whose work
 * they judge, the other would decide about themselves.
 */
import { refused, type Refused } from "~/kit/result";

export const appointed = ["encryption-officer", "arbitrator"] as const;
export type Appointed = (typeof appointed)[number];

/** What a person has to do with the contest already. */
export interface AppointmentFacts {
  /** whoever appoints */
  readonly self: boolean;
  readonly judges: boolean;
  readonly enters: boolean;
}

export type AppointmentRefusal =
  "appoint-self" | "appoint-judge" | "appoint-entrant";

/** Why a person may not be appointed; null where they may. */
export function refusedAppointment({
  self,
  judges,
  enters,
}: AppointmentFacts): Refused<AppointmentRefusal> | null {
  if (self) return refused("appoint-self");
  if (judges) return refused("appoint-judge");
  return enters ? refused("appoint-entrant") : null;
}
