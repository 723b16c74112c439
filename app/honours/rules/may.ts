import {
  holds,
  holdsAnywhere,
  isMember,
  type Actor,
} from "~/members/rules/actor";
import { mayManageMembers, maySeePerson } from "~/members/rules/may";
import type { Tier } from "~/members/rules/units";
import { levels, type Level } from "./terms";

// Honours themselves are announced in public by those who give them. Who keeps the list: officers over the holder's unit
// and the district. A passport is its person's own: they alone choose whether everybody may read it.

const keepers = ["union-officer", "district-administrator"] as const;

/** Whether the actor keeps honours anywhere at all (the button of the list). */
export function mayRecordHonours(actor: Actor): boolean {
  return holdsAnywhere(actor, ...keepers);
}

/** Whether the actor may record, renew and revoke honours of a holder in the unit at `unitPath`; of a holder without a unit only an administrator. */
export function mayKeepHonour(actor: Actor, unitPath: string | null): boolean {
  return unitPath === null
    ? holdsAnywhere(actor, "district-administrator")
    : holds(actor, keepers, { unitPath });
}

/**
 * The levels at which a contest of a tier may bring honours to a holder in the unit at `unitPath` by this actor's hand: a
 * district's contest the district's own, one below it none. Whoever keeps the holder's honours gives any.
 */
export function levelsBrought(
  actor: Actor,
  tier: Tier,
  unitPath: string | null,
): readonly Level[] {
  if (mayKeepHonour(actor, unitPath)) return levels;
  return tier === "district" ? ["district"] : [];
}

/** Whether the actor may read an honour: everyone what is held, its keepers and its holder what was revoked. */
export function maySeeHonour(
  actor: Actor,
  honour: {
    revoked: boolean;
    personId: number | null;
    unitPath: string | null;
  },
): boolean {
  return (
    !honour.revoked ||
    isOwn(actor, honour.personId) ||
    mayKeepHonour(actor, honour.unitPath)
  );
}

/** Whether the actor may read a person's passport: as maySeePerson says, for those without a unit administrators too. */
export function maySeePassport(
  actor: Actor,
  person: { id: number; unitPath: string | null; publicPassport: boolean },
): boolean {
  const { id, unitPath, publicPassport } = person;
  return unitPath === null
    ? maySeePerson(actor, { id, publicPassport }) || mayKeepHonour(actor, null)
    : maySeePerson(actor, { id, unitPath, publicPassport });
}

/** Whether the actor may choose who reads a passport: its person, and nobody for them. */
export function mayChooseDisplay(actor: Actor, personId: number): boolean {
  return isOwn(actor, personId);
}

/** What of a person's record the actor sees beyond what everybody may. */
export type Insight = {
  /** Confidential outcomes and methods, and contests that the person did not finish: the person's own business. */
  own: boolean;
  /** Honours that were revoked. */
  revoked: boolean;
};

/** How deep the actor looks into a passport that they may read. */
export function insightInto(
  actor: Actor,
  person: { id: number; unitPath: string | null },
): Insight {
  const own = isOwn(actor, person.id);
  const officer =
    person.unitPath !== null && mayManageMembers(actor, person.unitPath);
  return { own, revoked: own || officer };
}

function isOwn(actor: Actor, personId: number | null): boolean {
  return isMember(actor) && actor.person.id === personId;
}
