import { offeredOf } from "~/members/store/lists.server";
import { database } from "~/platform/database.server";
import { wallTimeOf } from "~/platform/wall-time.server";
import { contestValues, eventValues } from "./commands/basics.server";
import { lockedOfContest, lockedOfEvent } from "./rules/basics";
import type { BoardState } from "./rules/board";
import { contestFacts, eventFacts } from "./store/basics.server";
import { hostUnits, unitById } from "./store/setup.server";

const texts = (values: Record<string, string | number>) =>
  Object.fromEntries(
    Object.entries(values).map(([field, value]) => [field, String(value)]),
  );

/** A contest's basics as its form shows them, with what may not change any more. `paths` are the officer's own units. */
export async function contestBasicsView(
  contest: { id: number; unit_id: number },
  paths: string[],
) {
  const db = database();
  const facts = await contestFacts(db, contest.id);
  const locked = lockedOfContest({ ...facts, state: facts.state as "draft" });
  const own = await hostUnits(db, paths);
  const kept = own.some(({ id }) => id === contest.unit_id);
  const host = await unitById(db, contest.unit_id);
  return {
    units: (kept || !host ? own : [host, ...own])
      .filter(({ id }) => !locked.unit || id === contest.unit_id)
      .map(({ id, name, name_en }) => ({ id, name, name_en })),
    locked,
    defaults: texts(contestValues(facts)),
  };
}

/** An event's basics as its form shows them, with what may not change any more. */
export async function eventBasicsView(eventId: number) {
  const db = database();
  const facts = await eventFacts(db, eventId);
  const locked = lockedOfEvent(
    { ...facts, state: facts.state as "draft" },
    { ...facts, board: facts.board_state as BoardState },
  );
  const trades = await offeredOf(db, "trade", [facts.trade_code]);
  return {
    trades: trades.filter(
      ({ code }) => !locked.trade || code === facts.trade_code,
    ),
    locked,
    defaults: {
      ...texts(eventValues(facts)),
      startsAt: facts.starts_at ? wallTimeOf(facts.starts_at).slice(0, 16) : "",
    },
  };
}
