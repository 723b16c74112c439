/** Reading a scheme's table; its columns, words and refusals stand in scheme-table.ts. */
import type { Refusal } from "~/kit/result";
import type { ListProblem, ListTable } from "./list-header";
import type { Scheme } from "./scheme";
import {
  columnNames,
  kindNames,
  schemeColumns,
  wayNames,
  type SchemeColumn,
} from "./scheme-table";

type Row = { line: number; cells: Record<SchemeColumn, string> };
type Json = Record<string, unknown>;
const counts = [
  "judges",
  "maxSpread",
  "dropLow",
  "dropHigh",
  "minJudges",
] as const;
const inner = ["sum", "mean", "best", "worst"];

/**
 * The scheme that a table describes, over what `base` says besides its nodes (rounding, tie-breaks, direction), or every
 * problem of its rows. The scheme is not checked yet.
 */
export function schemeFromTable(
  table: ListTable,
  base: Partial<Scheme>,
): { scheme: unknown; problems: ListProblem[] } {
  const problems: ListProblem[] = [];
  const order = readHeader(table.header.map(plain), problems);
  if (problems.length > 0) return { scheme: null, problems };
  const rows = table.rows.map((row) => cellsOf(row, order));
  const tree = treeOfRows(rows, problems);
  const { root, deductions, nodes } = tree;
  if (!root)
    problems.push({
      row: 1,
      refusal: { code: "scheme-row-roots", params: {} },
    });
  const scheme = {
    version: 1,
    ...keepRest(base, nodes),
    root,
    ...(deductions.length > 0 ? { deductions } : {}),
  };
  return { scheme, problems };
}

function cellsOf(
  { line, cells }: ListTable["rows"][number],
  order: (SchemeColumn | undefined)[],
): Row {
  const cell = (column: SchemeColumn) => {
    const text = cells[order.indexOf(column)] ?? "";
    // A name stays as it is written; the rest may come with full-width digits.
    return column === "name" || column === "nameEn" ? text.trim() : plain(text);
  };
  const read = schemeColumns.map((column) => [column, cell(column)]);
  return {
    line,
    cells: Object.fromEntries(read) as Record<SchemeColumn, string>,
  };
}

type Tree = {
  root: Json | undefined;
  deductions: Json[];
  nodes: Map<string, Json>;
};

function treeOfRows(rows: readonly Row[], problems: ListProblem[]): Tree {
  const tree: Tree = { root: undefined, deductions: [], nodes: new Map() };
  for (const { line, cells } of rows) {
    const note = (code: string, params: Refusal["params"] = {}) =>
      problems.push({ row: line, refusal: { code, params } });
    const kind = kindOf(cells.kind);
    if (!kind) note("scheme-row-kind", { found: cells.kind.slice(0, 40) });
    else if (kind === "deduction")
      tree.deductions.push(nodeOf(kind, cells, note));
    else hang(tree, nodeOf(kind, cells, note), cells, note);
  }
  return tree;
}

/** Puts a node below its parent, which stands on a row above. */
function hang(
  tree: Tree,
  node: Json,
  { id, parent }: Record<SchemeColumn, string>,
  note: (code: string, params?: Refusal["params"]) => void,
): void {
  if (id === "" || tree.nodes.has(id)) note("scheme-row-id");
  tree.nodes.set(id, node);
  if (parent === "") {
    if (tree.root) note("scheme-row-roots");
    tree.root ??= node;
    return;
  }
  const children = tree.nodes.get(parent)?.children;
  if (Array.isArray(children)) children.push(node);
  else note("scheme-row-parent", { parent: parent.slice(0, 40) });
}

function plain(cell: string): string {
  return cell.normalize("NFKC").trim();
}

function readHeader(
  cells: readonly string[],
  problems: ListProblem[],
): (SchemeColumn | undefined)[] {
  const note = (code: string, column: string) =>
    problems.push({ row: 1, refusal: { code, params: { column } } });
  const order = cells.map((cell) => {
    if (cell === "") return undefined;
    const column = schemeColumns.find((each) =>
      columnNames[each].includes(cell.toLowerCase()),
    );
    if (!column) note("list-column-unknown", cell.slice(0, 40));
    return column;
  });
  for (const column of schemeColumns)
    if (order.filter((each) => each === column).length > 1)
      note("list-column-twice", columnNames[column][0]);
  for (const column of ["id", "kind"] as const)
    if (!order.includes(column))
      note("list-column-missing", columnNames[column][0]);
  return order;
}

function kindOf(text: string): string | undefined {
  return Object.keys(kindNames).find(
    (kind) => kind === text || kindNames[kind]?.includes(text.toLowerCase()),
  );
}

function nodeOf(
  kind: string,
  cells: Record<SchemeColumn, string>,
  note: (code: string, params: Refusal["params"]) => void,
): Json {
  const node: Json = { id: cells.id };
  const name: Json = {};
  if (cells.name) name["zh-CN"] = cells.name;
  if (cells.nameEn) name["en"] = cells.nameEn;
  if (Object.keys(name).length > 0) node.name = name;
  if (inner.includes(kind)) node.combine = kind;
  else if (kind !== "deduction") node.type = kind;
  for (const key of ["max", "weight", "min", "factor"] as const)
    if (cells[key]) node[key] = cells[key];
  Object.assign(node, waysOf(cells));
  for (const key of counts) {
    const text = cells[key];
    if (text === "") continue;
    if (/^[0-9]{1,4}$/.test(text)) node[key] = Number(text);
    else
      note("scheme-row-count", {
        column: columnNames[key][0],
        found: text.slice(0, 40),
      });
  }
  if (cells.steps) node.steps = cells.steps.split(/[\s,;/，；、]+/);
  if (inner.includes(kind)) node.children = [];
  return node;
}

/** How a panel's marks combine, which way is better, and a rounding of the node's own; an unknown word stays, so that the scheme's check names it. */
function waysOf({ combine, direction, places }: Row["cells"]): Json {
  const ways: Json = {};
  if (combine) ways.combine = kindOf(combine) ?? combine;
  const way = (text: string) =>
    Object.keys(wayNames).find(
      (key) => key === text || wayNames[key]?.includes(text.toLowerCase()),
    );
  if (direction) ways.direction = way(direction) ?? direction;
  if (places)
    ways.round =
      way(places) === "exact"
        ? null
        : {
            places: /^[0-9]{1,2}$/.test(places) ? Number(places) : places,
            mode: "half-up",
          };
  return ways;
}

/** What the table does not say is kept; a tie-break by a node that is gone is dropped. */
function keepRest(
  { name, round, direction, scale, tieBreak }: Partial<Scheme>,
  nodes: ReadonlyMap<string, Json>,
): Json {
  const ties = tieBreak?.filter(({ by }) => by === "time" || nodes.has(by));
  const rest = { name, round, direction, scale, tieBreak: ties };
  return Object.fromEntries(
    Object.entries(rest).filter(([, value]) => value !== undefined),
  );
}
