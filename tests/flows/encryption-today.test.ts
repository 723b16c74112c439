import { beforeAll, describe, expect, it } from "vitest";
import { moveBoard } from "~/contests/commands/board.server";
import type { Member } from "~/members/rules/actor";
import { actorOf } from "~/members/session.server";
import { database } from "~/platform/database.server";
import * as appointments from "~/routes/contests/appointments";
import * as manageDraws from "~/routes/contests/manage-draws";
import { todayOf } from "~/today.server";
import { lockSheets } from "~tests/support/contests";
import { testDatabase } from "~tests/support/database";
import {
  makeEvent,
  mark,
  sumScheme,
  type JudgedEvent,
} from "~tests/support/judged-event";
import { answerOf, argsOf, get, post } from "~tests/support/requests";

// The encryption officer's Today leads to each draw and each decryption once it is due, and to nothing before or after.

testDatabase("demo");

const encryption = "encryption-officer";
let event: JudgedEvent;
const lineOf = async (username = encryption) => {
  const request = await get("/", username);
  const { waiting } = await todayOf(
    (await actorOf(request)) as Member,
    request,
  );
  return waiting.find(({ id }) => id === `contest-encryption-${event.id}`);
};
const desk = () => `/manage/contests/${event.slug}/${event.event}/draws`;
const act = async (what: string, kind: string) => {
  const fields = { act: `${what}-${kind}`, what, kind, witness: "公证员" };
  const request = await post(
    "/x",
    { ...fields, seed: "20261128", benches: "2" },
    encryption,
  );
  const params = { slug: event.slug, event: event.event };
  return (await answerOf(manageDraws.action(argsOf(request, params)))).status;
};
const move = async (to: "live" | "review") => {
  const moved = await moveBoard(event.officer, event.id, to, "");
  if (!moved.ok) throw new Error(moved.refusal.code);
};

beforeAll(async () => {
  event = await makeEvent({
    slug: "waits-for-codes",
    scheme: sumScheme("10", [
      { id: "weld", type: "panel", max: "10", minJudges: 1 },
    ]),
    entrants: [
      { number: "1", name: "甲" },
      { number: "2", name: "乙" },
    ],
    panel: ["C1", "J1"],
  });
  const params = { slug: event.slug, event: event.event };
  const wanted = { intent: "appoint", role: encryption, account: encryption };
  const request = await post("/x", wanted, "contest-officer");
  const { status } = await answerOf(
    appointments.action(argsOf(request, params)),
  );
  if (status !== 302) throw new Error("Not appointed.");
});

describe("an encryption officer's Today", () => {
  it("waits while the contest takes entries, then asks for the work codes of everyone", async () => {
    const closing = (days: number) =>
      database()
        .updateTable("contest")
        .set({ entry_closes_at: new Date(Date.now() + days * 86_400_000) })
        .where("id", "=", event.contestId)
        .execute();
    await database()
      .updateTable("contest")
      .set({ starts_on: "2099-05-01", ends_on: "2099-05-01" })
      .where("id", "=", event.contestId)
      .execute();
    await closing(1);
    expect(await lineOf()).toBeUndefined();
    await closing(-1);
    expect(await lineOf()).toMatchObject({
      to: desk(),
      title: "waits-for-codes：2 名选手待抽评审号",
      button: "去抽签",
    });
    // Nobody else draws codes, so nobody else is told.
    expect(await lineOf("contest-officer")).toBeUndefined();
  });

  it("asks for nothing once all are drawn, nor while judges mark, and again for who comes late", async () => {
    expect(await act("draw", "bench")).toBe(302);
    expect(await lineOf()).toBeDefined();
    expect(await act("draw", "code")).toBe(302);
    expect(await lineOf()).toBeUndefined();
    await move("live");
    expect(await lineOf()).toBeUndefined();
    const late = { event_id: event.id, number: "3", name: "丙" };
    await database()
      .insertInto("entrant")
      .values({ ...late, bench: 2, shift: 2 })
      .execute();
    expect((await lineOf())?.title).toContain("1 名选手待抽评审号");
    expect(await act("draw", "code")).toBe(302);
    expect(await lineOf()).toBeUndefined();
  });

  it("leads to each decryption under review, the last drawn first, once no sheet is open", async () => {
    for (const number of ["1", "2"])
      expect(await mark(event, "J1", number, { weld: "7" })).toBe("");
    await database()
      .updateTable("entrant")
      .set({ status: "absent" })
      .where("event_id", "=", event.id)
      .where("number", "=", "3")
      .execute();
    await move("review");
    expect(await lineOf()).toBeUndefined();
    await lockSheets(event.id);
    for (const [kind, words] of [
      ["code", "评审号待解密"],
      ["bench", "工位待解密"],
    ] as const) {
      const line = await lineOf();
      expect(line).toMatchObject({ to: desk(), button: "去解密" });
      expect(line?.title).toContain(words);
      expect(await act("decrypt", kind)).toBe(302);
    }
    expect(await lineOf()).toBeUndefined();
  });
});
