import { today } from "~/members/session.server";
import { database } from "~/platform/database.server";
import type { BoardState } from "./rules/board";
import { phaseOf } from "./rules/contest";
import { standingLists } from "./store/award-lists.server";
import { eventsOf, type ContestRow } from "./store/contests.server";

/** The events of a contest as lines of a table, with how many take part and where each board stands. */
export async function eventLines(contestId: number) {
  const events = await eventsOf(database(), contestId);
  return events.map((event) => ({
    slug: event.slug,
    name: event.name,
    name_en: event.name_en,
    trade: event.trade,
    trade_en: event.trade_en,
    starts_at: event.starts_at,
    entrants: event.entrants ?? 0,
    state: event.board_state as BoardState,
  }));
}

/** Whether a contest has an award list that everybody may read: on notice, or granted. */
export async function hasAwardList(contestId: number): Promise<boolean> {
  const lists = await standingLists(database(), contestId);
  return lists.some(({ state }) => state !== "draft");
}

/** What everyone reads of a contest. */
export function publicContest(contest: ContestRow) {
  const { state, starts_on: startsOn, ends_on: endsOn } = contest;
  return {
    slug: contest.slug,
    unit: contest.unit,
    unit_en: contest.unit_en,
    tier: contest.tier,
    starts_on: startsOn,
    ends_on: endsOn,
    place: contest.place,
    hosts: contest.hosts,
    notice: contest.notice,
    phase: phaseOf({ state, startsOn, endsOn }, today()),
  };
}
export type PublicContest = ReturnType<typeof publicContest>;
