import type { Tx } from "~/platform/database.server";
import type { RowError, SheetRow } from "../rules/roster-cells";
import { checkPeople, type PersonLine } from "../rules/roster-people";
import { checkUnits, type UnitLine } from "../rules/roster-units";
import { today } from "../session.server";
import {
  knownPeople,
  knownUnits,
  writePeople,
  writeUnits,
} from "../store/roster-rows.server";
import type { Roster } from "../store/rosters.server";

/** The good rows of a roster of either kind. */
export type Checked =
  | { kind: "people"; good: readonly PersonLine[] }
  | { kind: "units"; good: readonly UnitLine[] };

type Sheet = { header: string[]; rows: SheetRow[] };

/** Checks a roster's rows against the rules and against what is in the database now. */
export async function checkRows(
  tx: Tx,
  roster: Pick<Roster, "kind" | "unit_path">,
  sheet: Sheet,
): Promise<{ rows: Checked; errors: RowError[] }> {
  const path = roster.unit_path;
  if (roster.kind === "units") {
    const { good, errors } = checkUnits(
      sheet,
      await knownUnits(tx, path),
      today(),
    );
    return { rows: { kind: "units", good }, errors };
  }
  const cells = [...new Set(sheet.rows.flatMap((row) => row.cells))];
  const known = await knownPeople(tx, path, today(), cells);
  const { good, errors } = checkPeople(sheet, known, today());
  return { rows: { kind: "people", good }, errors };
}

const step = 500;

/** Writes the good rows; says after every few hundred how many there are. */
export async function writeRows(
  tx: Tx,
  roster: Pick<Roster, "unit_path">,
  rows: Checked,
  say: (count: number) => Promise<void>,
): Promise<void> {
  if (rows.kind === "units")
    return writeUnits(tx, roster.unit_path, rows.good, say);
  for (let from = 0; from < rows.good.length; from += step) {
    const some = rows.good.slice(from, from + step);
    await writePeople(tx, some);
    await say(from + some.length);
  }
}
