import type { Member } from "~/members/rules/actor";
import { today } from "~/members/session.server";
import { ok, refused, type Result } from "~/kit/result";
import { audit } from "~/platform/audit.server";
import { transaction } from "~/platform/database.server";
import {
  changeLead,
  join,
  leave,
  type PeopleRefusal,
} from "../rules/studio-people";
import { staysOf } from "../store/studio-people.server";
import {
  endStay,
  insertStay,
  replaceLead,
} from "../store/studio-writes.server";
import { endLead, giveLead } from "./lead-grant.server";
import { lockedStudio, personMeant } from "./studios.server";

type Done = Promise<
  Result<undefined, PeopleRefusal | "no-such-person" | "person-several">
>;
const subject = (slug: string) => ({ kind: "studio", id: slug });

/** Takes a person into a studio from a day on. */
export function addMember(
  actor: Member,
  slug: string,
  { person: typed, joinedOn }: { person: string; joinedOn: string },
): Done {
  return transaction(async (tx) => {
    const studio = await lockedStudio(tx, slug);
    const meant = await personMeant(tx, typed, studio.unitPath);
    if (!meant.ok) return meant;
    const stays = await staysOf(tx, studio.id, meant.value);
    const answer = join(stays, joinedOn, studio.foundedOn, today());
    if (!answer.ok) return answer;
    await insertStay(tx, studio.id, meant.value, joinedOn);
    await audit(tx, {
      actorId: actor.person.id,
      act: "join-studio",
      subject: subject(slug),
      after: { personId: meant.value, joinedOn },
    });
    return ok();
  });
}

/** Ends a member's stay on a day; their outcomes, shares and problems stay theirs. */
export function endMembership(
  actor: Member,
  slug: string,
  { personId, leftOn }: { personId: number; leftOn: string },
): Done {
  return transaction(async (tx) => {
    const studio = await lockedStudio(tx, slug);
    const stays = await staysOf(tx, studio.id, personId);
    const stay = stays.find((each) => each.leftOn === null);
    const leads = studio.lead.id === personId;
    const answer = leave(stay, leads, leftOn, today());
    if (!answer.ok) return answer;
    await endStay(tx, studio.id, personId, leftOn);
    await audit(tx, {
      actorId: actor.person.id,
      act: "leave-studio",
      subject: subject(slug),
      after: { personId, leftOn },
    });
    return ok();
  });
}

/** Hands a studio over to another lead from a day on: the role goes with it, who led before stays a member and on record. */
export function handOver(
  actor: Member,
  slug: string,
  { person: typed, from }: { person: string; from: string },
): Done {
  return transaction(async (tx) => {
    const studio = await lockedStudio(tx, slug);
    const meant = await personMeant(tx, typed, studio.unitPath);
    if (!meant.ok) return meant;
    const present = { personId: studio.lead.id, since: studio.leadSince };
    const next = { personId: meant.value, from };
    const answer = changeLead(present, next, today());
    if (!answer.ok) return answer;
    const stays = await staysOf(tx, studio.id, next.personId);
    const member = stays.some(({ leftOn }) => leftOn === null);
    if (!member) {
      const joined = join(stays, from, studio.foundedOn, today());
      if (!joined.ok) return refused(joined.refusal.code);
      await insertStay(tx, studio.id, next.personId, from);
    }
    await replaceLead(tx, studio.id, present, next);
    await endLead(tx, studio.id, present.personId, "工作室更换领衔人");
    await giveLead(tx, studio.id, next.personId, actor.person.id);
    await audit(tx, {
      actorId: actor.person.id,
      act: "change-studio-lead",
      subject: subject(slug),
      before: present,
      after: next,
    });
    return ok();
  });
}
