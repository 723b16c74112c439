import { describe, expect, it } from "vitest";
import {
  reasonsAgainst,
  wholeYears,
  type Candidate,
} from "~/contests/rules/eligibility";
import {
  leftOut,
  nextInRank,
  nominated,
  type Ranked,
} from "~/contests/rules/feeding";
import { refusedList } from "~/contests/rules/entry-over";
import { reasonsNotToEnter, type Ties } from "~/contests/rules/entry";
import { readEntryList } from "~/contests/rules/entry-list";
import { refusedByQuota } from "~/contests/rules/entry-quota";
import { entryWindow, refusedNow } from "~/contests/rules/entry-window";

const field = { day: "2026-06-01", hostPath: "1.2", trade: "welder" };
const welder: Candidate = {
  unitPath: "1.2.30",
  bornOn: "1990-06-02",
  memberSince: "2020-06-01",
  skills: [{ trade: "welder", grade: 3 }],
};
const codes = (asked: object, change: Partial<Candidate> = {}) =>
  reasonsAgainst(asked, { ...welder, ...change }, field).map(
    ({ code }) => code,
  );

describe("who may take part", () => {
  it.each([
    [{}, {}, []],
    [{}, { unitPath: null }, ["entry-no-unit"]],
    [{}, { unitPath: "1.3.30" }, ["entry-other-unit"]],
    [{}, { unitPath: "1.20.30" }, ["entry-other-unit"]],
    [{ units: [30] }, {}, []],
    [{ units: [2] }, {}, []],
    [{ units: [3] }, {}, ["entry-unit-not-asked"]],
    [{ trades: ["fitter"] }, {}, ["entry-trade"]],
    [{ trades: ["fitter", "welder"] }, {}, []],
    [{ minGrade: 3 }, {}, []],
    [{ minGrade: 2 }, {}, ["entry-grade"]],
    [{ minGrade: 4 }, {}, []],
    [{ minGrade: 5 }, { skills: [] }, ["entry-no-grade"]],
    [{ minAge: 35 }, {}, []],
    [{ minAge: 36 }, {}, ["entry-too-young"]],
    [{ maxAge: 35 }, {}, []],
    [{ maxAge: 34 }, {}, ["entry-too-old"]],
    [{ maxAge: 34 }, { bornOn: null }, ["entry-no-birthday"]],
    [{ minYearsMember: 6 }, {}, []],
    [{ minYearsMember: 7 }, {}, ["entry-member-too-new"]],
    [
      { units: [9], trades: ["cook"], maxAge: 30, minYearsMember: 9 },
      {},
      [
        "entry-unit-not-asked",
        "entry-trade",
        "entry-too-old",
        "entry-member-too-new",
      ],
    ],
  ])("asks %j of %j and finds %j", (asked, change, found) => {
    expect(codes(asked, change)).toEqual(found);
  });

  it("counts whole years by the calendar", () => {
    expect(wholeYears("2000-02-29", "2026-02-28")).toBe(25);
    expect(wholeYears("2000-02-29", "2026-03-01")).toBe(26);
    expect(wholeYears("2000-06-01", "2026-06-01")).toBe(26);
  });
});

describe("when one may enter", () => {
  const at = (hour: number) => new Date(Date.UTC(2026, 5, 1, hour));
  const calendar = {
    contestState: "open",
    boardState: "rehearsal" as const,
    opensAt: at(2),
    closesAt: at(5),
    startsAt: at(9),
  };
  it.each([
    [{}, 1, "before", "entry-before", undefined],
    [{}, 2, "open", undefined, undefined],
    [{}, 5, "late", "entry-closed", undefined],
    [{ closesAt: null }, 8, "open", undefined, undefined],
    [{ closesAt: null }, 9, "late", "entry-closed", undefined],
    [{ contestState: "draft" }, 3, "draft", "entry-draft", undefined],
    [{ contestState: "closed" }, 3, "over", "entry-over", "entry-over"],
    [{ boardState: "live" as const }, 3, "judging", "entry-over", undefined],
    [{ boardState: "review" as const }, 3, "over", "entry-over", "entry-over"],
  ])("%j at %i is %s", (change, hour, window, worker, officer) => {
    const found = entryWindow({ ...calendar, ...change }, at(hour));
    expect(found).toBe(window);
    expect(refusedNow(found, false)?.refusal.code).toBe(worker);
    expect(refusedNow(found, true)?.refusal.code).toBe(officer);
  });
});

describe("how many may enter", () => {
  const held = (...paths: string[]) =>
    paths.map((unitPath) => ({ unitPath, fed: false }));
  const quotas = { capacity: 5, perUnit: 2, own: [] };
  const next = { unitPath: "1.2.30", fed: false };
  it.each([
    [quotas, held("1.2.30"), undefined],
    [quotas, held("1.2.30", "1.2.30"), "entry-quota"],
    [quotas, held("1.2.300", "1.2.300"), undefined],
    [quotas, held("1", "1", "1", "1", "1"), "entry-full"],
    [
      { ...quotas, own: [{ unit: 30, places: 3 }] },
      held("1.2.30", "1.2.30"),
      undefined,
    ],
    [{ ...quotas, own: [{ unit: 30, places: 0 }] }, [], "entry-quota"],
    [
      { ...quotas, own: [{ unit: 2, places: 2 }] },
      held("1.2.31", "1.2.32"),
      "entry-quota-above",
    ],
    [
      { ...quotas, own: [{ unit: 3, places: 0 }] },
      held("1.2.31", "1.2.32"),
      undefined,
    ],
  ])("%j with %j", (asked, taken, code) => {
    expect(refusedByQuota(asked, taken, next)?.refusal.code).toBe(code);
  });
  it("lets those of a feeder come on top, within the capacity", () => {
    const taken = held("1.2.30", "1.2.30");
    const fed = { ...next, fed: true };
    expect(refusedByQuota(quotas, taken, fed)).toBeNull();
    expect(
      refusedByQuota({ ...quotas, capacity: 2 }, taken, fed)?.refusal.code,
    ).toBe("entry-full");
  });
});

describe("everything against an entry", () => {
  const none: Ties = {
    entered: null,
    listed: false,
    otherEvent: null,
    judges: false,
  };
  const asked = {
    eligibility: { maxAge: 30 },
    quotas: { capacity: null, perUnit: 0 as number | null, own: [] },
    oneEventEach: true,
  };
  it("is told in one go", () => {
    const ties = {
      ...none,
      judges: true,
      otherEvent: { name: "电工", nameEn: "Electrician" },
    };
    const reasons = reasonsNotToEnter(asked, welder, field, ties, []);
    expect(reasons.map(({ code }) => code)).toEqual([
      "entry-too-old",
      "entry-judge",
      "entry-other-event",
      "entry-quota",
    ]);
    expect(reasons[2]?.params).toEqual({
      event: "电工",
      eventEn: "Electrician",
    });
  });
  it("is one thing for who is entered already, and nothing for who withdrew", () => {
    expect(
      reasonsNotToEnter(asked, welder, field, { ...none, listed: true }, []),
    ).toEqual([{ code: "entry-already", params: {} }]);
    const free = {
      ...asked,
      eligibility: {},
      quotas: { ...asked.quotas, perUnit: null },
    };
    expect(
      reasonsNotToEnter(
        free,
        welder,
        field,
        { ...none, entered: "withdrawn", otherEvent: null },
        [],
      ),
    ).toEqual([]);
  });
});

describe("entering over reasons", () => {
  const reasons = (...codes: string[]) =>
    codes.map((code) => ({ code, params: {} }));
  const asks = (over: boolean, reason: string, late = false) => ({
    over,
    reason,
    late,
  });
  it.each([
    ["nothing against it", [], asks(false, ""), undefined],
    ["late without a reason", [], asks(false, " ", true), "entry-late-reason"],
    ["late with one", [], asks(false, "x", true), undefined],
    ["a reason not waived", ["entry-full"], asks(false, "x"), "entry-reasons"],
    ["waived, unwritten", ["entry-full"], asks(true, ""), "entry-over-reason"],
    ["waived and written", ["entry-full"], asks(true, "x"), undefined],
    ["a firm one", ["entry-judge"], asks(true, "x"), "entry-reasons"],
  ])("%s", (_what, codes, entering, code) => {
    expect(refusedList(reasons(...codes), entering)?.refusal.code).toBe(code);
  });
});

describe("nomination", () => {
  const line = (personId: number, rank: number, standing: Ranked["standing"]) =>
    ({ personId, rank, standing }) satisfies Ranked;
  it("offers the next in rank for each place that is free, equals together, never who is out", () => {
    const all = [
      line(1, 1, "in"),
      line(2, 2, "out"),
      line(3, 3, "none"),
      line(4, 3, "none"),
      line(5, 5, "none"),
    ];
    expect(nextInRank(all, 2).map(({ personId }) => personId)).toEqual([3, 4]);
    expect(leftOut(all, 2).map(({ personId }) => personId)).toEqual([2]);
    expect(nominated(all, 3)).toEqual({ persons: [3, 4], unknown: 0 });
    expect(nextInRank(all, 1)).toEqual([]);
  });
});

describe("an enterprise's list", () => {
  const table = (header: string[], ...rows: string[][]) => ({
    header,
    rows: rows.map((cells, at) => ({ line: at + 2, cells })),
  });
  it("is read in any order of columns, in either language", () => {
    const { workers, problems } = readEntryList(
      table(
        ["技能等级", "姓名", "手机号"],
        ["三级/高级工", "王某", "１３８００００００００"],
        ["2", "李某", ""],
        ["", "张某", ""],
      ),
    );
    expect(problems).toEqual([]);
    expect(
      workers.map(({ name, grade, phone }) => [name, grade, phone]),
    ).toEqual([
      ["王某", 3, "13800000000"],
      ["李某", 2, ""],
      ["张某", null, ""],
    ]);
  });
  it("names every problem with its row and keeps the good rows", () => {
    const { workers, problems } = readEntryList(
      table(
        ["姓名", "手机号", "技能等级", "证书编号"],
        ["王某", "138", "", ""],
        ["", "", "神级", ""],
        ["李某", "13800000001", "高级工 技师", ""],
        ["张某", "13800000002", "技师", "x".repeat(61)],
        ["赵某", "13800000002", "", ""],
        ["孙某", "", "constructor", ""],
        ["好某", "13800000009", "技师", ""],
      ),
    );
    expect(workers.map(({ name }) => name)).toEqual(["好某"]);
    expect(problems.map(({ row, refusal }) => [row, refusal.code])).toEqual([
      [2, "list-phone-bad"],
      [3, "list-name-empty"],
      [3, "list-grade-bad"],
      [4, "list-grade-bad"],
      [5, "list-certificate-long"],
      [6, "list-phone-twice"],
      [7, "list-grade-bad"],
    ]);
  });
  it.each([
    [["姓名", "工龄"], "list-column-unknown"],
    [["姓名", "__proto__"], "list-column-unknown"],
    [["手机号"], "list-column-missing"],
    [["姓名", "选手"], "list-column-twice"],
  ])("refuses the header %j", (header, code) => {
    expect(
      readEntryList(table(header, ["x", "y"])).problems[0]?.refusal.code,
    ).toBe(code);
  });
});
