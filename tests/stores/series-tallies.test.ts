import { expect, it } from "vitest";
import { phaseAt, type Timing } from "~/lectures/rules/phase";
import { tallyOf } from "~/lectures/rules/series";
import { nextBySeries, talliesBySeries } from "~/lectures/store/lists.server";
import { database } from "~/platform/database.server";
import { testDatabase } from "~tests/support/database";

testDatabase("demo");

it("counts and finds a series' lectures in SQL as the rule does, one by one", async () => {
  const db = database();
  const rows = await db
    .selectFrom("lecture as l")
    .innerJoin("class_session as cs", "cs.id", "l.session_id")
    .select(["cs.id", "l.series_id", "cs.state", "cs.starts_at", "cs.ends_at"])
    .select(["l.doors_minutes", "l.opened_at", "l.closed_at"])
    .execute();
  const timing = (row: (typeof rows)[number]): Timing => ({
    state: row.state as Timing["state"],
    startsAt: row.starts_at,
    endsAt: row.ends_at,
    doorsMinutes: row.doors_minutes,
    openedAt: row.opened_at,
    closedAt: row.closed_at,
  });
  const ids = [...new Set(rows.map(({ series_id }) => series_id))];
  // Now, and in the middle of what has been, where what lies ahead is not yet due.
  for (const now of [new Date(), new Date("2016-03-01T00:00:00Z")]) {
    const tallies = await talliesBySeries(db, ids, now);
    const nexts = await nextBySeries(db, ids, now);
    for (const id of ids) {
      const own = rows.filter(({ series_id }) => series_id === id);
      expect(tallies.get(id)).toEqual(tallyOf(own.map(timing), now));
      const [next] = own
        .filter((row) =>
          ["announced", "lobby", "live"].includes(phaseAt(timing(row), now)),
        )
        .sort((a, b) => a.starts_at.getTime() - b.starts_at.getTime());
      expect(nexts.get(id)?.id).toBe(next?.id);
    }
  }
});
