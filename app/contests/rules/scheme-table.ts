/**
 * A scheme as a table of one node a row, as people keep it in a spreadsheet, and back. A row names its parent by id; the
 * first row without a parent is the root. Columns may stand in any order under their Chinese or English names.
 *
 * Refusals, each with its row: list-column-unknown {column}, list-column-missing {column}, list-column-twice {column},
 * scheme-row-kind {found}, scheme-row-parent {parent}, scheme-row-count {column, found}, scheme-row-roots, scheme-row-id.
 * What the rows make of it is then held against the scheme's own rules, as any scheme is.
 */
import { isInner, type Scheme, type SchemeNode } from "./scheme";

export const schemeColumns = [
  "id",
  "parent",
  "name",
  "nameEn",
  "kind",
  "max",
  "weight",
  "judges",
  "maxSpread",
  "min",
  "dropLow",
  "dropHigh",
  "minJudges",
  "steps",
  "combine",
  "factor",
  "direction",
  "places",
] as const;
export type SchemeColumn = (typeof schemeColumns)[number];

/** The header of each column: Chinese, English. */
export const columnNames: Record<SchemeColumn, readonly [string, string]> = {
  id: ["编号", "id"],
  parent: ["上级编号", "parent"],
  name: ["名称", "name"],
  nameEn: ["英文名称", "name in english"],
  kind: ["类型", "kind"],
  max: ["满分", "max"],
  weight: ["权重", "weight"],
  judges: ["裁判数", "judges"],
  maxSpread: ["最大分差", "max spread"],
  min: ["最低分", "min"],
  dropLow: ["去最低", "drop low"],
  dropHigh: ["去最高", "drop high"],
  minJudges: ["最少裁判", "min judges"],
  steps: ["分档", "steps"],
  combine: ["裁判分合成", "judges combined"],
  factor: ["系数", "factor"],
  direction: ["较优方向", "better"],
  places: ["小数位", "places"],
};

/** How the kinds of nodes are written: Chinese, English. */
export const kindNames: Record<string, readonly [string, string]> = {
  measurement: ["测量分", "measurement"],
  judgement: ["评价分", "judgement"],
  panel: ["裁判组打分", "panel"],
  sum: ["合计", "sum"],
  mean: ["平均", "mean"],
  best: ["取优", "best"],
  worst: ["取劣", "worst"],
  deduction: ["扣分", "deduction"],
};
/** How a better direction is written, and a value that is not rounded: Chinese, English. */
export const wayNames: Record<string, readonly [string, string]> = {
  higher: ["高者优", "higher"],
  lower: ["低者优", "lower"],
  exact: ["不舍入", "exact"],
};

/** One cell a column for every node, the root first, and the deductions after them. */
export function schemeRows(scheme: Scheme, english: boolean): string[][] {
  const at = english ? 1 : 0;
  const word = (kind: string) =>
    (kindNames[kind] ?? wayNames[kind])?.[at] ?? kind;
  const rowsOf = (node: SchemeNode, parent: string): string[][] => {
    const own = node as unknown as Record<string, unknown>;
    const cells: Record<string, string> = {
      ...Object.fromEntries(
        schemeColumns.map((column) => [column, textOf(own[column])]),
      ),
      parent,
      name: node.name?.["zh-CN"] ?? "",
      nameEn: node.name?.en ?? "",
      kind: word(isInner(node) ? (node.combine ?? "sum") : node.type),
      combine: node.type === "panel" ? word(node.combine ?? "") : "",
      direction: word(node.direction ?? ""),
      places:
        node.round === null
          ? word("exact")
          : textOf(node.round === undefined ? "" : node.round.places),
    };
    const row = schemeColumns.map((column) => cells[column] ?? "");
    return isInner(node)
      ? [row, ...node.children.flatMap((child) => rowsOf(child, node.id))]
      : [row];
  };
  const deductions = (scheme.deductions ?? []).map((each) =>
    schemeColumns.map(
      (column) =>
        ({
          id: each.id,
          name: each.name?.["zh-CN"] ?? "",
          nameEn: each.name?.en ?? "",
          kind: word("deduction"),
          max: each.max ?? "",
        })[column as string] ?? "",
    ),
  );
  return [...rowsOf(scheme.root, ""), ...deductions];
}

function textOf(value: unknown): string {
  if (Array.isArray(value)) return value.join(" ");
  return typeof value === "string" || typeof value === "number"
    ? String(value)
    : "";
}
