import { describe, expect, it } from "vitest";
import { dayTyped } from "~/members/rules/roster-cells";
import { checkPeople, type KnownPeople } from "~/members/rules/roster-people";
import { checkUnits } from "~/members/rules/roster-units";

const today = "2026-11-22";
const header = ["姓名", "性别", "出生日期", "手机号", "单位编号", "入会日期"];
const good = ["张三", "男", "1990/1/5", "13800000001", "e00001", "2020.3.1"];
const known: KnownPeople = {
  units: new Map([
    [
      "E00001",
      {
        id: 7,
        tier: "enterprise",
        foundedOn: "2010-01-01",
        dissolvedOn: null,
      },
    ],
    [
      "S01",
      {
        id: 2,
        tier: "subdistrict",
        foundedOn: "1990-01-01",
        dissolvedOn: null,
      },
    ],
  ]),
  phones: new Set(["13900000000"]),
  members: new Set(["李四|1985-02-03|7"]),
};
const check = (rows: string[][], columns = header) =>
  checkPeople(
    {
      header: columns,
      rows: rows.map((cells, at) => ({ line: at + 2, cells })),
    },
    known,
    today,
  );
const row = (change: Partial<Record<number, string>>) =>
  good.map((cell, at) => change[at] ?? cell);

describe("days as people type them", () => {
  it.each([
    ["2024-01-05", "2024-01-05"],
    ["2024/1/5", "2024-01-05"],
    ["2024.1.5", "2024-01-05"],
    ["2024年1月5日", "2024-01-05"],
    ["20240105", "2024-01-05"],
    ["2024-02-30", undefined],
    ["05/01/2024", undefined],
    ["45296", undefined],
    ["0024-01-05", undefined],
    ["1899-12-31", undefined],
    ["2100-01-01", undefined],
  ])("%s is %s", (typed, day) => expect(dayTyped(typed)).toBe(day));
});

describe("a roster of people", () => {
  it("reads what is right, in either language's columns", () => {
    const { good: rows, errors } = check([good]);
    expect(errors).toEqual([]);
    expect(rows).toMatchObject([
      {
        name: "张三",
        sex: "male",
        bornOn: "1990-01-05",
        unitId: 7,
        from: "2020-03-01",
        line: 2,
      },
    ]);
    expect(
      check(
        [good],
        ["Name*", "sex", "Born", "Mobile", "UNIT CODE", "Member from"],
      ).errors,
    ).toEqual([]);
  });

  it("refuses columns that it does not know, has twice, or misses, before any row", () => {
    const { good: rows, errors } = check(
      [good],
      ["姓名", "姓名", "工资", "手机号", "单位编号", "备注"],
    );
    expect(rows).toEqual([]);
    expect(errors.map(({ code }) => code)).toEqual([
      "column-twice",
      "unknown-column",
      "unknown-column",
      "column-missing",
    ]);
  });

  it.each([
    ["a missing name", { 0: "" }, "姓名", "required"],
    [
      "a choice that is none, with what may be written",
      { 1: "先生" },
      "性别",
      "not-listed?choices=男 / 女 / male / female",
    ],
    ["a day that is none", { 2: "1990-13-01" }, "出生日期", "not-a-date"],
    ["a day to come", { 2: "2030-01-01" }, "出生日期", "in-the-future"],
    [
      "a birth after joining",
      { 2: "2021-01-01" },
      "出生日期",
      "born-after-joining?day=2020-03-01",
    ],
    ["a number that is no mobile", { 3: "0574-123" }, "手机号", "not-a-phone"],
    ["a number in use", { 3: "13900000000" }, "手机号", "phone-taken"],
    ["an unknown unit", { 4: "E9" }, "单位编号", "unit-code-unknown"],
    [
      "a unit that has no members",
      { 4: "S01" },
      "单位编号",
      "not-an-enterprise",
    ],
    [
      "a day before the enterprise",
      { 5: "2009-01-01" },
      "入会日期",
      "before-founding?day=2010-01-01",
    ],
  ])("refuses %s, beside its column and line", (_, change, column, code) => {
    const { good: rows, errors } = check([
      good,
      row({ 3: "", 0: "王五" }),
      row({ 3: "13800000002", 0: "赵六", ...change }),
    ]);
    expect(rows).toHaveLength(2);
    expect(errors).toContainEqual(
      expect.objectContaining({ line: 4, column, code }),
    );
  });

  it("refuses who is there twice, in the file or on the rolls", () => {
    const twice = check([good, good]);
    expect(twice.good).toHaveLength(1);
    expect(twice.errors.map(({ line, code }) => [line, code])).toEqual([
      [3, "row-twice?line=2"],
      [3, "phone-twice?line=2"],
    ]);
    const there = check([row({ 0: "李四", 2: "1985-02-03" })]);
    expect(there.errors[0]?.code).toBe("already-member");
  });
});

describe("a roster of units", () => {
  const columns = ["编号", "名称", "英文名称", "类型", "上级编号", "成立日期"];
  const parents = new Map([
    [
      "D",
      {
        tier: "district" as const,
        path: "1",
        foundedOn: "1985-05-01",
        dissolved: false,
      },
    ],
  ]);
  const run = (rows: string[][]) =>
    checkUnits(
      {
        header: columns,
        rows: rows.map((cells, at) => ({ line: at + 2, cells })),
      },
      { codes: new Set(["D", "S09"]), parents },
      today,
    );

  it("may hang units under units of the same file, whatever their order", () => {
    const { good: units, errors } = run([
      ["E1", "某厂", "Some Works", "企业工会", "S1", "2001-01-01"],
      ["S1", "某街道总工会", "Some Street", "总工会", "D", "1990-01-01"],
    ]);
    expect(errors).toEqual([]);
    expect(units.map(({ code }) => code)).toEqual(["S1", "E1"]);
  });

  it("refuses what hangs under a refused row, codes in use, and wrong tiers", () => {
    const { good: units, errors } = run([
      ["S09", "某街道总工会", "Some Street", "总工会", "D", "1990-01-01"],
      ["E1", "某厂", "Some Works", "企业工会", "S09", "2001-01-01"],
      ["E2", "某厂", "Some Works", "企业工会", "D", "2001-01-01"],
    ]);
    expect(units).toEqual([]);
    expect(errors.map(({ line, code }) => [line, code])).toEqual([
      [2, "code-taken"],
      [3, "unit-code-unknown"],
      [4, "wrong-tier"],
    ]);
  });
});
