import type { Db } from "~/platform/database.server";
import type { PanelSheet } from "../rules/agreement";
import type { SeatKind } from "../rules/seats";
import type { SheetState } from "../rules/sheet-states";
import { marksOfEntrant } from "./sheet-states.server";

export type JudgedSheet = PanelSheet & { judge: string; round: number };

/**
 * All sheets of the entrant that a sheet is of: as they stand, and (`before`) with the marks that were handed in for the
 * round before the present one.
 */
export async function panelSheets(
  db: Db,
  sheetId: string,
): Promise<{ sheets: JudgedSheet[]; before: JudgedSheet[] }> {
  const rows = await db
    .selectFrom("mark_sheet as s")
    .innerJoin("panel_judge as j", "j.id", "s.judge_id")
    .select([
      "s.id",
      "s.entrant_id",
      "s.state",
      "s.round",
      "s.excused",
      "j.kind",
      "j.code as judge",
    ])
    .where("s.entrant_id", "=", ({ selectFrom }) =>
      selectFrom("mark_sheet").select("entrant_id").where("id", "=", sheetId),
    )
    .orderBy("j.code")
    .execute();
  const marks = await marksOfEntrant(db, rows[0]?.entrant_id ?? 0);
  const sheets = rows.map((row): JudgedSheet => ({
    id: row.id,
    kind: row.kind as SeatKind,
    state: row.state as SheetState,
    round: row.round,
    excused: row.excused,
    judge: row.judge,
    marks: marks.get(row.kind === "chief" ? "" : row.judge) ?? {},
  }));
  const round = Math.max(1, ...sheets.map((sheet) => sheet.round));
  if (round === 1) return { sheets, before: [] };
  const versions = await db
    .selectFrom("mark_sheet_version")
    .select(["sheet_id", "marks"])
    .where(
      "sheet_id",
      "in",
      sheets.map(({ id }) => id),
    )
    .where("state", "=", "submitted")
    .where("round", "=", round - 1)
    .orderBy("version")
    .execute();
  const then = new Map(versions.map((row) => [row.sheet_id, row.marks]));
  const before = sheets.map((sheet) => ({
    ...sheet,
    marks: (then.get(sheet.id) ?? {}) as Record<string, string>,
  }));
  return { sheets, before };
}
