import { beforeAll, describe, expect, it } from "vitest";
import { decrypt } from "~/contests/commands/decryption.server";
import { recordMark, submitSheet } from "~/contests/commands/judging.server";
import {
  excuseSheet,
  reopenSheet,
  stepSheets,
  type SeenSheet,
} from "~/contests/commands/sheets.server";
import { judgesSheet } from "~/contests/judge-page.server";
import type { SheetStep } from "~/contests/rules/sheet-states";
import { isDecrypted, sheetsInTheWay } from "~/contests/store/clearance.server";
import { sheetsToCheck, versionsOf } from "~/contests/store/sheet-reads.server";
import { now } from "~/platform/clock.server";
import { database } from "~/platform/database.server";
import type { Member } from "~/members/rules/actor";
import { drawCodes } from "~tests/support/contests";
import { testDatabase } from "~tests/support/database";
import { anyTrade, districtId } from "~tests/support/district";

// One entrant before a chief, three judges and a trainee: from the first mark to the lock, with a second round between.

testDatabase("demo");

const scheme = {
  version: 1,
  round: { places: 2, mode: "half-up" },
  root: {
    id: "total",
    combine: "sum",
    max: "40",
    children: [
      { id: "size", type: "measurement", max: "10" },
      { id: "look", type: "judgement", max: "10", judges: 3, maxSpread: 1 },
      { id: "weld", type: "panel", max: "20", minJudges: 2 },
    ],
  },
};

let event = 0;
const people = new Map<string, Member>();
const sheets = new Map<string, string>();
const member = (code: string) => people.get(code) ?? raise();
const sheetOf = (code: string) => sheets.get(code) ?? raise();
function raise(): never {
  throw new Error("not there");
}
let count = 0;
const newId = () =>
  `00000000-0000-4000-9000-${String((count += 1)).padStart(12, "0")}`;
const give = (code: string, node: string, value: string) =>
  recordMark(member(code), {
    clientId: newId(),
    sheetId: sheetOf(code),
    node,
    value,
    device: "T1",
    base: undefined,
  });
const codeOf = (done: { ok: boolean; refusal?: { code: string } }) =>
  done.ok ? "" : done.refusal?.code;
const stateOf = async (code: string) =>
  (await sheetsToCheck(database(), event)).find(
    ({ id }) => id === sheetOf(code),
  ) ?? raise();
const seen = async (...codes: string[]): Promise<SeenSheet[]> =>
  Promise.all(
    codes.map(async (code) => {
      const { id, version } = await stateOf(code);
      return { id, version };
    }),
  );
const step = async (
  who: string,
  what: SheetStep,
  codes: string[],
  keeps = false,
) =>
  codeOf(
    await stepSheets(member(who), event, {
      step: what,
      sheets: await seen(...codes),
      keeps,
    }),
  );

beforeAll(async () => {
  const db = database();
  const unit = await districtId();
  const trade = await anyTrade();
  const contest = await db
    .insertInto("contest")
    .values({
      slug: "sheets-day",
      unit_id: unit,
      name: "表",
      name_en: "Sheets",
      starts_on: "2026-05-01",
      ends_on: "2026-05-01",
      state: "open",
    })
    .returning("id")
    .executeTakeFirstOrThrow();
  event = (
    await db
      .insertInto("contest_event")
      .values({
        contest_id: contest.id,
        slug: "sheets",
        trade_code: trade,
        name: "表",
        name_en: "Sheets",
      })
      .returning("id")
      .executeTakeFirstOrThrow()
  ).id;
  await db
    .insertInto("marking_scheme")
    .values({ event_id: event, version: 1, body: JSON.stringify(scheme) })
    .execute();
  const entrant = await db
    .insertInto("entrant")
    .values({ event_id: event, number: "1", name: "甲某" })
    .returning("id")
    .executeTakeFirstOrThrow();
  await drawCodes(event);
  for (const [code, kind] of [
    ["C1", "chief"],
    ["J1", "judge"],
    ["J2", "judge"],
    ["J3", "judge"],
    ["T1", "trainee"],
  ] as const) {
    const person = await db
      .insertInto("person")
      .values({ name: `裁判${code}` })
      .returning(["id", "name"])
      .executeTakeFirstOrThrow();
    const seat = await db
      .insertInto("panel_judge")
      .values({ event_id: event, person_id: person.id, code, kind })
      .returning("id")
      .executeTakeFirstOrThrow();
    const sheet = await db
      .insertInto("mark_sheet")
      .values({ event_id: event, entrant_id: entrant.id, judge_id: seat.id })
      .returning("id")
      .executeTakeFirstOrThrow();
    people.set(code, { person, grants: [] });
    sheets.set(code, sheet.id);
  }
  people.set("officer", {
    person: await db
      .insertInto("person")
      .values({ name: "保管员" })
      .returning(["id", "name"])
      .executeTakeFirstOrThrow(),
    grants: [],
  });
  await db
    .updateTable("contest_event")
    .set({ board_state: "live" })
    .where("id", "=", event)
    .execute();
});

describe("sheets from the first mark to the lock", () => {
  it("hides marks from one another until the last is in, then asks for those that lie too far apart again", async () => {
    await give("C1", "size", "8");
    for (const [code, look] of [
      ["J1", "1"],
      ["J2", "3"],
      ["J3", "2"],
    ] as const) {
      await give(code, "look", look);
      await give(code, "weld", "15");
    }
    await submitSheet(member("C1"), sheetOf("C1"));
    await submitSheet(member("J1"), sheetOf("J1"));
    await submitSheet(member("J2"), sheetOf("J2"));
    expect((await judgesSheet(member("J1"), sheetOf("J1"))).others).toEqual([]);
    await submitSheet(member("J3"), sheetOf("J3"));
    const page = await judgesSheet(member("J1"), sheetOf("J1"));
    expect(page).toMatchObject({ again: true, leaves: ["look"] });
    expect(page.others).toEqual([
      { judge: "J2", marks: { look: "3", weld: "15" } },
      { judge: "J3", marks: { look: "2", weld: "15" } },
    ]);
    expect(await stateOf("J1")).toMatchObject({ state: "draft", round: 2 });
    expect(codeOf(await give("J1", "weld", "9"))).toBe("node-not-yours");
  });

  it("agrees after the second round and keeps both", async () => {
    for (const code of ["J1", "J2", "J3"]) {
      await give(code, "look", "2");
      expect((await submitSheet(member(code), sheetOf(code))).ok).toBe(true);
    }
    expect((await stateOf("J1")).state).toBe("agreed");
    expect((await stateOf("C1")).state).toBe("agreed");
    expect((await stateOf("T1")).state).toBe("draft");
    const rounds = (await versionsOf(database(), sheetOf("J1"))).map(
      ({ state, round, marks }) => [state, round, marks],
    );
    expect(rounds).toEqual([
      ["agreed", 2, { look: "2", weld: "15" }],
      ["submitted", 2, { look: "2", weld: "15" }],
      ["draft", 2, { weld: "15" }],
      ["submitted", 1, { look: "1", weld: "15" }],
    ]);
  });

  it("is checked by a second person, signed by the chief, locked by who keeps the contest", async () => {
    const all = ["C1", "J1", "J2", "J3"];
    expect(await step("C1", "sign", all)).toBe("sheet-not-yet");
    expect(await step("J1", "check", ["J1"])).toBe("sheet-own");
    expect(await step("C1", "check", ["J1"])).toBe("sheet-signer-checks");
    expect(await step("T1", "check", ["J1"])).toBe("sheet-not-yours");
    // All or none: the third of them is the checker's own.
    expect(await step("J3", "check", all)).toBe("sheet-own");
    expect((await stateOf("C1")).state).toBe("agreed");
    const stale = await seen("J1");
    expect(await step("J3", "check", ["C1", "J1", "J2"])).toBe("");
    const late = { step: "check", sheets: stale, keeps: false } as const;
    expect(codeOf(await stepSheets(member("J2"), event, late))).toBe(
      "sheet-stale",
    );
    expect(await step("officer", "check", ["J3"], true)).toBe("");
    // Who signs as chief judge checks nothing, not even as the contest's keeper, and signs nothing that they checked.
    expect(await step("C1", "check", all, true)).toBe("sheet-signer-checks");
    const chief = member("C1").person.id;
    const [own] = await seen("J1");
    const checked = () =>
      database()
        .updateTable("mark_sheet")
        .where("id", "=", own?.id ?? "");
    const { checked_by } = await database()
      .selectFrom("mark_sheet")
      .select("checked_by")
      .where("id", "=", own?.id ?? "")
      .executeTakeFirstOrThrow();
    await checked().set({ checked_by: chief }).execute();
    expect(await step("C1", "sign", all)).toBe("sheet-checker-signs");
    await expect(checked().set({ signed_by: chief }).execute()).rejects.toThrow(
      "mark_sheet_two_persons",
    );
    await checked().set({ checked_by }).execute();
    expect(await step("C1", "sign", all)).toBe("");
    expect(await step("C1", "lock", all)).toBe("sheet-not-yours");
    expect(await sheetsInTheWay(database(), event)).toHaveLength(4);
    expect(await step("officer", "lock", all, true)).toBe("");
    expect(await sheetsInTheWay(database(), event)).toEqual([]);
  });

  it("is reopened with a reason only, and a judge noted as absent gives no 0", async () => {
    const [sheet] = await seen("J3");
    const back = { ...(sheet ?? raise()), keeps: false };
    const reason = "漏记一项";
    expect(
      codeOf(await reopenSheet(member("C1"), event, { ...back, reason: " " })),
    ).toBe("reopen-reason");
    expect(
      codeOf(await reopenSheet(member("J1"), event, { ...back, reason })),
    ).toBe("sheet-not-yours");
    expect(
      (await reopenSheet(member("C1"), event, { ...back, reason })).ok,
    ).toBe(true);
    const [again] = await seen("J3");
    const absent = { ...(again ?? raise()), reason: "离场", keeps: false };
    expect((await excuseSheet(member("C1"), event, absent)).ok).toBe(true);
    expect(await stateOf("J3")).toMatchObject({ excused: "absent" });
    const rows = await database()
      .selectFrom("mark")
      .select(["node", "value"])
      .where("event_id", "=", event)
      .where("judge_code", "=", "J3")
      .orderBy("node")
      .execute();
    expect(rows).toEqual([
      { node: "look", value: null },
      { node: "weld", value: null },
    ]);
    expect(await sheetsInTheWay(database(), event)).toEqual([]);
  });

  it("is decrypted in the review, before a witness", async () => {
    const officer = member("officer");
    expect(codeOf(await decrypt(officer, event, "code", "李某"))).toBe(
      "decrypt-judging",
    );
    await database()
      .updateTable("contest_event")
      .set({ board_state: "review", state_changed_at: now() })
      .where("id", "=", event)
      .execute();
    expect(await isDecrypted(database(), event)).toBe(false);
    expect(codeOf(await decrypt(officer, event, "code", "保管员"))).toBe(
      "draw-witness-self",
    );
    expect((await decrypt(officer, event, "code", "李某")).ok).toBe(true);
    expect(await isDecrypted(database(), event)).toBe(true);
  });
});
