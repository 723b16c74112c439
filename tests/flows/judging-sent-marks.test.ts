import { beforeAll, describe, expect, it } from "vitest";
import { database } from "~/platform/database.server";
import * as marks from "~/routes/contests/marks";
import { testDatabase } from "~tests/support/database";
import {
  makeEvent,
  openJudging,
  seatAccount,
  sheetOf,
  sumScheme,
  type JudgedEvent,
} from "~tests/support/judged-event";
import { answerOf, argsOf, cookieOf } from "~tests/support/requests";

// A mark as a tablet sends it: below 0 where the scheme goes there, and longer than any mark is.

testDatabase("demo");

const scheme = sumScheme("10", [
  { id: "base", type: "panel", max: "7", minJudges: 1 },
  { id: "grade", type: "panel", min: "-3", max: "3", minJudges: 1 },
]);
let event: JudgedEvent;
let sheet = "";
const send = async (body: string) =>
  answerOf(
    marks.action(
      argsOf(
        new Request(`http://localhost:3000/judging/${sheet}/marks`, {
          method: "POST",
          headers: {
            cookie: await cookieOf("judge"),
            "content-type": "application/json",
          },
          body,
        }),
        { sheet },
      ),
    ),
  );
const give = (node: string, value: string, device = "T1") =>
  send(JSON.stringify({ clientId: crypto.randomUUID(), node, value, device }));

beforeAll(async () => {
  event = await makeEvent({
    slug: "grades",
    scheme,
    entrants: [{ number: "1", name: "甲" }],
    panel: ["C1", "J1"],
  });
  await seatAccount(event, "J1", "judge");
  await openJudging(event);
  sheet = (await sheetOf(event, "J1", "1"))?.id ?? "";
});

describe("a mark that a tablet sends", () => {
  it("may be below 0 where the scheme goes there, and nowhere else", async () => {
    expect(await give("grade", "－2")).toMatchObject({ status: 200 });
    expect((await give("grade", "-3.5")).status).toBe(422);
    expect((await give("base", "-1")).status).toBe(422);
    const kept = await database()
      .selectFrom("mark")
      .select(["node", "value"])
      .where("event_id", "=", event.id)
      .execute();
    expect(kept).toEqual([{ node: "grade", value: "-2" }]);
  });

  it("is refused with 413 and words where it is longer than a mark can be", async () => {
    const { status, data } = await give("base", "1".repeat(5000));
    expect(status).toBe(413);
    expect(JSON.parse(data)).toEqual({ refused: { code: "mark-too-long" } });
  });
});
