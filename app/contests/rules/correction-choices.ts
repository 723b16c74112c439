/**
 * What a correction's officer chooses from, in words: an entrant, an aspect, a judge. What is typed into a list with search is
 * one of its lines, a number or code as it stands there, or a name that only one of them has. A part of a name is nobody's:
 * the wrong one would be corrected.
 */
import { ok, refused, type Result } from "~/kit/result";
import type { ChangeKind } from "./corrections";
import { leavesWithFactor } from "./entrant-factors";
import type { Plan } from "./plan";
import type { Words } from "./scheme";

/** Something to choose, with all that it goes by. */
export type Choice = { value: string; words: readonly string[] };

const plain = (text: string) =>
  text.normalize("NFKC").trim().replace(/\s+/gu, " ").toLowerCase();

/** The choice that was meant. Refusals: none, several {count}. */
export function meant(
  choices: readonly Choice[],
  typed: string,
): Result<string, "none" | "several"> {
  const text = plain(typed);
  const exact = choices.find(({ value }) => plain(value) === text);
  if (exact) return ok(exact.value);
  const named = choices.filter(({ words }) =>
    words.some((word) => plain(word) === text),
  );
  if (named.length > 1) return refused("several", { count: named.length });
  const [only] = named;
  return only ? ok(only.value) : refused("none");
}

/** An entrant's line in the list. */
export function entrantLabel(
  { number, name }: { number: string; name: string },
  unit: string,
): string {
  return unit ? `${number} ${name} · ${unit}` : `${number} ${name}`;
}

/** A part of the scheme that a change may be of. */
export type Part = {
  id: string;
  name: Words | null;
  kinds: ChangeKind[];
  /** whether judges mark it, each for themselves */
  judged: boolean;
};

/** What of a scheme may be corrected: the leaves, the panels' factors, and what may be taken off. */
export function partsOf(plan: Plan): Part[] {
  const panels = leavesWithFactor(plan.leaves);
  const leaves = plan.leaves.map((leaf): Part => ({
    id: leaf.id,
    name: leaf.node.name ?? null,
    kinds: panels.includes(leaf) ? ["mark", "factor"] : ["mark"],
    judged: leaf.kind !== "measurement",
  }));
  const off = (plan.scheme.deductions ?? []).map(({ id, name }): Part => ({
    id,
    name: name ?? null,
    kinds: ["deduction"],
    judged: false,
  }));
  return [...leaves, ...off];
}

/** The parts' names in a language, by id; with the id where two have the same. */
export function partLabels(
  parts: readonly Part[],
  language: string,
): Map<string, string> {
  const nameOf = ({ id, name }: Part) =>
    (language === "en" ? name?.en : name?.["zh-CN"]) ??
    name?.["zh-CN"] ??
    name?.en ??
    id;
  const names = parts.map(nameOf);
  return new Map(
    parts.map((part) => {
      const name = nameOf(part);
      const shared = names.filter((other) => other === name).length > 1;
      return [part.id, shared ? `${name}（${part.id}）` : name];
    }),
  );
}
