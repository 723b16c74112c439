/**
 * The checks that look across nodes: what a node can reach, and which way its children compare.
 *
 * The bound of a leaf is its max; of a panel max × the judges kept for `sum` (of its seats, else of `minJudges`) × its
 * factor. With factors in marks.csv a panel has no bound, and then neither has its parent: a scheme cannot know of them,
 * so a `max` above such a panel says what can be reached with the scheme's own factor. Compared without rounding.
 */
import { Decimal } from "~/kit/decimal";
import type { Plan, ReadyInner, ReadyNode } from "./plan";
import { isInner } from "./scheme";
import type { Panel, Scheme, SchemeNode } from "./scheme";
import type { SchemeProblem } from "./scheme-fields";

/** A `sum` whose children's maxima × weights do not make its `max`. */
export function sumProblems(scheme: Scheme): SchemeProblem[] {
  const problems: SchemeProblem[] = [];
  boundOf(scheme.root, "root", problems);
  return problems;
}

/**
 * What a node can reach by its children (a leaf: by its marks), whatever maximum it states; null where nothing bounds it.
 * Throws RangeError on text that is no decimal.
 */
export function reachOf(node: SchemeNode): Decimal | null {
  if (!isInner(node)) return boundOf(node, "", []);
  return boundOf({ ...node, max: undefined }, "", []);
}

/** The highest value a node can have; null where nothing bounds it. */
function boundOf(
  node: SchemeNode,
  path: string,
  problems: SchemeProblem[],
): Decimal | null {
  if (!isInner(node)) {
    if (node.type === "panel") return panelBound(node);
    if (node.max !== undefined) return Decimal.of(node.max);
    return node.type === "measurement" && node.steps !== undefined
      ? highest(node.steps.map(Decimal.of))
      : null;
  }
  const parts: (Decimal | null)[] = [];
  node.children.forEach((child, index) => {
    const bound = boundOf(child, `${path}.children[${index}]`, problems);
    const weight = Decimal.of(child.weight ?? "1");
    if (weight.sign() !== 0) parts.push(bound?.times(weight) ?? null);
  });
  const bounds = parts.filter((part) => part !== null);
  const { combine = "sum" } = node;
  const reached =
    bounds.length < parts.length ? null : combined(combine, bounds);
  if (node.max === undefined) return reached;
  const max = Decimal.of(node.max);
  if (combine === "sum" && !(reached?.equals(max) ?? false)) {
    const params = { max: max.toString(), reached: reached?.toString() ?? "∞" };
    problems.push({
      path: `${path}.max`,
      code:
        reached === null ? "scheme-max-unbounded" : "scheme-max-not-reached",
      params,
    });
  }
  return max;
}

function combined(
  combine: "sum" | "mean" | "best" | "worst",
  bounds: readonly Decimal[],
): Decimal {
  if (combine === "best" || combine === "worst") return highest(bounds);
  const sum = bounds.reduce((all, bound) => all.plus(bound), Decimal.zero);
  return combine === "mean" ? sum.over(Decimal.whole(bounds.length)) : sum;
}

function panelBound(node: Panel): Decimal | null {
  if (node.max === undefined) return null;
  const drops = (node.dropLow ?? 0) + (node.dropHigh ?? 0);
  const kept =
    node.combine === "sum"
      ? (node.judges ?? node.minJudges ?? drops + 1) - drops
      : 1;
  return Decimal.of(node.max)
    .times(Decimal.whole(kept))
    .times(Decimal.of(node.factor ?? "1"));
}

function highest(values: readonly Decimal[]): Decimal {
  return values.reduce((top, value) => (value.compare(top) > 0 ? value : top));
}

/** A `best` or `worst` whose children disagree on which way is better: nobody could say which one is. */
export function bestProblems(plan: Plan): SchemeProblem[] {
  const problems: SchemeProblem[] = [];
  const visit = (node: ReadyNode, path: string) => {
    if (node.kind !== "inner") return;
    if (isUndecided(node))
      problems.push({
        path,
        code: "scheme-directions-mixed",
        params: { id: node.id },
      });
    node.node.children.forEach((child, index) => {
      visit(plan.byId.get(child.id) as ReadyNode, `${path}.children[${index}]`);
    });
  };
  visit(plan.root, "root");
  return problems;
}

function isUndecided(node: ReadyInner): boolean {
  const picks = node.node.combine === "best" || node.node.combine === "worst";
  return (
    picks && new Set(node.counted.map((child) => child.direction)).size > 1
  );
}
