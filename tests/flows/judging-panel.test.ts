import { beforeAll, describe, expect, it } from "vitest";
import { boardOf } from "~/contests/board.server";
import { checksView } from "~/contests/checks-page.server";
import { moveBoard } from "~/contests/commands/board.server";
import { changeShifts } from "~/contests/commands/change-shifts.server";
import { makeDraw } from "~/contests/commands/draws.server";
import { enterPeople } from "~/contests/commands/entries.server";
import { seatStandIn } from "~/contests/commands/panel.server";
import {
  declareRelation,
  withdrawRelation,
} from "~/contests/commands/relations.server";
import { unseatJudge } from "~/contests/commands/setup.server";
import {
  comingSeats,
  judgesEvents,
  judgesSheet,
} from "~/contests/judge-page.server";
import { panelView } from "~/contests/panel-page.server";
import { standingOf } from "~/contests/standing.server";
import { sheetsInTheWay } from "~/contests/store/clearance.server";
import { versionsOf } from "~/contests/store/sheet-reads.server";
import { database } from "~/platform/database.server";
import { testDatabase } from "~tests/support/database";
import {
  makeEvent,
  makePerson,
  mark,
  openJudging,
  sheetOf,
  type JudgedEvent,
} from "~tests/support/judged-event";
import { codeOf, entrants, panel, schemeWith } from "./panel.fixture";

// A panel at work: who is kept away, who stands in, who comes late, and what the screens show meanwhile.

testDatabase("demo");

const totalOf = async (event: JudgedEvent, number: string) => {
  const standing = await standingOf(database(), event.id);
  const line = standing?.field.find(({ entrant }) => entrant === number);
  return line?.total?.toString() ?? line?.gaps.map(({ code }) => code);
};
const boardLine = async (event: JudgedEvent, number: string) => {
  const { board } = await boardOf(event.id);
  const { work_code } = await database()
    .selectFrom("entrant")
    .select("work_code")
    .where("id", "=", event.entrants.get(number)?.id ?? 0)
    .executeTakeFirstOrThrow();
  return board.lines.find(({ label }) => label === work_code);
};
const sees = async (event: JudgedEvent, code: string) =>
  (
    await judgesEvents(event.seats.get(code)?.member ?? (await makePerson("x")))
  ).flatMap(({ sheets }) => sheets).length;

describe("a panel while it judges", () => {
  let event: JudgedEvent;
  const judged = { look: "2", weld: "15" };

  beforeAll(async () => {
    event = await makeEvent({
      slug: "panel-day",
      scheme: schemeWith(2),
      entrants,
      panel,
    });
    const mentor = event.seats.get("J2")?.member.person.id ?? 0;
    const apprentice = await makePerson("选手2");
    const db = database();
    await db
      .updateTable("entrant")
      .set({ person_id: apprentice.person.id })
      .where("id", "=", event.entrants.get("2")?.id ?? 0)
      .execute();
    await db
      .insertInto("mentor_pair")
      .values({
        mentor_id: mentor,
        apprentice_id: apprentice.person.id,
        period: "[2020-01-01,2023-01-01)",
      })
      .execute();
    await openJudging(event);
  });

  it("offers a mentor no sheet of the apprentice and reckons with who remains", async () => {
    expect(await sheetOf(event, "J2", "2")).toBeUndefined();
    expect(await sees(event, "J2")).toBe(2);
    await mark(event, "C1", "2", { size: "8" });
    await mark(event, "J1", "2", { look: "3", weld: "16" });
    // Two judges are enough, but the third of those who remain is still to come.
    expect(await totalOf(event, "2")).toContain("gap-marks-missing");
    await mark(event, "J3", "2", { look: "2", weld: "15" });
    // 8 + 2.5 ÷ 3 × 10 = 8.33 + 15.5
    expect(await totalOf(event, "2")).toBe("31.83");
    expect((await sheetOf(event, "J1", "2"))?.state).toBe("agreed");
  });

  it("shows no total, and no judge another's marks, before their own sheet is in; a freeze neither", async () => {
    await mark(event, "C1", "1", { size: "8" });
    await mark(event, "J1", "1", judged);
    await mark(event, "J2", "1", judged);
    await mark(event, "J3", "1", judged, false);
    expect(await totalOf(event, "1")).toBe("29.67");
    expect((await boardLine(event, "1"))?.total).toBeNull();
    expect((await boardLine(event, "2"))?.total).toBe("31.83");
    const who = (code: string) => ({
      personId: event.seats.get(code)?.member.person.id ?? 0,
      seat: code === "C1" ? ("chief" as const) : ("judge" as const),
      keeps: false,
    });
    const marksSeen = async (code: string) => {
      const at = { id: event.id, board_state: "live" };
      const { sheets } = await checksView(at, who(code), "all");
      const entrant = (
        await judgesSheet(
          event.seats.get("J3")?.member ?? event.officer,
          (await sheetOf(event, "J3", "1"))?.id ?? "",
        )
      ).sheet.code;
      return sheets
        .filter((sheet) => sheet.code === entrant)
        .filter(({ marks }) => Object.keys(marks).length > 0)
        .map(({ judge }) => judge);
    };
    expect(await marksSeen("J3")).toEqual(["J3"]);
    expect(await marksSeen("C1")).toEqual(["C1"]);
    await moveBoard(event.officer, event.id, "frozen", "");
    expect((await boardLine(event, "1"))?.total).toBeNull();
    await moveBoard(event.officer, event.id, "live", "");
    expect(await mark(event, "J3", "1", judged)).toBe("");
    expect((await boardLine(event, "1"))?.total).toBe("29.67");
    expect(await marksSeen("J3")).toEqual(["C1", "J1", "J2", "J3"]);
  });

  it("keeps a trainee's marks and counts none of them, and shows a trainee nothing before their own sheet is in", async () => {
    const trainee = event.seats.get("T1")?.member ?? event.officer;
    const sheet = (await sheetOf(event, "T1", "1"))?.id ?? "";
    expect((await judgesSheet(trainee, sheet)).others).toEqual([]);
    expect(await mark(event, "T1", "1", { look: "0", weld: "1" })).toBe("");
    expect(await totalOf(event, "1")).toBe("29.67");
    expect((await judgesSheet(trainee, sheet)).others).toHaveLength(3);
    const kept = await database()
      .selectFrom("mark")
      .select("node")
      .where("entrant_id", "=", event.entrants.get("1")?.id ?? 0)
      .where("judge_code", "=", "T1")
      .execute();
    expect(kept).toHaveLength(2);
  });

  it("leaves what was handed in with the first and gives the rest to the stand-in, whole", async () => {
    await mark(event, "J1", "3", { look: "1" }, false);
    const { account, ...member } = await makePerson("替补一");
    const seat = event.seats.get("J1")?.id ?? 0;
    const standIn = {
      seat,
      account,
      code: "S1",
      from: "now",
      reason: "突发疾病",
    } as const;
    expect(codeOf(await seatStandIn(event.officer, event.id, standIn))).toBe(
      "",
    );
    event.seats.set("S1", { id: 0, member });
    expect(await sheetOf(event, "J1", "1")).toMatchObject({ excused: null });
    const left = await sheetOf(event, "J1", "3");
    expect(left).toMatchObject({ state: "submitted", excused: "replaced" });
    expect(await mark(event, "J1", "3", judged)).toBe("sheet-excused");
    const [version] = await versionsOf(database(), left?.id ?? "");
    expect(version).toMatchObject({ excused: "replaced", reason: "突发疾病" });
    expect(await mark(event, "S1", "3", judged)).toBe("");
    expect(await mark(event, "S1", "1", judged)).toBe("no-sheet");
    expect(codeOf(await seatStandIn(event.officer, event.id, standIn))).toBe(
      "stand-in-there",
    );
  });

  it("gives a further round of the first's sheets to the stand-in", async () => {
    await mark(event, "C1", "3", { size: "5" });
    await mark(event, "J2", "3", { look: "0", weld: "15" });
    await mark(event, "J3", "3", { look: "2", weld: "15" });
    // 2, 0 and 2 lie too far apart: all three mark again.
    expect(await sheetOf(event, "S1", "3")).toMatchObject({
      state: "draft",
      round: 2,
    });
    const view = { seat: event.seats.get("J3")?.id ?? 0 };
    const { account, ...member } = await makePerson("替补三");
    await seatStandIn(event.officer, event.id, {
      ...view,
      account,
      code: "S3",
      from: "now",
      reason: "换班",
    });
    event.seats.set("S3", { id: 0, member });
    // Nothing of the round before is shown to one who was not in it.
    const sheet = await sheetOf(event, "S3", "3");
    const page = await judgesSheet(member, sheet?.id ?? "");
    expect(page.others).toEqual([]);
    expect(page.leaves).toEqual(["look", "weld"]);
    await mark(event, "S1", "3", { look: "2" });
    await mark(event, "J2", "3", { look: "1" });
    expect(await mark(event, "S3", "3", { look: "2", weld: "15" })).toBe("");
    // 5 + 5 ÷ 9 × 10 = 5.56 + 15
    expect(await totalOf(event, "3")).toBe("25.56");
  });

  it("takes a sheet from a judge who turns out to be related, even when it was agreed, and gives it back", async () => {
    const seat = event.seats.get("J2")?.id ?? 0;
    const relation = {
      seat,
      name: "选手1",
      kind: "declared",
      reason: "同班组",
    } as const;
    await declareRelation(event.officer, event.id, relation);
    const taken = await sheetOf(event, "J2", "1");
    expect(taken).toMatchObject({ excused: "recused", state: "submitted" });
    expect(await sees(event, "J2")).toBe(1);
    // The mean of the two who remain; 0 would be another thing.
    expect(await totalOf(event, "1")).toBe("29.67");
    const unknown = { ...relation, name: "没有这个人" };
    expect((await declareRelation(event.officer, event.id, unknown)).ok).toBe(
      true,
    );
    const view = await panelView({ id: event.id, board_state: "live" });
    const id = view.relations.find(({ name }) => name === "选手1")?.id ?? 0;
    await withdrawRelation(event.officer, event.id, id, "登记有误");
    expect(await sheetOf(event, "J2", "1")).toMatchObject({
      excused: null,
      state: "draft",
    });
    expect((await boardLine(event, "1"))?.total).toBeNull();
    expect(await mark(event, "J2", "1", judged)).toBe("");
  });

  it("hands over at a later moment by itself, and not when the stand-in is taken off before it", async () => {
    const own = await makeEvent({
      slug: "two-shifts",
      scheme: schemeWith(2),
      entrants,
      panel,
    });
    await openJudging(own);
    const seat = own.seats.get("J1")?.id ?? 0;
    const { account, ...member } = await makePerson("下午的裁判");
    const plan = {
      seat,
      account,
      code: "S1",
      from: new Date("2099-01-01T06:00:00Z"),
      reason: "下午换班",
    };
    expect(codeOf(await seatStandIn(own.officer, own.id, plan))).toBe("");
    const shown = async () =>
      (await panelView({ id: own.id, board_state: "live" })).seats;
    const seatOf = async (code: string) =>
      (await shown()).find((each) => each.code === code);
    expect(await seatOf("J1")).toMatchObject({ until: plan.from });
    expect(await seatOf("S1")).toMatchObject({
      since: plan.from,
      standsInFor: "J1",
    });
    expect(await comingSeats(member)).toMatchObject([{ standsInFor: "J1" }]);
    const another = { ...plan, account: (await makePerson("又一位")).account };
    expect(codeOf(await seatStandIn(own.officer, own.id, another))).toBe(
      "stand-in-planned",
    );
    const id = (await seatOf("S1"))?.id ?? 0;
    expect((await unseatJudge(own.officer, own.id, id)).ok).toBe(true);
    expect(await seatOf("J1")).toMatchObject({ until: null });
    await seatStandIn(own.officer, own.id, plan);
    own.seats.set("S1", { id: 0, member });

    expect(await mark(own, "J1", "1", judged)).toBe("");
    expect(await mark(own, "J1", "2", { look: "1" }, false)).toBe("");
    expect(await changeShifts()).toBe(0);
    expect(await sheetOf(own, "S1", "2")).toBeUndefined();

    const passed = new Date(Date.now() - 1000);
    await database()
      .updateTable("panel_judge")
      .set({ until: passed })
      .where("id", "=", seat)
      .execute();
    await database()
      .updateTable("panel_judge")
      .set({ since: passed })
      .where("stands_in_for", "=", seat)
      .execute();
    expect(await mark(own, "J1", "2", judged)).toBe("seat-ended");
    expect(await changeShifts()).toBe(1);
    expect(await changeShifts()).toBe(0);
    expect(await sheetOf(own, "J1", "1")).toMatchObject({ excused: null });
    expect(await sheetOf(own, "J1", "2")).toMatchObject({
      excused: "replaced",
    });
    expect(await mark(own, "S1", "1", judged)).toBe("no-sheet");
    expect(await mark(own, "S1", "2", judged)).toBe("");
    expect(await mark(own, "S1", "3", judged)).toBe("");
  });

  it("admits somebody late, who gets a code of their own draw and then their sheets", async () => {
    const late = await makePerson("迟到者");
    const home = await database()
      .selectFrom("unit")
      .select("id")
      .where("tier", "=", "enterprise")
      .limit(1)
      .executeTakeFirstOrThrow();
    await database()
      .insertInto("membership")
      .values({
        person_id: late.person.id,
        unit_id: home.id,
        period: "[2020-01-01,)",
      })
      .execute();
    const entering = { via: "officer", reason: "交通延误" } as const;
    const done = await enterPeople(
      event.officer,
      event.id,
      [{ personId: late.person.id, grade: null, certificate: "" }],
      entering,
    );
    expect(done.ok && done.value).toMatchObject([{ ok: true }]);
    const entrant = await database()
      .selectFrom("entrant")
      .select(["id", "number"])
      .where("event_id", "=", event.id)
      .where("person_id", "=", late.person.id)
      .executeTakeFirstOrThrow();
    event.entrants.set(entrant.number, { id: entrant.id, name: "迟到者" });
    expect(await sheetOf(event, "J2", entrant.number)).toBeUndefined();
    const drawn = await makeDraw(event.officer, event.id, {
      kind: "code",
      seed: "another seed of the tests",
      witness: "见证人",
      benches: null,
    });
    expect(codeOf(drawn)).toBe("");
    for (const code of ["C1", "S1", "J2", "S3", "T1"])
      expect(await sheetOf(event, code, entrant.number)).toMatchObject({
        state: "draft",
      });
    expect(await sheetOf(event, "J1", entrant.number)).toBeUndefined();
    expect(
      (await sheetsInTheWay(database(), event.id)).length,
    ).toBeGreaterThanOrEqual(4);
  });
});
