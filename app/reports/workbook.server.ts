import type { Language } from "~/i18n/language";
import type { Figure } from "./rules/figures";
import type { Period } from "./rules/period";
import { reportTable, reportWord } from "./tables";

/** The report as an XLSX file: one sheet, numbers as numbers, each figure's definition in the last column. */
export async function reportWorkbook(
  period: Period,
  figures: Figure[],
  language: Language,
): Promise<Buffer> {
  const table = reportTable(period, figures, language);
  const { default: ExcelJS } = await import("exceljs");
  const workbook = new ExcelJS.Workbook();
  const sheet = workbook.addWorksheet(period.label, {
    views: [{ state: "frozen", xSplit: 1, ySplit: 1 }],
  });
  sheet.addRow([...table.columns, reportWord("report.definition", language)]);
  for (const { name, cells, definition } of table.rows)
    sheet.addRow([name, ...cells, definition]);
  sheet.getRow(1).font = { bold: true };
  sheet.columns.forEach((column, at) => {
    column.width = at === 0 ? 38 : at === table.columns.length ? 80 : 11;
    if (at > 0 && at < table.columns.length)
      column.alignment = { horizontal: "right" };
    // Thousands apart; a share keeps its one decimal place.
    column.numFmt = "#,##0.##";
  });
  return Buffer.from(await workbook.xlsx.writeBuffer());
}
