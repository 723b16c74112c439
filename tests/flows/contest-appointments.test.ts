import { beforeAll, describe, expect, it } from "vitest";
import { mayEncrypt } from "~/contests/rules/judging-may";
import { mayArbitrate } from "~/contests/rules/may";
import { actorOf } from "~/members/session.server";
import { database } from "~/platform/database.server";
import * as appointments from "~/routes/contests/appointments";
import { testDatabase } from "~tests/support/database";
import { eventToEnter, type EventToEnter } from "~tests/support/entering";
import { answerOf, argsOf, get, post } from "~tests/support/requests";

// The contest's officer appoints its encryption officer and arbitrators.

testDatabase("demo");

let event: EventToEnter;
let contestId = 0;
beforeAll(async () => {
  event = await eventToEnter("appointed");
  const found = await database()
    .selectFrom("contest")
    .select("id")
    .where("slug", "=", "appointed")
    .executeTakeFirstOrThrow();
  contestId = found.id;
});

const act = async (fields: Record<string, string>, as = "contest-officer") =>
  answerOf(
    appointments.action(argsOf(await post("/x", fields, as), event.params)),
  );
const rows = async () =>
  (
    await answerOf(
      appointments.loader(
        argsOf(await get("/x", "contest-officer"), event.params),
      ),
    )
  ).data.rows;
const holds = async (may: typeof mayEncrypt, username: string) =>
  may(await actorOf(await get("/", username)), {
    unitPath: "0",
    contest: contestId,
  });

describe("appointing", () => {
  it("gives a duty for this contest alone, says who has it, and ends it with a reason", async () => {
    const wanted = { intent: "appoint", role: "arbitrator" };
    expect(await holds(mayArbitrate, "lecturer")).toBe(false);
    expect((await act({ ...wanted, account: "lecturer" })).status).toBe(302);
    expect(await holds(mayArbitrate, "lecturer")).toBe(true);
    expect(await holds(mayEncrypt, "lecturer")).toBe(false);
    const twice = await act({ ...wanted, account: "lecturer" });
    expect(twice.data.refused.error.account).toEqual(["already-granted"]);
    const own = (await rows()).filter((row: any) => row.own);
    expect(own).toMatchObject([{ role: "arbitrator" }]);
    const end = { intent: "end", grant: String(own[0].id) };
    expect((await act(end)).data.refused.error.reason).toEqual(["required"]);
    expect((await act({ ...end, reason: "回避" })).status).toBe(302);
    expect(await holds(mayArbitrate, "lecturer")).toBe(false);
    const gone = await act({ ...end, reason: "回避" });
    expect(gone.data.refused.error[""]).toEqual(["appointment-gone"]);
  });

  it("refuses oneself, a judge, an entrant and nobody", async () => {
    const { id } = await database()
      .selectFrom("person as p")
      .innerJoin("user as u", "u.id", "p.user_id")
      .select("p.id")
      .where("u.username", "=", "judge")
      .executeTakeFirstOrThrow();
    await database()
      .insertInto("panel_judge")
      .values({ event_id: event.id, person_id: id, code: "J1", kind: "judge" })
      .execute();
    const code = async (account: string) =>
      (await act({ intent: "appoint", role: "encryption-officer", account }))
        .data.refused.error.account;
    expect(await code("contest-officer")).toEqual(["appoint-self"]);
    expect(await code("judge")).toEqual(["appoint-judge"]);
    expect(await code("nobody-at-all")).toEqual(["judge-unknown"]);
  });

  it("ends no grant that somebody else gave over a unit", async () => {
    const above = (await rows()).find((row: any) => !row.own);
    const fields = {
      intent: "end",
      grant: String(above?.id ?? 1),
      reason: "x",
    };
    expect((await act(fields)).data.refused.error[""]).toEqual([
      "appointment-gone",
    ]);
  });
});
