import { describe, expect, it, test } from "vitest";
import {
  meant,
  partLabels,
  partsOf,
  type Choice,
} from "~/contests/rules/correction-choices";
import { planOf } from "~/contests/rules/plan";
import { schemeOf } from "./schemes";

describe("what was chosen in words", () => {
  const choices: Choice[] = [
    { value: "001", words: ["王明", "001 王明 · 一厂", "001 王明 · Works 1"] },
    { value: "002", words: ["王明", "002 王明 · 二厂"] },
    { value: "003", words: ["李强", "003 李强"] },
    { value: "004", words: ["003"] },
  ];
  test.each([
    ["001", "001"],
    ["００１", "001"],
    ["001 王明 · 一厂", "001"],
    [" 001  王明 · works 1 ", "001"],
    ["李强", "003"],
    // A number is a number before it is anybody's name.
    ["003", "003"],
    ["王明", "several 2"],
    ["王", "none"],
    ["", "none"],
  ])("%j is %s", (typed, wanted) => {
    const done = meant(choices, typed);
    const { code = "", params = {} } = done.ok ? {} : done.refusal;
    const count = (params as { count?: number }).count ?? "";
    expect(done.ok ? done.value : `${code} ${count}`.trim()).toBe(wanted);
  });
});

describe("what of a scheme may be corrected", () => {
  const scheme = schemeOf(
    {
      id: "total",
      children: [
        {
          id: "A1",
          name: { "zh-CN": "外观", en: "Looks" },
          type: "measurement",
          max: "10",
        },
        {
          id: "A2",
          name: { "zh-CN": "外观" },
          type: "panel",
          max: "10",
          minJudges: 1,
        },
        { id: "A3", type: "judgement", max: "10", judges: 3 },
      ],
    },
    { deductions: [{ id: "late", name: { "zh-CN": "超时" }, max: "5" }] },
  );
  const parts = partsOf(planOf(scheme));

  it("is each leaf's mark, a panel's factor, and each deduction", () => {
    expect(parts.map(({ id, kinds, judged }) => [id, kinds, judged])).toEqual([
      ["A1", ["mark"], false],
      ["A2", ["mark", "factor"], true],
      ["A3", ["mark"], true],
      ["late", ["deduction"], false],
    ]);
  });

  it("has names that no two share", () => {
    const names = (language: string) => [
      ...partLabels(parts, language).values(),
    ];
    expect(names("zh-CN")).toEqual(["外观（A1）", "外观（A2）", "A3", "超时"]);
    expect(names("en")).toEqual(["Looks", "外观", "A3", "超时"]);
  });
});
