import { describe, expect, it } from "vitest";
import {
  agreedValue,
  keyedState,
  mayKeyScores,
  maySettle,
  passFor,
  type Pass,
} from "~/contests/rules/keying";
import { leavesOf } from "~/contests/rules/plan";
import { readScores, type Sitter } from "~/contests/rules/score-list";

const codeOf = (done: { ok: boolean; refusal?: { code: string } }) =>
  done.ok ? "" : done.refusal?.code;
const pass = (nth: number, value: string, by: number): Pass => ({
  pass: nth,
  value,
  by,
});

describe("keying twice", () => {
  it("takes the first from anyone and the second from somebody else", () => {
    expect(passFor([], 1)).toMatchObject({ value: 1 });
    const once = [pass(1, "8", 1)];
    expect(keyedState(once)).toBe("once");
    expect(agreedValue(once)).toBeNull();
    expect(passFor(once, 1)).toMatchObject({ value: 1 });
    expect(passFor(once, 2)).toMatchObject({ value: 2 });
  });

  it("makes a mark only of what both keyed alike", () => {
    const alike = [pass(1, "8.5", 1), pass(2, "8.5", 2)];
    expect([keyedState(alike), agreedValue(alike)]).toEqual(["alike", "8.5"]);
    expect(codeOf(passFor(alike, 2))).toBe("keyed-done");
    expect(codeOf(maySettle(alike, 3, "看过"))).toBe("keyed-alike");
  });

  it("lets the second person or a third settle a difference, with a reason, and not the first", () => {
    const differs = [pass(1, "8", 1), pass(2, "3", 2)];
    expect([keyedState(differs), agreedValue(differs)]).toEqual([
      "differs",
      null,
    ]);
    expect(codeOf(maySettle(differs, 1, "看过"))).toBe("keyed-first");
    expect(codeOf(maySettle(differs, 2, " "))).toBe("keyed-reason");
    expect(maySettle(differs, 2, "看过原卷").ok).toBe(true);
    expect(maySettle(differs, 3, "看过原卷").ok).toBe(true);
    expect(agreedValue([...differs, pass(3, "8", 3)])).toBe("8");
  });

  it("goes on before and during the judging, and not after", () => {
    expect(mayKeyScores("rehearsal").ok).toBe(true);
    expect(mayKeyScores("frozen").ok).toBe(true);
    expect(codeOf(mayKeyScores("review"))).toBe("judging-closed");
  });
});

describe("scores of an exam system", () => {
  const [leaf] = leavesOf({
    version: 1,
    root: { id: "theory", type: "measurement", max: "100" },
  });
  const sitter = (id: number, more: Partial<Sitter> = {}): Sitter => ({
    id,
    number: `00${id}`,
    code: `K10${id}`,
    name: `选手${id}`,
    status: "entered",
    was: null,
    ...more,
  });
  const sitters = [
    sitter(1),
    sitter(2, { was: "88.50" }),
    sitter(3, { status: "absent" }),
  ];
  const read = (header: string[], rows: string[][], replace = false) =>
    readScores(
      {
        header,
        rows: rows.map((cells, at) => ({ line: at + 2, cells })),
      },
      leaf!,
      sitters,
      replace,
    );
  const problems = (header: string[], rows: string[][]) =>
    read(header, rows).problems.map(
      ({ row, refusal }) => `${row} ${refusal.code}`,
    );

  it("are found by number or work code, in columns of any order, with full-width digits", () => {
    const { scores, problems } = read(
      ["成绩", "姓名", "参赛号"],
      [
        ["９１．５", "选手1", "001"],
        ["88.5", "", "002"],
      ],
    );
    expect(problems).toEqual([]);
    expect(scores.map(({ entrantId, value }) => [entrantId, value])).toEqual([
      [1, "91.5"],
      [2, "88.5"],
    ]);
    expect(read(["评审号", "分数"], [["k101", "60"]]).scores).toMatchObject([
      { entrantId: 1, value: "60" },
    ]);
  });

  it("name every problem with its row", () => {
    expect(
      problems(
        ["参赛号", "评审号", "姓名", "成绩"],
        [
          ["", "", "选手1", "60"],
          ["009", "", "", "60"],
          ["001", "K102", "", "60"],
          ["001", "", "张三", "60"],
          ["001", "", "", "60"],
          ["002", "", "", "101"],
          ["003", "", "", "60"],
        ],
      ),
    ).toEqual([
      "2 score-who-empty",
      "3 score-who-unknown",
      "4 score-who-other",
      "5 score-name",
      "6 score-who-twice",
      "7 mark-too-high",
      "8 score-who-out",
    ]);
    expect(problems(["参赛号", "成绩"], [["001", ""]])).toEqual([
      "2 score-empty",
    ]);
    expect(problems(["参赛号", "成绩"], [["001", "=1+1"]])).toEqual([
      "2 mark-not-a-number",
    ]);
    expect(problems(["姓名", "成绩"], [])).toEqual(["1 score-column-missing"]);
    expect(problems(["参赛号", "成绩", "备注"], [])).toEqual([
      "1 score-column-unknown",
    ]);
  });

  it("do not replace a mark that stands unless somebody means to", () => {
    expect(problems(["参赛号", "成绩"], [["002", "90"]])).toEqual([
      "2 score-there",
    ]);
    expect(read(["参赛号", "成绩"], [["002", "90"]], true).scores).toHaveLength(
      1,
    );
  });
});
