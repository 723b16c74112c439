/**
 * A trial run of a scheme: invented entrants with invented marks, priced by the same engine as real ones, so that an
 * officer sees what a sheet comes to before anybody is judged. The marks come from a number that was chosen (the same
 * number, the same marks) and can be typed over: the marks of several judges stand side by side, "-" for an absent one.
 */
import { Decimal } from "~/kit/decimal";
import type { MarkRow } from "./leaf-values";
import { readMark, type Mark } from "./marks";
import { planOf, type Leaf, type Plan } from "./plan";
import type { EntrantMarks } from "./pricing";
import { price, type PricedEntrant } from "./ranking";
import type { Scheme } from "./scheme";

/** One invented entrant: the marks of each leaf as one text. */
export type TrialRow = {
  entrant: string;
  cells: Readonly<Record<string, string>>;
};

/** A small generator (mulberry32): numbers of 0 … 1 from a whole number. */
function numbersFrom(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let t = state;
    t = Math.imul(t ^ (t >>> 15), t | 1);
    t ^= t + Math.imul(t ^ (t >>> 7), t | 61);
    return ((t ^ (t >>> 14)) >>> 0) / 4_294_967_296;
  };
}

/** Invented marks for some entrants of a valid scheme; `seed` is a whole number. */
export function inventedRows(
  scheme: Scheme,
  seed: number,
  entrants: number,
): TrialRow[] {
  const next = numbersFrom(seed);
  const { leaves } = planOf(scheme);
  return Array.from({ length: entrants }, (_, at) => {
    const level = 0.55 + next() * 0.4;
    const cells = leaves.map((leaf) => [leaf.id, invented(leaf, level, next)]);
    return {
      entrant: String(at + 1),
      cells: Object.fromEntries(cells) as Record<string, string>,
    };
  });
}

function invented(leaf: Leaf, level: number, next: () => number): string {
  const near = () => Math.min(1, Math.max(0, level + (next() - 0.5) * 0.3));
  const judges =
    leaf.kind === "measurement"
      ? 1
      : (leaf.node.judges ?? (leaf.kind === "panel" ? leaf.minJudges : 1));
  const seats = Math.min(9, judges);
  return Array.from({ length: seats }, () => {
    if (leaf.kind === "judgement")
      return String(Math.round(near() * 2) + (level > 0.75 ? 1 : 0));
    if (leaf.kind === "measurement" && leaf.steps) {
      const steps = leaf.steps;
      const at = Math.min(steps.length - 1, Math.floor(near() * steps.length));
      return steps[at]?.toString() ?? "0";
    }
    const low = Number(leaf.min.toString());
    const high = leaf.max === null ? 100 : Number(leaf.max.toString());
    return String(Math.round((low + (high - low) * near()) * 2) / 2);
  }).join(" ");
}

/** Marks that could not be read: whose, of which leaf, and why. */
export type TrialProblem = { entrant: string; node: string; code: string };

/** A trial's marks priced, with what could not be read (that mark then counts as absent). */
export function trialRun(
  scheme: Scheme,
  rows: readonly TrialRow[],
): { plan: Plan; field: PricedEntrant[]; problems: TrialProblem[] } {
  const plan = planOf(scheme);
  const problems: TrialProblem[] = [];
  const sheets = rows.map(({ entrant, cells }): EntrantMarks => {
    const marks = plan.leaves.map((leaf) => {
      const texts = (cells[leaf.id] ?? "").trim().split(/[\s,，、]+/);
      const read = texts.map((text, at) => ({
        judge: leaf.kind === "measurement" ? "" : `J${at + 1}`,
        mark: markOf(leaf, text, (code) =>
          problems.push({ entrant, node: leaf.id, code }),
        ),
      }));
      return [leaf.id, read] as [string, MarkRow[]];
    });
    return {
      entrant,
      status: "entered",
      time: Decimal.whole(3600),
      marks: new Map(marks),
      deductions: new Map(),
    };
  });
  return { plan, field: price(scheme, sheets), problems };
}

function markOf(leaf: Leaf, text: string, note: (code: string) => void): Mark {
  const mark = readMark(leaf, text === "-" || text === "–" ? "" : text);
  if (mark.ok) return mark.value;
  note(mark.refusal.code);
  return null;
}
