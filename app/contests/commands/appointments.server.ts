import { ok, refused, type Result } from "~/kit/result";
import { heldOf } from "~/members/commands/grants.server";
import type { Member } from "~/members/rules/actor";
import { refuseGrant } from "~/members/rules/grants";
import { today } from "~/members/session.server";
import {
  grantsOf,
  insertGrant,
  revokeGrant,
} from "~/members/store/grants.server";
import { lockPerson } from "~/members/store/people.server";
import { audit } from "~/platform/audit.server";
import { now } from "~/platform/clock.server";
import { transaction } from "~/platform/database.server";
import { refusedAppointment, type Appointed } from "../rules/appointments";
import { holdAppointment, tiesToContest } from "../store/appointments.server";
import { judgeByAccount } from "../store/setup.server";

type Contest = { id: number; path: string };

/** Appoints somebody for a contest alone, from today on. Refusals: judge-unknown, those of `refusedAppointment`, already-granted. */
export async function appoint(
  actor: Member,
  contest: Contest,
  { account, role }: { account: string; role: Appointed },
): Promise<Result<undefined>> {
  return transaction(async (tx) => {
    const person = await judgeByAccount(tx, account);
    if (!person) return refused("judge-unknown");
    await lockPerson(tx, person.id);
    const ties = await tiesToContest(tx, contest.id, person.id);
    const self = person.id === actor.person.id;
    const no = refusedAppointment({ ...ties, self });
    if (no) return no;
    const startsOn = today();
    const scope = { kind: "contest", id: contest.id } as const;
    const wrong = refuseGrant(
      { role, scope: { ...scope, unitPath: contest.path }, startsOn },
      (await grantsOf(tx, person.id)).map(heldOf),
      startsOn,
    );
    if (wrong) return refused(wrong[1]);
    const grant = await insertGrant(tx, {
      personId: person.id,
      role,
      scope,
      startsOn,
      grantedBy: actor.person.id,
    });
    await audit(tx, {
      actorId: actor.person.id,
      act: "contest.appointed",
      subject: scope,
      after: { grant, role, person: person.id },
    });
    return ok();
  });
}

/** Ends an appointment for a contest at once, with a reason. Refusal: appointment-gone. */
export async function endAppointment(
  actor: Member,
  contest: Contest,
  { grant, reason }: { grant: number; reason: string },
): Promise<Result<undefined>> {
  return transaction(async (tx) => {
    const held = await holdAppointment(tx, contest.id, grant);
    if (!held) return refused("appointment-gone");
    await revokeGrant(tx, grant, now(), reason);
    await audit(tx, {
      actorId: actor.person.id,
      act: "contest.appointment-ended",
      subject: { kind: "contest", id: contest.id },
      before: { grant, role: held.role, person: held.person_id },
      reason,
    });
    return ok();
  });
}
