/**
 * CSV as people send it: UTF-8 with or without BOM, or GB18030 (Excel in Chinese); comma; a header row whose columns are
 * all known and all there, in any order. Cells are trimmed, wholly empty lines are passed over.
 *
 * A file without a quotation mark is its lines split at commas, nothing else, and is read so: a big contest has millions
 * of lines, and that is several times faster than a parser can be. csv-parse reads the files that do quote.
 */
import { isUtf8 } from "node:buffer";
import { Readable } from "node:stream";
import { CsvError, parse } from "csv-parse";
import iconv from "iconv-lite";
import type { BundleProblem } from "./problems";

const CHUNK = 1 << 16;

/** The cells of a row and the line it stands on. */
export type Row = readonly [cells: string[], line: number];

/** The file's bytes as UTF-8 without BOM, whatever it came in; null where it is neither UTF-8 nor GB18030. */
export function utf8Of(bytes: Buffer): Buffer | null {
  if (bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf)
    bytes = bytes.subarray(3);
  if (bytes.includes(0)) return null;
  if (isUtf8(bytes)) return bytes;
  const text = iconv.decode(bytes, "gb18030");
  return text.includes("\ufffd") ? null : Buffer.from(text);
}

/**
 * Hands every row to `take` with its cells in the order of `columns` and its line number. What is wrong with the file
 * itself goes to `problems`; a row that does not fit its header is not handed on.
 */
export async function readTable(
  file: string,
  bytes: Buffer,
  columns: readonly string[],
  problems: BundleProblem[],
  take: (cells: readonly string[], line: number) => void,
): Promise<void> {
  const note: Note = (line, code, params = {}) =>
    void problems.push({ file, line, code, params });
  const utf8 = utf8Of(bytes);
  if (utf8 === null) return note(null, "file-encoding");
  const onRow = tableReader(columns, note, take);
  let rows = 0;
  try {
    // Not one loop over both: waiting for each of four million rows costs seconds.
    if (utf8.includes(0x22)) {
      for await (const row of quotedRows(utf8)) if (!onRow(row, rows++)) return;
    } else {
      for (const row of plainRows(utf8)) if (!onRow(row, rows++)) return;
    }
  } catch (error) {
    return void problems.push(brokenCsv(file, error));
  }
  if (rows === 0) note(null, "file-empty");
}

type Note = (
  line: number | null,
  code: string,
  params?: BundleProblem["params"],
) => void;

/** Takes the header first, then the rows; false where the header leaves no way to read on. */
function tableReader(
  columns: readonly string[],
  note: Note,
  take: (cells: readonly string[], line: number) => void,
): (row: Row, number: number) => boolean {
  let order: number[] = [];
  let width = 0;
  return ([cells, line], number) => {
    if (number === 0) {
      width = cells.length;
      order = headerOrder(cells, columns, (code, params) =>
        note(line, code, params),
      );
      return order.length > 0;
    }
    if (cells.length === width) {
      const known = order.map((at) => (cells[at] as string).trim());
      take(known, line);
    } else {
      note(line, "csv-cells", { found: cells.length, expected: width });
    }
    return true;
  };
}

/** Every row of a file as it stands, header and all; empty, with the problem noted, where it cannot be read. */
export async function readRows(
  file: string,
  bytes: Buffer,
  problems: BundleProblem[],
): Promise<Row[]> {
  const utf8 = utf8Of(bytes);
  const rows: Row[] = [];
  try {
    if (utf8 === null)
      problems.push({ file, line: null, code: "file-encoding", params: {} });
    else
      for await (const row of utf8.includes(0x22)
        ? quotedRows(utf8)
        : plainRows(utf8))
        rows.push(row);
  } catch (error) {
    problems.push(brokenCsv(file, error));
    return [];
  }
  return rows;
}

function brokenCsv(file: string, error: unknown): BundleProblem {
  if (!(error instanceof CsvError)) throw error;
  return {
    file,
    line: Number(error["lines"]) || null,
    code: "csv-broken",
    params: { reason: error.message },
  };
}

/** For each known column the cell it stands in; empty where the header is not as it should be. */
function headerOrder(
  header: readonly string[],
  columns: readonly string[],
  note: (code: string, params: Record<string, string>) => void,
): number[] {
  const names = header.map((name) => name.trim());
  let fine = true;
  const bad = (code: string, column: string) => {
    note(code, { column, columns: columns.join(", ") });
    fine = false;
  };
  names.forEach((name, at) => {
    if (!columns.includes(name)) bad("csv-column-unknown", name);
    else if (names.indexOf(name) < at) bad("csv-column-twice", name);
  });
  for (const column of columns)
    if (!names.includes(column)) bad("csv-column-missing", column);
  return fine ? columns.map((column) => names.indexOf(column)) : [];
}

function* plainRows(utf8: Buffer): Generator<Row> {
  let line = 0;
  for (let from = 0; from < utf8.length;) {
    // A chunk ends with a line, so that no character is cut.
    const newline =
      from + CHUNK < utf8.length ? utf8.indexOf(0x0a, from + CHUNK) : -1;
    const to = newline < 0 ? utf8.length : newline + 1;
    const lines = utf8.toString("utf8", from, to).split("\n");
    if (to < utf8.length) lines.pop();
    for (const text of lines) {
      line += 1;
      const plain = text.endsWith("\r") ? text.slice(0, -1) : text;
      if (plain !== "") yield [plain.split(","), line];
    }
    from = to;
  }
}

async function* quotedRows(utf8: Buffer): AsyncGenerator<Row> {
  const chunks = Array.from(
    { length: Math.ceil(utf8.length / CHUNK) },
    (_, at) => utf8.subarray(at * CHUNK, (at + 1) * CHUNK),
  );
  const options = {
    info: true,
    relax_column_count: true,
    skip_empty_lines: true,
  } as const;
  for await (const row of Readable.from(chunks).pipe(parse(options))) {
    const { record, info } = row as {
      record: string[];
      info: { lines: number };
    };
    yield [record, info.lines];
  }
}
