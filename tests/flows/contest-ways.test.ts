import { describe, expect, it } from "vitest";
import { database } from "~/platform/database.server";
import * as appeals from "~/routes/contests/appeals";
import * as contestPage from "~/routes/contests/contest";
import * as eventPage from "~/routes/contests/event";
import * as manageContests from "~/routes/contests/manage-contests";
import { testDatabase } from "~tests/support/database";
import { answerOf, argsOf, get } from "~tests/support/requests";

// Where a contest's pages lead: to what there is and may be seen, and to nothing empty.

testDatabase("demo");

const look = async (
  route: { loader: (args: any) => unknown },
  params: Record<string, string>,
  who?: string,
  path = "/x",
) =>
  (await answerOf(route.loader(argsOf(await get(path, who), params))))
    .data as any;

/** An event of this year's district contest, by where its board stands. */
async function eventIn(state: "final" | "provisional" | "live" | "rehearsal") {
  return database()
    .selectFrom("contest_event as e")
    .innerJoin("contest as c", "c.id", "e.contest_id")
    .select(["c.slug", "e.slug as event"])
    .where("e.board_state", "=", state)
    .where("c.slug", "like", "%-finals")
    .executeTakeFirstOrThrow();
}

describe("the ways from a contest's public pages", () => {
  it("name the draws once something was drawn", async () => {
    expect((await look(eventPage, await eventIn("live"))).drawn).toBe(true);
    expect((await look(eventPage, await eventIn("rehearsal"))).drawn).toBe(
      false,
    );
  });

  it("lead an encryption officer, and nobody without that office, to the draws' desk", async () => {
    const event = await eventIn("live");
    expect((await look(eventPage, event, "encryption-officer")).draws).toBe(
      true,
    );
    for (const who of [undefined, "worker", "judge", "arbitrator"])
      expect((await look(eventPage, event, who)).draws, who).toBe(false);
  });

  it("name the award list once it is on notice", async () => {
    const { slug } = await eventIn("live");
    const youth = slug.replace("finals", "youth");
    expect((await look(contestPage, { slug })).awarded).toBe(false);
    expect((await look(contestPage, { slug: youth })).awarded).toBe(true);
  });
});

describe("a reader's own place", () => {
  it("is theirs alone, and the event's", async () => {
    const event = await eventIn("final");
    const { own, ranking } = await look(eventPage, event, "worker");
    const line = ranking.lines.find(({ number }: any) => number === own);
    const worker = await database()
      .selectFrom("person as p")
      .innerJoin("user as u", "u.id", "p.user_id")
      .select("p.name")
      .where("u.username", "=", "worker")
      .executeTakeFirstOrThrow();
    expect(line.name).toBe(worker.name);
    expect((await look(eventPage, event)).own).toBeNull();
    expect((await look(eventPage, event, "judge")).own).toBeNull();
  });
});

describe("lists and appeals", () => {
  it("finds a contest by its English name, in an officer's own list too", async () => {
    const named = (path: string) =>
      look(manageContests, {}, "contest-officer", path).then(({ contests }) =>
        contests.map(({ name_en }: any) => name_en),
      );
    const found = await named("/manage/contests?q=young");
    expect(found).toHaveLength(1);
    expect(found[0]).toContain("Young Workers");
  });

  it("tells arbitration and officers apart from whoever has no entrant", async () => {
    const event = await eventIn("provisional");
    expect((await look(appeals, event, "arbitrator")).all).toBe(true);
    expect((await look(appeals, event, "contest-officer")).all).toBe(true);
    expect((await look(appeals, event, "judge")).all).toBe(false);
    expect((await look(appeals, event)).all).toBe(false);
  });
});
