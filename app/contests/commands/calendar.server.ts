import { ok, refused, type Result } from "~/kit/result";
import type { Member } from "~/members/rules/actor";
import { audit } from "~/platform/audit.server";
import { transaction } from "~/platform/database.server";
import { poke } from "~/platform/events.server";
import { momentOf } from "~/platform/wall-time.server";
import { eventsOf } from "../store/contests.server";
import { setCalendar } from "../store/calendar.server";

/** Sets a contest's calendar of entry. Moments are YYYY-MM-DDTHH:MM in the installation's zone. Refusal: not-a-date. */
export async function changeCalendar(
  actor: Member,
  contestId: number,
  sent: {
    opensAt?: string;
    closesAt?: string;
    oneEventEach: boolean;
    noticeDays: number;
  },
): Promise<Result<undefined>> {
  const opens = sent.opensAt ? momentOf(sent.opensAt) : null;
  const closes = sent.closesAt ? momentOf(sent.closesAt) : null;
  if ((sent.opensAt && !opens) || (sent.closesAt && !closes))
    return refused("not-a-date");
  return transaction(async (tx) => {
    await setCalendar(tx, contestId, {
      entry_opens_at: opens,
      entry_closes_at: closes,
      one_event_each: sent.oneEventEach,
      notice_days: sent.noticeDays,
    });
    await audit(tx, {
      actorId: actor.person.id,
      act: "contest.calendar",
      subject: { kind: "contest", id: contestId },
      after: sent,
    });
    // A board on notice says until when.
    for (const { id } of await eventsOf(tx, contestId))
      await poke(tx, `board:${id}`);
    return ok();
  });
}
