import { beforeAll, describe, expect, it } from "vitest";
import { checksView } from "~/contests/checks-page.server";
import { moveBoard } from "~/contests/commands/board.server";
import { stepSheets } from "~/contests/commands/sheets.server";
import { printView } from "~/contests/paper-page.server";
import type { SheetStep } from "~/contests/rules/sheet-states";
import { versionsOf } from "~/contests/store/sheet-reads.server";
import { standingOf } from "~/contests/standing.server";
import { database } from "~/platform/database.server";
import * as entrantPage from "~/routes/contests/manage-entrant";
import { testDatabase } from "~tests/support/database";
import {
  makeEvent,
  mark,
  openJudging,
  sheetOf,
  sumScheme,
  type JudgedEvent,
} from "~tests/support/judged-event";
import { answerOf, argsOf, get, post } from "~tests/support/requests";

// What the officer takes off an entrant comes under the same check, signature and lock as the judges' marks.

testDatabase("demo");

const scheme = {
  ...sumScheme("20", [{ id: "weld", type: "panel", max: "20", minJudges: 1 }]),
  deductions: [{ id: "late", max: "5" }],
};
let event: JudgedEvent;
const params = () => ({
  slug: event.slug,
  event: event.event,
  entrant: String(event.entrants.get("1")?.id),
});
const look = async () =>
  (
    await answerOf(
      entrantPage.loader(argsOf(await get("/x", "contest-officer"), params())),
    )
  ).data.entrant;
const save = async (fields: Record<string, string>) => {
  const form = {
    status: "entered",
    time: "",
    reason: "",
    seen: (await look()).seen,
    ...fields,
  };
  const request = await post("/x", form, "contest-officer");
  return answerOf(entrantPage.action(argsOf(request, params())));
};
const errors = (answer: { data: any }) => answer.data.refused.error;
const total = async () =>
  (await standingOf(database(), event.id))?.field
    .find(({ entrant }) => entrant === "1")
    ?.total?.toString();
const step = async (what: SheetStep) => {
  const sheet = await sheetOf(event, "J1", "1");
  const chief = event.seats.get("C1")?.member ?? event.officer;
  const done = await stepSheets(
    what === "sign" ? chief : event.officer,
    event.id,
    {
      step: what,
      sheets: [{ id: sheet?.id ?? "", version: sheet?.version ?? 0 }],
      keeps: what !== "sign",
    },
  );
  return done.ok ? "" : done.refusal.code;
};
const checks = async () => {
  const chief = event.seats.get("C1")?.member ?? event.officer;
  const who = {
    personId: chief.person.id,
    seat: "chief" as const,
    keeps: false,
  };
  const at = { id: event.id, board_state: "live" };
  return (await checksView(at, who, "all")).sheets.find(
    ({ judge, marks }) => judge === "J1" && marks.weld === "18",
  );
};

beforeAll(async () => {
  event = await makeEvent({
    slug: "deductions-day",
    scheme,
    entrants: ["1", "2"].map((number) => ({ number, name: `丙${number}` })),
    panel: ["C1", "J1"],
  });
  await openJudging(event);
  await mark(event, "J1", "1", { weld: "18" });
});

describe("a deduction", () => {
  it("wants a reason, and stands with it where sheets are checked, signed and printed", async () => {
    const bare = await save({ "deduction-late": "2" });
    expect(bare.status).toBe(422);
    expect(errors(bare)).toEqual({ reason: ["entrant-reason"] });
    expect(await total()).toBe("18");
    expect(
      (await save({ "deduction-late": "2", reason: "迟到五分钟" })).status,
    ).toBe(302);
    expect(await total()).toBe("16");
    const set = [
      { kind: "deduction", node: "late", value: "2", reason: "迟到五分钟" },
    ];
    expect((await checks())?.set).toMatchObject(set);
    await database()
      .insertInto("deduction")
      .values({
        entrant_id: event.entrants.get("2")?.id ?? 0,
        code: "late",
        value: "1",
        reason: "迟到",
      })
      .execute();
    const printed = await printView(
      { id: event.id, board_state: "live" },
      { origin: "http://localhost", path: "/x" },
    );
    expect(printed[0]?.set).toMatchObject([{ node: "late", value: "1" }]);
  });

  it("is not saved over what somebody else set meanwhile", async () => {
    const { seen } = await look();
    await save({ "deduction-late": "3", reason: "重新计时" });
    const stale = await save({ "deduction-late": "5", reason: "违纪", seen });
    expect(errors(stale)).toEqual({ "": ["entrant-stale"] });
    expect(await total()).toBe("15");
  });

  it("takes check and signature off the sheet, with the reason and a version", async () => {
    expect(await step("check")).toBe("");
    expect(await step("sign")).toBe("");
    await save({ "deduction-late": "5", reason: "违反安全规程" });
    const sheet = await sheetOf(event, "J1", "1");
    expect(sheet?.state).toBe("agreed");
    const [newest] = await versionsOf(database(), sheet?.id ?? "");
    expect(newest).toMatchObject({ state: "agreed", reason: "违反安全规程" });
    expect(await step("lock")).toBe("sheet-not-yet");
  });

  it("leaves the signature where nothing changes", async () => {
    expect(await step("check")).toBe("");
    expect((await save({ "deduction-late": "5.0" })).status).toBe(302);
    expect((await sheetOf(event, "J1", "1"))?.state).toBe("checked");
  });

  it("is over once the sheet is locked, in the review too", async () => {
    expect(await step("sign")).toBe("");
    expect(await step("lock")).toBe("");
    await moveBoard(event.officer, event.id, "review", "");
    const late = await save({ "deduction-late": "", reason: "说情" });
    expect(errors(late)).toEqual({ "": ["entrant-locked"] });
    expect(await total()).toBe("13");
    expect((await look()).closed).toBe("entrant-locked");
  });
});
