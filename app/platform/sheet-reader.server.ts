import { CsvError, parse } from "csv-parse/sync";
import type ExcelJS from "exceljs";
import { typedText } from "~/kit/spreadsheet-text";
import { isZip, unzip } from "./zip.server";

/** A row of a sheet: the line that a person sees beside it, and its cells as text. */
export type SheetRow = { line: number; cells: string[] };
export type Sheet = { header: string[]; rows: SheetRow[] };
export type SheetRefusal =
  | "not-a-sheet"
  | "broken-encoding"
  | "empty-sheet"
  | `broken-quotes?line=${number}`;
type Read = { ok: true; sheet: Sheet } | { ok: false; refusal: SheetRefusal };

/**
 * Reads a table that somebody sent in: XLSX (its first sheet) or CSV (UTF-8 with or without a mark, UTF-16 with one, or
 * GB18030 as Excel writes it in China; comma, semicolon or tab). Days come out as YYYY-MM-DD, numbers as their digits, and
 * the apostrophe that a file of ours has before a would-be formula is taken off.
 */
export async function readSheet(bytes: Buffer): Promise<Read> {
  const read = isZip(bytes) ? await readXlsx(bytes) : readCsv(bytes);
  if (!read.ok) return read;
  const [first, ...rows] = read.lines.filter(({ cells }) =>
    cells.some((cell) => cell !== ""),
  );
  if (!first || rows.length === 0) return { ok: false, refusal: "empty-sheet" };
  return { ok: true, sheet: { header: first.cells, rows } };
}

type Lines =
  { ok: true; lines: SheetRow[] } | { ok: false; refusal: SheetRefusal };

function readCsv(bytes: Buffer): Lines {
  const text = decode(bytes);
  if (text === undefined) return { ok: false, refusal: "broken-encoding" };
  if (text.includes("\0")) return { ok: false, refusal: "not-a-sheet" };
  try {
    const records = parse(text, {
      delimiter: delimiterOf(text),
      relax_column_count: true,
      skip_empty_lines: true,
      trim: true,
      info: true,
    }) as unknown as { record: string[]; info: { lines: number } }[];
    return {
      ok: true,
      lines: records.map(({ record, info }) => ({
        line: info.lines,
        cells: record.map(typedText),
      })),
    };
  } catch (error) {
    if (!(error instanceof CsvError)) throw error;
    const line = Number(error["lines"] ?? 1);
    return { ok: false, refusal: `broken-quotes?line=${line}` };
  }
}

/** The text behind the bytes, undefined where no encoding of ours fits. UTF-8 comes first: GB18030 accepts nearly anything. */
function decode(bytes: Buffer): string | undefined {
  const mark = bytes.subarray(0, 2).toString("hex");
  const encodings =
    mark === "fffe"
      ? ["utf-16le"]
      : mark === "feff"
        ? ["utf-16be"]
        : ["utf-8", "gb18030"];
  for (const encoding of encodings)
    try {
      return new TextDecoder(encoding, { fatal: true }).decode(bytes);
    } catch {
      // Not this one.
    }
  return undefined;
}

function delimiterOf(text: string): string {
  const first = text.slice(0, text.indexOf("\n") + 1 || text.length);
  const count = (mark: string) => first.split(mark).length;
  return [",", "\t", ";"].reduce((best, mark) =>
    count(mark) > count(best) ? mark : best,
  );
}

/** A workbook of more than this, unpacked, is no list that a person made. */
const mostUnpacked = 64 * 1024 * 1024;
/** Columns beyond these are not looked at: one cell at the sheet's far end must not cost sixteen thousand a row. */
const mostColumns = 500;

async function readXlsx(bytes: Buffer): Promise<Lines> {
  if (!(await unzip(bytes, mostUnpacked)))
    return { ok: false, refusal: "not-a-sheet" };
  const { default: Excel } = await import("exceljs");
  const book = new Excel.Workbook();
  try {
    await book.xlsx.load(bytes as unknown as ExcelJS.Buffer);
  } catch {
    return { ok: false, refusal: "not-a-sheet" };
  }
  const sheet = book.worksheets[0];
  if (!sheet) return { ok: false, refusal: "empty-sheet" };
  const lines: SheetRow[] = [];
  sheet.eachRow((row, line) => {
    const cells: string[] = [];
    for (let at = 1; at <= Math.min(row.cellCount, mostColumns); at++)
      cells.push(typedText(textOf(row.getCell(at).value).trim()));
    lines.push({ line, cells });
  });
  return { ok: true, lines };
}

function textOf(value: ExcelJS.CellValue): string {
  if (value === null || value === undefined) return "";
  if (value instanceof Date) return value.toISOString().slice(0, 10);
  if (typeof value !== "object") return String(value);
  if ("richText" in value)
    return value.richText.map(({ text }) => text).join("");
  if ("text" in value) return textOf(value.text as ExcelJS.CellValue);
  if ("result" in value) return textOf(value.result as ExcelJS.CellValue);
  return "";
}
