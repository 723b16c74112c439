import {
  holds,
  holdsAnywhere,
  type Actor,
  type Place,
  type Role,
} from "~/members/rules/actor";

// A contest officer of a unit keeps the contests of the unit's subtree; one of a single contest keeps that one. Judges act
// by their seat on a panel, not by a grant: a seat is what a sheet belongs to.

/** The roles that keep contests. */
export const contestOfficers: readonly Role[] = [
  "contest-officer",
  "district-administrator",
];

/** Whether the actor may set up contests of the unit at this path. */
export function mayHoldContest(actor: Actor, unitPath: string): boolean {
  return holds(actor, contestOfficers, { unitPath });
}

/** Whether the actor may set up a contest anywhere; for the menu and the list of the officer's own. */
export function mayHoldSomeContest(actor: Actor): boolean {
  return holdsAnywhere(actor, ...contestOfficers);
}

/** Whether the actor keeps this contest: its events, entrants, panels, statuses, boards and publication. */
export function mayManageContest(actor: Actor, place: Place): boolean {
  return holds(actor, contestOfficers, place);
}

/** Whether the actor may see a contest; a draft is its officers' own. */
export function maySeeContest(
  actor: Actor,
  contest: Place & { state: string },
): boolean {
  return contest.state !== "draft" || mayManageContest(actor, contest);
}

/** Whether the actor appoints this contest's encryption officer and arbitrators (whom: `rules/appointments.ts`). */
export function mayAppoint(actor: Actor, place: Place): boolean {
  return mayManageContest(actor, place);
}

/** Whether the actor decides appeals of this contest. */
export function mayArbitrate(actor: Actor, place: Place): boolean {
  return holds(actor, "arbitrator", place);
}
