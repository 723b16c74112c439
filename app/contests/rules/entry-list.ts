/**
 * A list of workers whom an enterprise enters: a header row, then one worker a row. Columns may stand in any order under
 * their Chinese or English names; an unknown one is refused, so that nothing is dropped unseen. Every problem of every row
 * is found in one go, so that the good rows can be entered on purpose.
 *
 * Refusals, each with its row (the header is row 1): list-column-unknown {column}, list-column-missing {column},
 * list-column-twice {column}, list-name-empty, list-name-long, list-phone-bad {phone}, list-phone-twice {phone, first},
 * list-grade-bad {grade}, list-certificate-long.
 */
import type { Refusal } from "~/kit/result";
import {
  plainCell,
  readHeader,
  type ListProblem,
  type ListTable,
} from "./list-header";

type Column = "name" | "phone" | "unit" | "grade" | "certificate";

/** The names a header may have for each column. */
const names: Record<string, Column> = {
  姓名: "name",
  选手: "name",
  name: "name",
  手机号: "phone",
  手机: "phone",
  电话: "phone",
  phone: "phone",
  单位: "unit",
  所在单位: "unit",
  unit: "unit",
  技能等级: "grade",
  等级: "grade",
  grade: "grade",
  证书编号: "certificate",
  证书号: "certificate",
  certificate: "certificate",
  "certificate number": "certificate",
};

/** How people write the five grades. */
const grades: Record<string, number> = {
  初级工: 5,
  五级: 5,
  中级工: 4,
  四级: 4,
  高级工: 3,
  三级: 3,
  技师: 2,
  二级: 2,
  高级技师: 1,
  一级: 1,
};

export type ListedWorker = {
  row: number;
  name: string;
  phone: string;
  unit: string;
  grade: number | null;
  certificate: string;
};

/** The workers of a list and everything wrong with it; a row with a problem is not among the workers. */
export function readEntryList(table: ListTable): {
  workers: ListedWorker[];
  problems: ListProblem[];
} {
  const problems: ListProblem[] = [];
  const order = readHeader(table.header, names, problems);
  if (problems.length > 0) return { workers: [], problems };
  const phones = new Map<string, number>();
  const workers = table.rows.flatMap(({ line, cells }) => {
    const cell = (column: Column) =>
      plainCell(cells[order.indexOf(column)] ?? "");
    const found = readRow(line, cell, phones);
    for (const refusal of found.refusals) problems.push({ row: line, refusal });
    return found.refusals.length > 0 ? [] : [found.worker];
  });
  return { workers, problems };
}

function readRow(
  row: number,
  cell: (column: Column) => string,
  phones: Map<string, number>,
): { worker: ListedWorker; refusals: Refusal[] } {
  const refusals: Refusal[] = [];
  const note = (code: string, params: Refusal["params"] = {}) =>
    refusals.push({ code, params });
  const worker = {
    row,
    name: cell("name"),
    phone: cell("phone"),
    unit: cell("unit"),
    grade: readGrade(cell("grade")),
    certificate: cell("certificate"),
  };
  if (worker.name === "") note("list-name-empty");
  if (worker.name.length > 80) note("list-name-long");
  if (worker.grade === undefined)
    note("list-grade-bad", { grade: cell("grade").slice(0, 40) });
  if (worker.certificate.length > 60) note("list-certificate-long");
  if (worker.phone !== "") {
    const first = phones.get(worker.phone);
    if (!/^1[0-9]{10}$/.test(worker.phone))
      note("list-phone-bad", { phone: worker.phone.slice(0, 40) });
    else if (first !== undefined)
      note("list-phone-twice", { phone: worker.phone, first });
    phones.set(worker.phone, first ?? row);
  }
  return { worker: { ...worker, grade: worker.grade ?? null }, refusals };
}

/** A grade as people write it: 高级工, 三级, 三级/高级工, 3; null for none, undefined for something else. */
function readGrade(text: string): number | null | undefined {
  if (text === "") return null;
  if (/^[1-5]$/.test(text)) return Number(text);
  const words = text.split(/[/、\s]+/).filter((word) => word !== "");
  const found = new Set(
    words.map((word) =>
      Object.hasOwn(grades, word) ? grades[word] : undefined,
    ),
  );
  return found.size === 1 ? [...found][0] : undefined;
}
