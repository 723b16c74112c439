/**
 * A plan is a valid scheme made ready for pricing: text read as numbers once, defaults filled in, directions handed down.
 */
import { Decimal } from "~/kit/decimal";
import { isInner } from "./scheme";
import type {
  Direction,
  InnerNode,
  Judgement,
  LeafNode,
  Measurement,
  Panel,
  Rounding,
  Scheme,
  SchemeNode,
} from "./scheme";

interface Ready<N extends SchemeNode> {
  readonly node: N;
  readonly id: string;
  /** its place in tree order, from 0: its slot in a sheet's values, its column in results.csv */
  readonly slot: number;
  /** null leaves the value exact; else the places of the half-up rounding */
  readonly places: number | null;
  /** null where it is 1, so that nothing is multiplied and rounded for nothing */
  readonly weight: Decimal | null;
  /** false for weight "0" */
  readonly counts: boolean;
  readonly direction: Direction;
}
export interface ReadyInner extends Ready<InnerNode> {
  readonly kind: "inner";
  /** Only those that count: weight "0" takes no part */
  readonly counted: readonly ReadyNode[];
  /** What best means here: the direction of the children that are compared */
  readonly bestIs: Direction;
}
interface ReadyLeaf<N extends LeafNode> extends Ready<N> {
  readonly min: Decimal;
  readonly max: Decimal | null;
  /** DNF is a mark only where lower is better, and never a judgement */
  readonly takesDnf: boolean;
}
export interface ReadyMeasurement extends ReadyLeaf<Measurement> {
  readonly kind: "measurement";
  readonly steps: readonly Decimal[] | null;
}
export interface ReadyJudgement extends ReadyLeaf<Judgement> {
  readonly kind: "judgement";
}
export interface ReadyPanel extends ReadyLeaf<Panel> {
  readonly kind: "panel";
  readonly dropLow: number;
  readonly dropHigh: number;
  readonly minJudges: number;
  readonly factor: Decimal | null;
}
export type Leaf = ReadyMeasurement | ReadyJudgement | ReadyPanel;
export type ReadyNode = Leaf | ReadyInner;

export interface Plan {
  readonly scheme: Scheme;
  readonly root: ReadyNode;
  /** Children before their parents: the order of pricing */
  readonly nodes: readonly ReadyNode[];
  readonly leaves: readonly Leaf[];
  readonly byId: ReadonlyMap<string, ReadyNode>;
  /** in tree order, by slot */
  readonly inTreeOrder: readonly ReadyNode[];
}

/** The plan of a scheme that `schemeProblems` found nothing wrong with; throws RangeError on text that is no decimal. */
export function planOf(scheme: Scheme): Plan {
  const nodes: ReadyNode[] = [];
  let slots = 0;
  const visit = (node: SchemeNode, inherited: Direction): ReadyNode => {
    const common = commonOf(scheme, node, node.direction ?? inherited, slots++);
    const ready = isInner(node)
      ? readyInner(node, common, (child) => visit(child, common.direction))
      : readyLeaf(node, common);
    nodes.push(ready);
    return ready;
  };
  const root = visit(scheme.root, scheme.direction ?? "higher");
  const inTreeOrder = [...nodes].sort((a, b) => a.slot - b.slot);
  const leaves = inTreeOrder.filter(
    (node): node is Leaf => node.kind !== "inner",
  );
  const byId = new Map(nodes.map((node) => [node.id, node]));
  return { scheme, root, nodes, leaves, byId, inTreeOrder };
}

/** The leaves in tree order: what a judge's sheet asks for. */
export function leavesOf(scheme: Scheme): readonly Leaf[] {
  return planOf(scheme).leaves;
}

/** By how many places a node's value is rounded; null where it stays exact. */
export function placesOf(
  scheme: Scheme,
  own: Rounding | null | undefined,
): number | null {
  return (own === undefined ? scheme.round : own)?.places ?? null;
}

function commonOf(
  scheme: Scheme,
  node: SchemeNode,
  direction: Direction,
  slot: number,
) {
  const weight = Decimal.of(node.weight ?? "1");
  return {
    id: node.id,
    slot,
    places: placesOf(scheme, node.round),
    weight: weight.equals(Decimal.one) ? null : weight,
    counts: weight.sign() !== 0,
    direction,
  };
}

type Common = ReturnType<typeof commonOf>;

function readyInner(
  node: InnerNode,
  common: Common,
  visit: (child: SchemeNode) => ReadyNode,
): ReadyInner {
  const counted = node.children.map(visit).filter((child) => child.counts);
  const of = new Set(counted.map((child) => child.direction));
  const bestIs =
    of.size === 1 ? (counted[0] as ReadyNode).direction : common.direction;
  return {
    ...common,
    direction: node.direction ?? bestIs,
    kind: "inner",
    node,
    counted,
    bestIs,
  };
}

function readyLeaf(node: LeafNode, common: Common): Leaf {
  const max = node.max === undefined ? null : Decimal.of(node.max);
  const takesDnf = node.type !== "judgement" && common.direction === "lower";
  const leaf = { ...common, min: Decimal.zero, max, takesDnf };
  switch (node.type) {
    case "measurement":
      return {
        ...leaf,
        kind: "measurement",
        node,
        steps: node.steps?.map(Decimal.of) ?? null,
      };
    case "judgement":
      return { ...leaf, kind: "judgement", node };
    case "panel": {
      const dropLow = node.dropLow ?? 0;
      const dropHigh = node.dropHigh ?? 0;
      return {
        ...leaf,
        kind: "panel",
        node,
        min: Decimal.of(node.min ?? "0"),
        dropLow,
        dropHigh,
        minJudges: node.minJudges ?? dropLow + dropHigh + 1,
        factor: node.factor === undefined ? null : Decimal.of(node.factor),
      };
    }
  }
}
