import { describe, expect, it } from "vitest";
import { phaseOf } from "~/contests/rules/contest";
import { readEntrantList } from "~/contests/rules/entrant-list";
import { placedProblems } from "~/contests/scheme-text";

const table = (header: string[], ...rows: string[][]) => ({
  header,
  rows: rows.map((cells, at) => ({ line: at + 2, cells })),
});

describe("a list of entrants", () => {
  it("takes Chinese and English headers in any order and numbers those without a number", () => {
    const { entrants, problems } = readEntrantList(
      table(
        ["单位", "姓名", "参赛号"],
        ["一厂", "甲", "００２"],
        ["", "乙", ""],
        ["", "丙", ""],
      ),
      new Set(["001"]),
    );
    expect(problems).toEqual([]);
    expect(entrants.map(({ number, name }) => `${number} ${name}`)).toEqual([
      "002 甲",
      "003 乙",
      "004 丙",
    ]);
  });

  it("finds every problem in one go, each with its row", () => {
    const { problems } = readEntrantList(
      table(
        ["姓名", "参赛号", "手机号"],
        ["", "1", "123"],
        ["乙", "1", ""],
        ["丙", "9", ""],
        ["丁", "a b", ""],
      ),
      new Set(["9"]),
    );
    expect(
      problems.map(({ row, refusal }) => `${row} ${refusal.code}`),
    ).toEqual([
      "2 list-name-empty",
      "2 list-phone-bad",
      "3 list-number-twice",
      "4 list-number-taken",
      "5 list-number-bad",
    ]);
  });

  it("refuses unknown, doubled and missing columns", () => {
    const codes = (header: string[]) =>
      readEntrantList(table(header, ["x"]), new Set()).problems.map(
        ({ refusal }) => refusal.code,
      );
    expect(codes(["姓名", "血型"])).toEqual(["list-column-unknown"]);
    expect(codes(["姓名", "name"])).toEqual(["list-column-twice"]);
    expect(codes(["单位"])).toEqual(["list-column-missing"]);
  });
});

describe("a scheme's text", () => {
  const lines = (text: string) =>
    placedProblems(text).map(({ line, code }) => `${line} ${code}`);

  it("shows each problem at its line", () => {
    expect(
      lines(
        '{"version": 1,\n"root": {"id": "a",\n "type": "measurement",\n "max": 30}}',
      ),
    ).toEqual(["4 scheme-not-a-decimal"]);
    expect(lines('{"version": 1}')).toEqual(["1 scheme-missing"]);
  });

  it("says at which line it stops being JSON, whatever it is", () => {
    expect(lines('{"version": 1,\n"root": }')).toEqual(["2 scheme-not-json"]);
    expect(lines("{")).toEqual(["1 scheme-not-json"]);
    expect(lines("[".repeat(100_000))).toEqual(["1 scheme-not-json"]);
    expect(lines("NaN")).toEqual(["1 scheme-not-json"]);
    expect(lines("null")).toEqual(["1 scheme-not-an-object"]);
  });
});

describe("a contest's phase", () => {
  const contest = {
    state: "open",
    startsOn: "2026-05-02",
    endsOn: "2026-05-03",
  };
  it.each([
    ["2026-05-01", "upcoming"],
    ["2026-05-02", "running"],
    ["2026-05-03", "running"],
    ["2026-05-04", "ended"],
  ])("on %s it is %s", (day, phase) => {
    expect(phaseOf(contest, day)).toBe(phase);
  });
});
