import { beforeAll, describe, expect, it } from "vitest";
import { boardOf } from "~/contests/board.server";
import { bundleFiles } from "~/contests/bundle-export.server";
import { checksView } from "~/contests/checks-page.server";
import { excuseSheet } from "~/contests/commands/sheets.server";
import { judgesEvents } from "~/contests/judge-page.server";
import { contestsWords } from "~/contests/messages";
import { standingOf } from "~/contests/standing.server";
import { database } from "~/platform/database.server";
import { testDatabase } from "~tests/support/database";
import {
  makeEvent,
  mark,
  openJudging,
  sheetOf,
  sumScheme,
  type JudgedEvent,
} from "~tests/support/judged-event";

// Absent, withdrew, disqualified, not scored, judge absent and scored 0 are six things wherever they are shown or sent out.

testDatabase("demo");

const scheme = sumScheme("20", [
  { id: "weld", type: "panel", max: "20", minJudges: 1 },
]);
const out = ["absent", "withdrew", "disqualified"];
const names = [...out, "not-scored", "judge-absent", "zero"];
let event: JudgedEvent;

beforeAll(async () => {
  event = await makeEvent({
    slug: "six-things",
    scheme,
    entrants: names.map((name) => ({ number: name, name })),
    panel: ["C1", "J1", "J2"],
  });
  await openJudging(event);
  for (const status of out)
    await database()
      .updateTable("entrant")
      .set({ status, status_reason: "当日登记" })
      .where("id", "=", event.entrants.get(status)?.id ?? 0)
      .execute();
  for (const judge of ["J1", "J2"])
    await mark(event, judge, "zero", { weld: "0" });
  await mark(event, "J1", "judge-absent", { weld: "12" });
  const sheet = await sheetOf(event, "J2", "judge-absent");
  const noted = await excuseSheet(event.officer, event.id, {
    id: sheet?.id ?? "",
    version: sheet?.version ?? 0,
    reason: "身体不适",
    keeps: true,
  });
  expect(noted.ok).toBe(true);
});

const standing = async () => {
  const found = await standingOf(database(), event.id);
  if (!found) throw new Error("The event has no standing.");
  return found;
};

describe("six different things", () => {
  it("stay so in totals and on the board", async () => {
    const { field } = await standing();
    const totals = Object.fromEntries(
      field.map(({ entrant, total, reason }) => [
        entrant,
        total?.toString() ?? reason,
      ]),
    );
    expect(totals).toEqual({
      absent: "absent",
      withdrew: "withdrew",
      disqualified: "disqualified",
      "not-scored": "not-scored",
      "judge-absent": "12",
      zero: "0",
    });
    const { board } = await boardOf(event.id);
    const shown = board.lines.map(({ total, reason }) => total ?? reason);
    expect(shown.sort()).toEqual(
      ["0.00", "12.00", ...out, "not-scored"].sort(),
    );
  });

  it("stay so on a judge's list and where sheets are checked", async () => {
    const judge = event.seats.get("J2")?.member ?? event.officer;
    const [own] = await judgesEvents(judge);
    expect(
      own?.sheets.map(
        ({ status, state, excused }) => excused ?? status + state,
      ),
    ).toEqual(
      expect.arrayContaining([
        ...out.map((status) => `${status}draft`),
        "entereddraft",
        "absent",
        "enteredagreed",
      ]),
    );
    const who = { personId: event.officer.person.id, seat: null, keeps: true };
    const at = { id: event.id, board_state: "live" };
    const { sheets } = await checksView(at, who, "all");
    const cells = sheets
      .filter((sheet) => sheet.judge === "J2")
      .map((sheet) => `${sheet.status} ${sheet.marks.weld ?? "none"}`);
    expect(cells.sort()).toEqual(
      [
        ...out.map((status) => `${status} none`),
        "entered none",
        "entered ",
        "entered 0",
      ].sort(),
    );
  });

  it("stay so in the files that go out", async () => {
    const files = await bundleFiles(event.id, await standing());
    const lines = (name: string) =>
      files.get(name)?.toString().trim().split("\n").slice(1) ?? [];
    expect(lines("entrants.csv").map((line) => line.split(",")[3])).toEqual(
      expect.arrayContaining([...out, "entered"]),
    );
    expect(lines("marks.csv")).toEqual([
      "judge-absent,weld,J1,12,",
      "judge-absent,weld,J2,,",
      "zero,weld,J1,0,",
      "zero,weld,J2,0,",
    ]);
    const results = lines("results.csv").map((line) => line.split(","));
    expect(
      results.map(([, entrant, total, reason]) => [entrant, total || reason]),
    ).toEqual(
      expect.arrayContaining([
        ["zero", "0.00"],
        ["judge-absent", "12.00"],
        ...[...out, "not-scored"].map((reason) => [reason, reason]),
      ]),
    );
  });

  it.each([0, 1])("have six words in each language (%i)", (language) => {
    const keys = [...out, "not-scored", "incomplete"].map(
      (reason) => `engine.${reason}` as keyof typeof contestsWords,
    );
    const words = [...keys, "mark.absent" as const].map(
      (key) => contestsWords[key][language],
    );
    expect(new Set(["0", ...words]).size).toBe(7);
    expect(words).not.toContain(undefined);
  });
});
