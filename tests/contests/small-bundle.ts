import { expect } from "vitest";
import { engineMessages } from "~/contests/engine-messages";
import { problemText } from "~/contests/bundle/problems";
import { readBundle } from "~/contests/bundle/read-bundle.server";

export const SCHEME = {
  version: 1,
  round: { places: 2, mode: "half-up" },
  root: {
    id: "total",
    children: [
      { id: "T", type: "measurement", max: "100" },
      { id: "J", type: "judgement", max: "10", judges: 2 },
      { id: "P", type: "panel", max: "10" },
      { id: "time", type: "measurement", weight: "0", direction: "lower" },
    ],
  },
  deductions: [{ id: "late", max: "5" }],
};
export const ENTRANTS = "entrant,name,unit,status,time";
export const MARKS = "entrant,node,judge,mark,factor";

export type Texts = Record<string, string | Buffer | null>;
/** A small bundle whose files are good but for these; null leaves one out. */
export const bundleOf = (texts: Texts) => {
  const files: Texts = {
    "scheme.json": JSON.stringify(SCHEME),
    "entrants.csv": `${ENTRANTS}\nE1,张三,一车间,,\nE2,李四,二车间,,\n`,
    "marks.csv": `${MARKS}\n`,
    ...texts,
  };
  const given = Object.entries(files).filter(([, text]) => text !== null);
  return new Map(
    given.map(([file, text]) => [file, Buffer.from(text as string)]),
  );
};
/** The errors of a bundle with these files in place of good ones. */
export async function errorsOf(texts: Texts): Promise<string[]> {
  const read = await readBundle(bundleOf(texts));
  if (read.ok) return [];
  for (const { code } of read.problems)
    expect(engineMessages.en).toHaveProperty(code);
  for (const problem of read.problems)
    expect(problemText(problem, "zh-CN")).not.toMatch(/\{\{|undefined/);
  return read.problems.map((problem) => problemText(problem));
}
