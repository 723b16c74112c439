/**
 * A marking scheme is a tree: leaves take marks, inner nodes combine their children, every node may be weighted and
 * rounded. A WorldSkills sheet, a 30/70 theory–practical contest, a trimmed panel, best of three runs and a sum of dives
 * are all this one shape.
 *
 * The types below are the JSON itself, field for field, so a scheme survives storing and reading unchanged. Every mark,
 * maximum, weight and factor in it is a decimal in text ("0.3"), never a JSON number; counts are JSON numbers.
 *
 * - measurement: the one agreed mark, 0 … max, or one of `steps`
 * - judgement: each of `judges` judges gives 0, 1, 2 or 3; the mean ÷ 3 × max
 * - panel: the marks of the judges present, trimmed, then mean (default) or sum, × factor
 * - inner: sum (default), mean, best or worst of the children × their weights (default "1")
 * - weight "0": the node only serves the tie-break; it takes no part in its parent and never makes it incomplete
 * - direction: which of two marks is the better one. A node without one has its parent's, the root the scheme's
 * - round: the node's own, else the scheme's; null leaves the value exact
 */

export type Direction = "higher" | "lower";
export interface Rounding {
  places: number;
  mode: "half-up";
}
export interface Words {
  "zh-CN"?: string;
  en?: string;
}

interface AnyNode {
  id: string;
  name?: Words;
  weight?: string;
  round?: Rounding | null;
  direction?: Direction;
}
export interface Measurement extends AnyNode {
  type: "measurement";
  max?: string;
  steps?: string[];
}
export interface Judgement extends AnyNode {
  type: "judgement";
  max: string;
  judges: number;
  /** how many must have marked where judges are noted as absent or recused; all of `judges` where it is left out */
  minJudges?: number;
  maxSpread?: number;
}
export interface Panel extends AnyNode {
  type: "panel";
  max?: string;
  min?: string;
  judges?: number;
  minJudges?: number;
  dropLow?: number;
  dropHigh?: number;
  combine?: "mean" | "sum";
  factor?: string;
}
export interface InnerNode extends AnyNode {
  type?: undefined;
  combine?: "sum" | "mean" | "best" | "worst";
  max?: string;
  children: SchemeNode[];
}
export type LeafNode = Measurement | Judgement | Panel;
export type SchemeNode = LeafNode | InnerNode;

export interface Scheme {
  version: 1;
  name?: Words;
  round?: Rounding | null;
  root: SchemeNode;
  deductions?: { id: string; name?: Words; max?: string }[];
  direction?: Direction;
  tieBreak?: { by: string; direction: Direction }[];
  scale?: "worldskills-700";
}

/** Whether the node combines others rather than takes marks. */
export function isInner(node: SchemeNode): node is InnerNode {
  return "children" in node;
}
