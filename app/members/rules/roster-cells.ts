import { isDay } from "~/kit/days";
import { isLikely } from "./days";

// A roster is a table that an enterprise's officer keeps in a spreadsheet. Its columns are known by their names in either
// language; what is not known is refused, because a column that was spelled wrong would otherwise be lost in silence.

/** What is wrong with a row: the line as the spreadsheet numbers it, the column, what stands there, and a refusal code. */
export type RowError = {
  line: number;
  column?: string;
  typed?: string;
  code: string;
};
export type SheetRow = { line: number; cells: string[] };

export type ColumnSpec = {
  id: string;
  /** The names by which the column is known; the first two are the template's, Chinese and English. */
  names: readonly [string, string, ...string[]];
  required: boolean;
};

/** Which cell of a row holds which column. Refused: an unknown column, a column twice, a required one missing. */
export function matchHeader(
  header: string[],
  columns: readonly ColumnSpec[],
): { places: Map<string, number>; errors: RowError[] } {
  const places = new Map<string, number>();
  const errors: RowError[] = [];
  header.forEach((typed, at) => {
    const name = plain(typed);
    if (name === "") return;
    const column = columns.find(({ names }) =>
      names.some((known) => plain(known) === name),
    );
    if (!column)
      errors.push({ line: 1, column: typed, code: "unknown-column" });
    else if (places.has(column.id))
      errors.push({ line: 1, column: typed, code: "column-twice" });
    else places.set(column.id, at);
  });
  for (const { id, names, required } of columns)
    if (required && !places.has(id))
      errors.push({ line: 1, column: names[0], code: "column-missing" });
  return { places, errors };
}

const plain = (name: string) => name.replace(/[\s*＊_]/g, "").toLowerCase();

/** A day as people write it in spreadsheets (2024-01-05, 2024/1/5, 2024.1.5, 2024年1月5日, 20240105) as YYYY-MM-DD; undefined if it is none. */
export function dayTyped(text: string): string | undefined {
  const found =
    /^(\d{4})(?:[-/.](\d{1,2})[-/.](\d{1,2})|年(\d{1,2})月(\d{1,2})日|(\d{2})(\d{2}))$/.exec(
      text.trim(),
    );
  if (!found) return undefined;
  const [year = "", month = "", date = ""] = [
    found[1],
    found[2] ?? found[4] ?? found[6],
    found[3] ?? found[5] ?? found[7],
  ];
  const day = `${year}-${month.padStart(2, "0")}-${date.padStart(2, "0")}`;
  return isDay(day) && isLikely(day) ? day : undefined;
}

/** Reads the cells of one row; every complaint carries its line and column. */
export class RowReader {
  readonly errors: RowError[] = [];
  constructor(
    private readonly row: SheetRow,
    private readonly places: Map<string, number>,
    private readonly columns: readonly ColumnSpec[],
  ) {}

  get line(): number {
    return this.row.line;
  }

  /** The cell's text, "" where it is empty or its column left out; `most` letters. */
  text(id: string, most: number): string {
    const place = this.places.get(id);
    const value = place === undefined ? "" : (this.row.cells[place] ?? "");
    if (value.length > most) this.refuse(id, `too-long?maximum=${most}`);
    if (value === "" && this.spec(id)?.required) this.refuse(id, "required");
    return value;
  }

  /** The cell's day, undefined where it is empty or refused. */
  day(id: string): string | undefined {
    const typed = this.text(id, 20);
    if (typed === "") return undefined;
    const day = dayTyped(typed);
    if (!day) this.refuse(id, "not-a-date");
    return day;
  }

  /** The choice behind one of its names, undefined where it is empty or refused. */
  choice<T extends string>(
    id: string,
    names: Readonly<Record<string, T>>,
  ): T | undefined {
    const typed = this.text(id, 40);
    if (typed === "") return undefined;
    const found = names[typed.toLowerCase()];
    if (!found) this.refuse(id, `not-listed?choices=${written(names)}`);
    return found;
  }

  /** Says what is wrong with a cell. */
  refuse(id: string, code: string): void {
    const column = this.spec(id)?.names[0];
    const typed = this.row.cells[this.places.get(id) ?? -1]?.slice(0, 40);
    this.errors.push({
      line: this.line,
      column,
      ...(typed ? { typed } : {}),
      code,
    });
  }

  private spec(id: string): ColumnSpec | undefined {
    return this.columns.find((column) => column.id === id);
  }
}

/** What may be written in a cell with a choice, its short forms (m, f) aside: 男 / 女 / male / female. */
function written(names: Readonly<Record<string, string>>): string {
  return Object.keys(names)
    .filter((name) => !/^[a-z]$/.test(name))
    .join(" / ");
}
