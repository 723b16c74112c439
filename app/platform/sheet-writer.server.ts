import { PassThrough, Readable } from "node:stream";
import { createReadableStreamFromReadable } from "@remix-run/node";
import { stringify } from "csv-stringify/sync";
import { plainText } from "~/kit/spreadsheet-text";

type Cell = string | number | null;
export type SheetOut = {
  /** The file's name without its ending. */
  name: string;
  header: string[];
  rows: Iterable<Cell[]> | AsyncIterable<Cell[]>;
};
export type SheetFormat = "csv" | "xlsx";

/** The format that a file name asks for, if it is one of ours: "people.xlsx" of "people" → "xlsx". */
export function sheetFormat(
  file: string | undefined,
  name: string,
): SheetFormat | undefined {
  if (file === `${name}.csv`) return "csv";
  return file === `${name}.xlsx` ? "xlsx" : undefined;
}

/** A table as a download, written while it is read, so that its length does not matter. */
export function sheetResponse(format: SheetFormat, sheet: SheetOut): Response {
  const stream = format === "csv" ? csv(sheet) : xlsx(sheet);
  const file = `${sheet.name}.${format}`;
  return new Response(createReadableStreamFromReadable(stream), {
    headers: {
      "Content-Type":
        format === "csv"
          ? "text/csv; charset=utf-8"
          : "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
      "Content-Disposition": `attachment; filename="table.${format}"; filename*=UTF-8''${encodeURIComponent(file)}`,
      "Cache-Control": "private, no-store",
    },
  });
}

const plainCell = (cell: Cell): Cell =>
  typeof cell === "string" ? plainText(cell) : cell;

function csv({ header, rows }: SheetOut): Readable {
  async function* text() {
    // The mark tells Excel that this is UTF-8.
    yield `\uFEFF${stringify([header.map(plainCell)])}`;
    let some: Cell[][] = [];
    for await (const row of rows) {
      some.push(row.map(plainCell));
      if (some.length < 500) continue;
      yield stringify(some);
      some = [];
    }
    if (some.length > 0) yield stringify(some);
  }
  return Readable.from(text());
}

function xlsx({ name, header, rows }: SheetOut): Readable {
  const out = new PassThrough();
  writeXlsx(out, { name, header, rows }).catch((error: Error) =>
    out.destroy(error),
  );
  return out;
}

async function writeXlsx(
  out: PassThrough,
  { name, header, rows }: SheetOut,
): Promise<void> {
  const { default: ExcelJS } = await import("exceljs");
  const book = new ExcelJS.stream.xlsx.WorkbookWriter({
    stream: out,
    useSharedStrings: false,
  });
  const sheet = book.addWorksheet(
    name.slice(0, 30).replace(/[\\/?*[\]:]/g, " "),
    {
      views: [{ state: "frozen", ySplit: 1 }],
    },
  );
  sheet.addRow(header).commit();
  // Texts are written as texts, so none of them is read as a formula here.
  for await (const row of rows) sheet.addRow(row).commit();
  sheet.commit();
  await book.commit();
}
