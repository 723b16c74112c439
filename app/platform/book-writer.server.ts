import type { Worksheet } from "exceljs";

/** A text, a whole number, or a decimal as text, which is written as a number with just its places. */
export type BookCell = string | number | { decimal: string } | null;
export type BookSheet = {
  name: string;
  /** each with its width in signs */
  columns: { header: string; width: number }[];
  rows: BookCell[][];
};

/**
 * A workbook of several sheets as a download: the header row stays in sight and filters, numbers are numbers. Texts are
 * written as texts, so that none of them is read as a formula.
 */
export async function bookResponse(
  name: string,
  sheets: readonly BookSheet[],
): Promise<Response> {
  const { default: ExcelJS } = await import("exceljs");
  const book = new ExcelJS.Workbook();
  for (const sheet of sheets) {
    const written = book.addWorksheet(
      sheet.name.slice(0, 31).replace(/[\\/?*[\]:]/g, " "),
      { views: [{ state: "frozen", ySplit: 1 }] },
    );
    fill(written, sheet);
  }
  const bytes = new Uint8Array(await book.xlsx.writeBuffer());
  return new Response(bytes, {
    headers: {
      "Content-Type":
        "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
      "Content-Disposition": `attachment; filename="table.xlsx"; filename*=UTF-8''${encodeURIComponent(`${name}.xlsx`)}`,
      "Cache-Control": "private, no-store",
    },
  });
}

function fill(written: Worksheet, { columns, rows }: BookSheet): void {
  written.addRow(columns.map(({ header }) => header)).font = { bold: true };
  columns.forEach(({ width }, at) => {
    written.getColumn(at + 1).width = width;
  });
  for (const cells of rows) {
    const row = written.addRow(cells.map(valueOf));
    cells.forEach((cell, at) => {
      if (typeof cell === "object" && cell)
        row.getCell(at + 1).numFmt = formatOf(cell.decimal);
    });
  }
  written.autoFilter = {
    from: { row: 1, column: 1 },
    to: { row: rows.length + 1, column: columns.length },
  };
}

const valueOf = (cell: BookCell) =>
  typeof cell === "object" && cell ? Number(cell.decimal) : cell;

/** As many places as the text has: 88.50 is 0.00. */
function formatOf(decimal: string): string {
  const places = decimal.split(".")[1]?.length ?? 0;
  return places > 0 ? `0.${"0".repeat(places)}` : "0";
}
