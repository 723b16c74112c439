/** Small schemes and sheets for the tests of the scoring rules. */
import { Decimal } from "~/kit/decimal";
import type { MarkRow } from "~/contests/rules/leaf-values";
import { readMark } from "~/contests/rules/marks";
import { planOf } from "~/contests/rules/plan";
import type { EntrantMarks, EntrantStatus } from "~/contests/rules/pricing";
import { parseScheme } from "~/contests/rules/scheme-validation";
import type { Scheme, SchemeNode } from "~/contests/rules/scheme";

/** A valid scheme around a root, half-up to two places unless said otherwise. */
export function schemeOf(root: SchemeNode, rest: Partial<Scheme> = {}): Scheme {
  const parsed = parseScheme({
    version: 1,
    round: { places: 2, mode: "half-up" },
    direction: "higher",
    root,
    ...rest,
  });
  if (!parsed.ok) throw new Error(JSON.stringify(parsed.problems));
  return parsed.value;
}

interface SheetFacts {
  entrant?: string;
  status?: EntrantStatus;
  time?: string;
  deductions?: Record<string, string>;
  factors?: Record<string, string>;
}

/** A sheet from texts as they are typed: judge 1, 2, 3 … in order, "" for an absent judge. */
export function sheetOf(
  scheme: Scheme,
  texts: Record<string, readonly string[]>,
  facts: SheetFacts = {},
): EntrantMarks {
  const { byId } = planOf(scheme);
  const marks = new Map<string, MarkRow[]>();
  for (const [id, written] of Object.entries(texts)) {
    const leaf = byId.get(id);
    if (leaf === undefined || leaf.kind === "inner")
      throw new Error(`${id} is no leaf`);
    const factor =
      facts.factors?.[id] === undefined ? null : Decimal.of(facts.factors[id]);
    const rows = written.map((text, at) => {
      const read = readMark(leaf, text);
      if (!read.ok) throw new Error(`${id} ${text}: ${read.refusal.code}`);
      return {
        judge: leaf.kind === "measurement" ? "" : `J${at + 1}`,
        mark: read.value,
        factor,
      };
    });
    marks.set(id, rows);
  }
  return {
    entrant: facts.entrant ?? "E1",
    status: facts.status ?? "entered",
    time: facts.time === undefined ? null : Decimal.of(facts.time),
    marks,
    deductions: new Map(
      Object.entries(facts.deductions ?? {}).map(([id, mark]) => [
        id,
        Decimal.of(mark),
      ]),
    ),
  };
}
