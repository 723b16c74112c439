import { ok, refused, type Result } from "~/kit/result";
import type { Member } from "~/members/rules/actor";
import { audit } from "~/platform/audit.server";
import { transaction } from "~/platform/database.server";
import { poke } from "~/platform/events.server";
import { momentOf } from "~/platform/wall-time.server";
import { refusedNoticeDays, type BoardState } from "../rules/board";
import { eventsOf } from "../store/contests.server";
import { setCalendar } from "../store/calendar.server";

/**
 * Sets a contest's calendar of entry. Moments are YYYY-MM-DDTHH:MM in the installation's zone. Refusals: not-a-date; of the
 * rule (refusedNoticeDays).
 */
export async function changeCalendar(
  actor: Member,
  contest: { id: number; notice_days: number },
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
    const events = await eventsOf(tx, contest.id);
    const tooFew = refusedNoticeDays(
      { was: contest.notice_days, wanted: sent.noticeDays },
      events.map(({ board_state }) => board_state as BoardState),
    );
    if (tooFew) return tooFew;
    await setCalendar(tx, contest.id, {
      entry_opens_at: opens,
      entry_closes_at: closes,
      one_event_each: sent.oneEventEach,
      notice_days: sent.noticeDays,
    });
    await audit(tx, {
      actorId: actor.person.id,
      act: "contest.calendar",
      subject: { kind: "contest", id: contest.id },
      after: sent,
    });
    // A board on notice says until when.
    for (const { id } of events) await poke(tx, `board:${id}`);
    return ok();
  });
}
