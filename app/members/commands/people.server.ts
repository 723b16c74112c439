import { audit } from "~/platform/audit.server";
import {
  brokenConstraint,
  transaction,
  type Tx,
} from "~/platform/database.server";
import type { Member } from "../rules/actor";
import { refuseBirth } from "../rules/days";
import { mayEditPerson, mayManageMembers, mayMove } from "../rules/may";
import { refuseLeaving, refuseMove, stretchOn } from "../rules/memberships";
import { today } from "../session.server";
import {
  beginMembership,
  endMembership,
  insertPerson,
  lockPerson,
  membershipsOf,
  personById,
  setPublicPassport,
  updatePerson,
  type MembershipRow,
  type PersonFacts,
} from "../store/people.server";
import type { Unit } from "../store/units.server";
import { refuse, type Done } from "./done.server";
import { unitMeant } from "./units.server";

type NewPerson = PersonFacts & {
  unit: string;
  from: string;
  memberNo?: string;
};

/** Adds a person as a member of an enterprise. Refused: an enterprise that is unknown, out of the actor's hands or ended; a phone number in use. */
export async function addPerson(
  actor: Member,
  { unit, from, memberNo, ...facts }: NewPerson,
): Promise<Done<number>> {
  return keepingPhonesUnique(() =>
    transaction(async (tx) => {
      const meant = await unitMeant(tx, unit);
      if ("code" in meant) return refuse("unit", meant.code);
      if (!mayManageMembers(actor, meant.unit.path))
        return refuse("unit", "not-yours");
      const wrong = refuseMove([], asTarget(meant.unit), from, today());
      const born = refuseBirth(facts.bornOn, from, today());
      if (born) return refuse("bornOn", born);
      if (wrong) return refuse(wrong[0] === "day" ? "from" : "unit", wrong[1]);
      const id = await insertPerson(tx, facts);
      await beginMembership(tx, {
        personId: id,
        unitId: meant.unit.id,
        from,
        memberNo,
      });
      await audit(tx, {
        actorId: actor.person.id,
        act: "person.added",
        subject: { kind: "person", id },
        after: { name: facts.name, unit: meant.unit.code, from },
      });
      return { ok: true, value: id };
    }),
  );
}

/** Changes a person's own facts. */
export async function editPerson(
  actor: Member,
  id: number,
  facts: PersonFacts,
): Promise<Done> {
  return keepingPhonesUnique(() =>
    transaction(async (tx) => {
      const before = await personById(tx, id);
      if (!before) return refuse("", "person-unknown");
      if (!mayEditPerson(actor, before.unit_path))
        return refuse("", "not-yours");
      const joined = (await membershipsOf(tx, id)).at(-1)?.from;
      const born = refuseBirth(facts.bornOn, joined, today());
      if (born) return refuse("bornOn", born);
      await updatePerson(tx, id, facts);
      await audit(tx, {
        actorId: actor.person.id,
        act: "person.edited",
        subject: { kind: "person", id },
        before: {
          name: before.name,
          nameEn: before.name_en,
          sex: before.sex,
          bornOn: before.born_on,
          phone: before.phone,
        },
        after: facts,
      });
      return { ok: true, value: undefined };
    }),
  );
}

/** Moves a person to another enterprise from `day` on: the present membership ends that day and the next begins. */
export async function movePerson(
  actor: Member,
  id: number,
  move: { unit: string; day: string; memberNo?: string },
): Promise<Done> {
  return transaction(async (tx) => {
    const stretches = await lockedStretches(tx, id);
    const meant = await unitMeant(tx, move.unit);
    if ("code" in meant) return refuse("unit", meant.code);
    const { unit } = meant;
    const wrong = refuseMove(stretches, asTarget(unit), move.day, today());
    if (wrong) return refuse(...wrong);
    const open = stretchOn(stretches, move.day);
    if (!mayMove(actor, open?.unit_path ?? null, unit.path))
      return refuse("unit", "not-yours");
    if (open) await endMembership(tx, open.id, move.day);
    await beginMembership(tx, {
      personId: id,
      unitId: unit.id,
      from: move.day,
      memberNo: move.memberNo,
    });
    await audit(tx, {
      actorId: actor.person.id,
      act: "membership.moved",
      subject: { kind: "person", id },
      before: open && { unit: open.unit_id, from: open.from },
      after: { unit: unit.id, from: move.day },
    });
    return { ok: true, value: undefined };
  });
}

/** Takes a person off the rolls: `day` is the first one without a membership. */
export async function endMembershipOf(
  actor: Member,
  id: number,
  day: string,
): Promise<Done> {
  return transaction(async (tx) => {
    const stretches = await lockedStretches(tx, id);
    const wrong = refuseLeaving(stretches, day, today());
    if (wrong) return refuse("day", wrong);
    const open = stretchOn(stretches, day);
    if (!open || !mayMove(actor, open.unit_path, null))
      return refuse("day", "not-yours");
    await endMembership(tx, open.id, day);
    await audit(tx, {
      actorId: actor.person.id,
      act: "membership.ended",
      subject: { kind: "person", id },
      before: { unit: open.unit_id, from: open.from },
      after: { to: day },
    });
    return { ok: true, value: undefined };
  });
}

/** Opens or closes one's own passport to everybody. */
export async function choosePassport(
  actor: Member,
  open: boolean,
): Promise<void> {
  await transaction(async (tx) => {
    await setPublicPassport(tx, actor.person.id, open);
    await audit(tx, {
      actorId: actor.person.id,
      act: open ? "passport.opened" : "passport.closed",
      subject: { kind: "person", id: actor.person.id },
    });
  });
}

async function lockedStretches(
  tx: Tx,
  id: number,
): Promise<(MembershipRow & { unitId: number })[]> {
  await lockPerson(tx, id);
  const rows = await membershipsOf(tx, id);
  return rows.map((row) => ({ ...row, unitId: row.unit_id }));
}

const asTarget = (unit: Unit) => ({
  id: unit.id,
  tier: unit.tier,
  foundedOn: unit.founded_on,
  dissolvedOn: unit.dissolved_on,
});

async function keepingPhonesUnique<T>(
  work: () => Promise<Done<T>>,
): Promise<Done<T>> {
  try {
    return await work();
  } catch (error) {
    if (brokenConstraint(error) === "person_phone_key")
      return refuse("phone", "phone-taken");
    throw error;
  }
}
