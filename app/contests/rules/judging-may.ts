import {
  holds,
  type Actor,
  type Place,
  type Role,
} from "~/members/rules/actor";
import { contestOfficers } from "./may";

// The acts around judging. Marking itself goes by a seat on a panel and not by a grant.

/** Whether the actor draws and decrypts in this contest: its encryption officer, and nobody in their place. */
export function mayEncrypt(actor: Actor, place: Place): boolean {
  return holds(actor, "encryption-officer", place);
}

/** The roles that see the draws' page, and there confirm what judges declared. */
export const drawsReaders: readonly Role[] = [
  ...contestOfficers,
  "encryption-officer",
];

/** Whether the actor may see the draws' page: who keeps the contest, and its encryption officer. */
export function maySeeDraws(actor: Actor, place: Place): boolean {
  return holds(actor, drawsReaders, place);
}

/** Whether the actor draws numbers and benches, which are no secret yet: who keeps the contest, and its encryption officer. */
export function mayDrawPlaces(actor: Actor, place: Place): boolean {
  return maySeeDraws(actor, place);
}
