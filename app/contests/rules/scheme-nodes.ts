/** The checks of one node of a scheme's JSON and, through it, of the nodes below. The rules are in `scheme.ts`. */
import { Decimal } from "~/kit/decimal";
import type { Fields } from "./scheme-fields";
import { checkRound, checkWords } from "./scheme-words";

/** Each node id that was met, with the place of its node. */
export type SchemeIds = Map<string, string>;

const ANY = ["id", "name", "weight", "round", "direction"];
const LEAVES: Record<string, readonly string[]> = {
  measurement: [...ANY, "type", "max", "steps"],
  judgement: [...ANY, "type", "max", "judges", "minJudges", "maxSpread"],
  panel: [
    ...ANY,
    "type",
    "max",
    "min",
    "judges",
    "minJudges",
    "dropLow",
    "dropHigh",
    "combine",
    "factor",
  ],
};
/** Deeper trees are mistakes or attacks; real sheets have three or four levels. */
const DEEPEST = 20;
const MOST_JUDGES = 1000;

/** Notes the problems of a node and of all below it. `depth` is 1 at the root. */
export function checkNode(node: Fields, ids: SchemeIds, depth: number): void {
  checkId(node, ids);
  checkWords(node);
  checkRound(node);
  node.choice("direction", ["higher", "lower"]);
  const weight = node.decimal("weight");
  if (depth === 1 && weight !== null && !weight.equals(Decimal.one))
    node.problem("weight", "scheme-root-weighted");
  if (depth > DEEPEST)
    return void node.problem("", "scheme-too-deep", { levels: DEEPEST });
  if (node.has("type") && node.has("children"))
    return void node.problem("", "scheme-leaf-with-children");
  if (node.has("children")) return checkInner(node, ids, depth);
  if (!node.has("type"))
    return void node.problem("", "scheme-neither-leaf-nor-inner");
  const type = node.choice("type", Object.keys(LEAVES));
  if (type === null) return;
  node.only(LEAVES[type] as readonly string[]);
  if (type === "measurement") checkMeasurement(node);
  else if (type === "judgement") checkJudgement(node);
  else checkPanel(node);
}

function checkId(node: Fields, ids: SchemeIds): void {
  const id = node.identifier("id");
  if (id === null) return;
  const first = ids.get(id);
  if (first !== undefined) node.problem("id", "scheme-id-taken", { id, first });
  else ids.set(id, node.path);
}

function checkInner(node: Fields, ids: SchemeIds, depth: number): void {
  node.only([...ANY, "combine", "max", "children"]);
  node.choice("combine", ["sum", "mean", "best", "worst"]);
  node.decimal("max");
  const children = node.list("children");
  if (children === null) return;
  let counted = 0;
  children.forEach((value, index) => {
    const child = node.element("children", index, value);
    const weight = child?.raw("weight");
    if (typeof weight !== "string" || Decimal.parse(weight)?.sign() !== 0)
      counted += 1;
    if (child !== null) checkNode(child, ids, depth + 1);
  });
  if (children.length === 0) node.problem("children", "scheme-no-children");
  else if (counted === 0) node.problem("children", "scheme-nothing-counts");
}

function checkMeasurement(node: Fields): void {
  const max = node.decimal("max");
  const steps = node.list("steps");
  if (steps?.length === 0) node.problem("steps", "scheme-no-steps");
  steps?.forEach((value, index) => {
    const key = `steps[${index}]`;
    const step = node.decimalOf(value, key);
    if (step !== null && max !== null && step.compare(max) > 0) {
      node.problem(key, "scheme-step-over-max", {
        step: step.toString(),
        max: max.toString(),
      });
    }
  });
}

function checkJudgement(node: Fields): void {
  if (node.required("max")) node.decimal("max");
  const judges = node.required("judges")
    ? node.count("judges", 1, MOST_JUDGES)
    : null;
  node.count("maxSpread", 0, 3);
  const present = node.count("minJudges", 1, MOST_JUDGES);
  if (judges !== null && present !== null && judges < present)
    node.problem("judges", "scheme-too-few-seats", {
      judges,
      minJudges: present,
    });
}

function checkPanel(node: Fields): void {
  const max = node.decimal("max", true);
  const min = node.decimal("min", true);
  const lowest = min ?? Decimal.zero;
  if (max !== null && lowest.compare(max) > 0) {
    node.problem("max", "scheme-max-under-min", {
      min: lowest.toString(),
      max: max.toString(),
    });
  }
  node.choice("combine", ["mean", "sum"]);
  node.decimal("factor");
  const judges = node.count("judges", 1, MOST_JUDGES);
  const present = node.count("minJudges", 1, MOST_JUDGES);
  const drops =
    (node.count("dropLow", 0, MOST_JUDGES) ?? 0) +
    (node.count("dropHigh", 0, MOST_JUDGES) ?? 0);
  if (present !== null && present - drops < 1) {
    node.problem("minJudges", "scheme-drops-leave-none", {
      minJudges: present,
      drops,
    });
  }
  const least = present ?? drops + 1;
  if (judges !== null && judges < least)
    node.problem("judges", "scheme-too-few-seats", {
      judges,
      minJudges: least,
    });
}
