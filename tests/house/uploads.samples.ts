import { createHash, randomBytes } from "node:crypto";
import ExcelJS from "exceljs";

/** sha256 in hex. */
export function hash(bytes: Uint8Array): string {
  return createHash("sha256").update(bytes).digest("hex");
}

/** A PDF by its first bytes, then noise up to `size`. */
export function pdf(size: number): Buffer {
  return Buffer.concat([Buffer.from("%PDF-1.7\n"), randomBytes(size - 9)]);
}

/** An MP4 by its first box, then noise up to `size`. */
export function mp4(size: number): Buffer {
  const box = Buffer.from(
    "000000186674797069736f6d0000020069736f6d6d703432",
    "hex",
  );
  return Buffer.concat([box, randomBytes(size - box.length)]);
}

/** A real workbook as our own exports write it. */
export async function workbook(): Promise<Buffer> {
  const book = new ExcelJS.Workbook();
  book.addWorksheet("成绩").addRow(["钳工", 98.5]);
  return Buffer.from(await book.xlsx.writeBuffer());
}
