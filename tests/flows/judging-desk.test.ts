import ExcelJS from "exceljs";
import { sql } from "kysely";
import iconv from "iconv-lite";
import { beforeAll, describe, expect, it } from "vitest";
import { checksView } from "~/contests/checks-page.server";
import { reopenSheet } from "~/contests/commands/sheets.server";
import { deskNodeView } from "~/contests/desk-page.server";
import { judgesSheet } from "~/contests/judge-page.server";
import { paperSheet, paperView, printView } from "~/contests/paper-page.server";
import { deskAct, type DeskAnswer } from "~/contests/desk-acts.server";
import { paperAct } from "~/contests/paper-acts.server";
import { standingOf } from "~/contests/standing.server";
import { database } from "~/platform/database.server";
import type { Member } from "~/members/rules/actor";
import { testDatabase } from "~tests/support/database";
import {
  makeEvent,
  makePerson,
  mark,
  openJudging,
  sheetOf,
  type JudgedEvent,
} from "~tests/support/judged-event";

// Scores of an exam from a file and keyed twice; paper sheets printed, keyed twice, compared and handed in.

testDatabase("demo");

const scheme = {
  version: 1,
  round: { places: 2, mode: "half-up" },
  root: {
    id: "total",
    combine: "sum",
    max: "100",
    children: [
      { id: "theory", type: "measurement", max: "100", weight: "0.3" },
      {
        id: "practical",
        combine: "sum",
        weight: "0.7",
        max: "100",
        children: [
          { id: "size", type: "measurement", max: "40" },
          { id: "weld", type: "panel", max: "60", minJudges: 2 },
        ],
      },
    ],
  },
};

let event: JudgedEvent;
let first: Member;
let second: Member;
let third: Member;
const db = () => database();
const idOf = (number: string) => event.entrants.get(number)?.id ?? 0;
const at = async () => ({
  id: event.id,
  board_state: (
    await db()
      .selectFrom("contest_event")
      .select("board_state")
      .where("id", "=", event.id)
      .executeTakeFirstOrThrow()
  ).board_state,
});
const theory = async () =>
  Object.fromEntries(
    (
      await db()
        .selectFrom("mark")
        .innerJoin("entrant as n", "n.id", "mark.entrant_id")
        .select(["n.number", "mark.value"])
        .where("mark.event_id", "=", event.id)
        .where("node", "=", "theory")
        .orderBy("n.number")
        .execute()
    ).map(({ number, value }) => [number, value]),
  );
const send = (
  who: Member,
  fields: Record<string, string | Blob>,
): Promise<DeskAnswer | undefined> => {
  const form = new FormData();
  for (const [name, value] of Object.entries(fields)) form.set(name, value);
  return deskAct(who, event.id, "theory", form);
};
const workbook = async (rows: unknown[][]) => {
  const book = new ExcelJS.Workbook();
  const sheet = book.addWorksheet("成绩");
  for (const row of rows) sheet.addRow(row);
  return new File([await book.xlsx.writeBuffer()], "theory.xlsx");
};
const key = (who: Member, values: Record<string, string>) =>
  send(who, {
    intent: "key",
    ...Object.fromEntries(
      Object.entries(values).map(([number, text]) => [
        `v-${idOf(number)}`,
        text,
      ]),
    ),
  });

beforeAll(async () => {
  event = await makeEvent({
    slug: "desk-day",
    scheme,
    entrants: ["001", "002", "003", "004"].map((number) => ({
      number,
      name: `考生${number}`,
    })),
    panel: ["C1", "J1", "J2"],
    desk: ["theory"],
  });
  [first, second, third] = [
    await makePerson("录分员甲"),
    await makePerson("录分员乙"),
    await makePerson("录分员丙"),
  ];
});

describe("scores of the theory stage", () => {
  it("are refused row by row, and nothing is written until all are right", async () => {
    const file = await workbook([
      ["参赛号", "姓名", "成绩"],
      ["001", "考生001", 91.5],
      ["002", "别人", 80],
      ["009", "", 70],
      ["003", "", 101],
    ]);
    const answer = await send(first, { intent: "enter", file });
    expect(
      answer?.list?.problems.map(({ row, refusal }) => [row, refusal.code]),
    ).toEqual([
      [3, "score-name"],
      [4, "score-who-unknown"],
      [5, "mark-too-high"],
    ]);
    expect(await theory()).toEqual({});
  });

  it("come in from XLSX, or from CSV as Excel writes it in China, checked first", async () => {
    const file = await workbook([
      ["参赛号", "成绩"],
      ["001", 91.5],
    ]);
    const checked = await send(first, { intent: "check", file });
    expect(checked?.list).toMatchObject({ checked: true, without: 3 });
    expect(await theory()).toEqual({});
    const list = checked?.list?.text ?? "";
    expect(await send(first, { intent: "enter", list })).toBeUndefined();
    const csv = iconv.encode(
      "姓名,参赛号,分数\n考生002,002,８８．５\n",
      "gb18030",
    );
    const sent = new File([new Uint8Array(csv)], "theory.csv");
    expect(await send(first, { intent: "enter", file: sent })).toBeUndefined();
    expect(await theory()).toEqual({ "001": "91.5", "002": "88.5" });
    const view = await deskNodeView(await at(), "theory", first.person.id);
    expect(
      view.imports.map(({ file_name, count }) => [file_name, count]),
    ).toEqual([
      ["theory.csv", 1],
      ["", 1],
    ]);
  });

  it("replace what stands only with a reason", async () => {
    const list = "参赛号,成绩\n002,90";
    const refused = await send(first, { intent: "enter", list });
    expect(refused?.list?.problems[0]?.refusal.code).toBe("score-there");
    const reason = "考试系统复核";
    expect(
      await send(first, { intent: "enter", list, reason }),
    ).toBeUndefined();
    expect(await theory()).toMatchObject({ "002": "90" });
  });

  it("are keyed by two who do not see one another, and taken where they agree", async () => {
    expect(await key(first, { "003": "77", "004": "60.5" })).toBeUndefined();
    expect(await theory()).not.toHaveProperty("003");
    const blind = await deskNodeView(await at(), "theory", second.person.id);
    expect(JSON.stringify(blind)).not.toMatch(/60\.5|"77"/);
    const wrong = await key(second, { "003": "abc", "004": "66.5" });
    expect(wrong?.wrong[String(idOf("003"))]?.code).toBe("mark-not-a-number");
    expect(wrong?.typed[String(idOf("004"))]).toBe("66.5");
    expect(await key(second, { "003": "７７", "004": "66.5" })).toBeUndefined();
    expect(await theory()).toMatchObject({ "003": "77" });
    expect(await theory()).not.toHaveProperty("004");
    const view = await deskNodeView(await at(), "theory", third.person.id);
    expect(view.rows.find(({ id }) => id === idOf("004"))).toMatchObject({
      state: "differs",
      both: [
        { value: "60.5", by: { name: "录分员甲" } },
        { value: "66.5", by: { name: "录分员乙" } },
      ],
      maySettle: true,
    });
  });

  it("are settled by the second person or a third, with a reason, and never keyed over", async () => {
    const entrant = String(idOf("004"));
    const settle = (who: Member, reason: string) =>
      send(who, { intent: "settle", entrant, value: "66.5", reason });
    expect((await settle(first, "看过原卷"))?.refusals).toEqual([
      "keyed-first",
    ]);
    expect((await settle(third, ""))?.refusals).toEqual(["keyed-reason"]);
    expect(await settle(third, "原卷为 66.5")).toBeUndefined();
    expect(await theory()).toMatchObject({ "004": "66.5" });
    const over = await key(first, { "001": "10", "004": "10" });
    expect(Object.values(over?.wrong ?? {}).map(({ code }) => code)).toEqual([
      "keyed-done",
      "keyed-done",
    ]);
    const again = { intent: "again", entrant, reason: "登错人" };
    expect(await send(first, again)).toBeUndefined();
    expect(await theory()).not.toHaveProperty("004");
    await key(second, { "004": "65" });
    await key(first, { "004": "65" });
    expect(await theory()).toMatchObject({ "004": "65" });
    const { rows } = await sql<{ act: string }>`
      select act from audit_entry where subject_id = ${String(event.id)} and act like 'contest.score%' order by id`.execute(
      db(),
    );
    expect(rows.map(({ act }) => act)).toEqual([
      "contest.scores-imported",
      "contest.scores-imported",
      "contest.scores-imported",
      "contest.scores-keyed",
      "contest.scores-keyed",
      "contest.score-settled",
      "contest.score-again",
      "contest.scores-keyed",
      "contest.scores-keyed",
    ]);
  });

  it("are on no judge's sheet and beside no work code that a judge sees", async () => {
    await openJudging(event);
    const chief = event.seats.get("C1")?.member ?? first;
    const sheet = await sheetOf(event, "C1", "001");
    const page = await judgesSheet(chief, sheet?.id ?? "");
    expect(page.leaves).toEqual(["size"]);
    expect(page.marks).toEqual({});
    const who = {
      personId: chief.person.id,
      seat: "chief" as const,
      keeps: false,
    };
    const view = await checksView(await at(), who, "all");
    expect(JSON.stringify(view)).not.toContain("91.5");
    const byCode = await deskNodeView(await at(), "theory", first.person.id);
    expect(JSON.stringify(byCode)).not.toMatch(/考生|"00\d/);
  });
});

describe("paper sheets", () => {
  const sheetId = async (code: string, number: string) =>
    (await sheetOf(event, code, number))?.id ?? "";
  const keySheet = async (
    who: Member,
    code: string,
    number: string,
    values: Record<string, string>,
  ) => {
    const form = new FormData();
    form.set("intent", "key");
    for (const [node, text] of Object.entries(values))
      form.set(`v-${node}`, text);
    const id = await sheetId(code, number);
    return paperAct(who, event.id, id, form);
  };

  it("print per judge and entrant by work code, with the address where each is keyed", async () => {
    const sheets = await printView(await at(), {
      judge: "J1",
      origin: "https://example.org",
      path: "/manage/contests/desk-day/desk-day/paper",
    });
    expect(sheets).toHaveLength(4);
    expect(sheets[0]).toMatchObject({ judge: "J1", leaves: [{ id: "weld" }] });
    expect(sheets[0]?.qr.path.length).toBeGreaterThan(100);
    expect(JSON.stringify(sheets)).not.toMatch(/考生|"00\d"/);
  });

  it("do not count what was keyed at the desk as theirs", async () => {
    const { sheets } = await paperView(await at());
    const chief = sheets.filter(({ judge }) => judge === "C1");
    expect(chief.map(({ keyed }) => keyed)).toEqual(chief.map(() => "none"));
    expect(chief).toHaveLength(4);
  });

  it("are handed in as the judge's once two keyed them alike", async () => {
    expect(
      (await keySheet(first, "J1", "001", { weld: "" }))?.refusals,
    ).toEqual(["sheet-unfinished?count=1"]);
    const judge = event.seats.get("J1")?.member ?? first;
    expect(
      (await keySheet(judge, "J1", "001", { weld: "50" }))?.refusals,
    ).toEqual(["keyed-own"]);
    expect(await keySheet(first, "J1", "001", { weld: "50" })).toBeUndefined();
    const id = await sheetId("J1", "001");
    const blind = await paperSheet(await at(), id, second.person.id);
    expect(blind).toMatchObject({ pass: 2, firstBy: { name: "录分员甲" } });
    expect(JSON.stringify(blind.leaves)).not.toContain('"50"');
    expect((await sheetOf(event, "J1", "001"))?.state).toBe("draft");
    expect(
      await keySheet(second, "J1", "001", { weld: "50.0" }),
    ).toBeUndefined();
    expect((await sheetOf(event, "J1", "001"))?.state).toBe("submitted");
  });

  it("wait where the two differ, until somebody else settles it with a reason", async () => {
    await keySheet(first, "J2", "001", { weld: "54" });
    await keySheet(second, "J2", "001", { weld: "45" });
    const id = await sheetId("J2", "001");
    expect(await paperSheet(await at(), id, third.person.id)).toMatchObject({
      pass: null,
      maySettle: true,
      leaves: [{ state: "differs", both: ["54", "45"] }],
    });
    const settle = (who: Member) => {
      const form = new FormData();
      for (const [name, value] of Object.entries({
        intent: "settle",
        node: "weld",
        value: "54",
        reason: "数字颠倒",
      }))
        form.set(name, value);
      return paperAct(who, event.id, id, form);
    };
    expect((await settle(first))?.refusals).toEqual(["keyed-first"]);
    expect(await settle(second)).toBeUndefined();
    expect((await sheetOf(event, "J2", "001"))?.state).toBe("submitted");
    expect(await mark(event, "C1", "001", { size: "36" })).toBe("");
    const standing = await standingOf(db(), event.id);
    const line = standing?.field.find(({ entrant }) => entrant === "001");
    // 91.5 × 0.3 = 27.45, (36 + 52) × 0.7 = 61.6
    expect(line?.total?.toString()).toBe("89.05");
  });

  it("are keyed anew when a sheet was given back", async () => {
    const sheet = await sheetOf(event, "J2", "001");
    const chief = event.seats.get("C1")?.member ?? first;
    const back = {
      id: sheet?.id ?? "",
      version: sheet?.version ?? 0,
      reason: "记错人",
      keeps: false,
    };
    expect((await reopenSheet(chief, event.id, back)).ok).toBe(true);
    const page = await paperSheet(await at(), back.id, first.person.id);
    expect(page).toMatchObject({ pass: 1, firstBy: null });
  });
});
