import type { Db } from "~/platform/database.server";
import { readDecimal } from "../rules/marks";
import type { EntrantValues } from "../rules/entrant-changes";
import type { SheetState } from "../rules/sheet-states";

// What an officer set of entrants beside the judges' sheets.

/** A number as the database writes it (12.500), as rules do (12.5). */
const plain = (text: string): string => readDecimal(text)?.toString() ?? text;

/** One entrant's status, time, deductions and factors. */
export async function valuesOf(
  db: Db,
  entrantId: number,
): Promise<EntrantValues> {
  const { status, time_seconds } = await db
    .selectFrom("entrant")
    .select(["status", "time_seconds"])
    .where("id", "=", entrantId)
    .executeTakeFirstOrThrow();
  const off = await db
    .selectFrom("deduction")
    .select(["code", "value"])
    .where("entrant_id", "=", entrantId)
    .execute();
  const factors = await db
    .selectFrom("entrant_factor")
    .select(["node", "value"])
    .where("entrant_id", "=", entrantId)
    .execute();
  return {
    status,
    time: time_seconds === null ? null : plain(time_seconds),
    deductions: Object.fromEntries(
      off.map(({ code, value }) => [code, plain(value)]),
    ),
    factors: Object.fromEntries(
      factors.map(({ node, value }) => [node, plain(value)]),
    ),
  };
}

/** The states of an entrant's sheets that count: trainees' and excused ones do not. */
export async function sheetStatesOf(
  db: Db,
  entrantId: number,
): Promise<SheetState[]> {
  const rows = await db
    .selectFrom("mark_sheet as s")
    .innerJoin("panel_judge as j", "j.id", "s.judge_id")
    .select("s.state")
    .where("s.entrant_id", "=", entrantId)
    .where("s.excused", "is", null)
    .where("j.kind", "<>", "trainee")
    .execute();
  return rows.map(({ state }) => state as SheetState);
}

/** One value that an officer set, as those read it who check and sign. */
export type SetValue = {
  kind: "time" | "deduction" | "factor";
  /** the deduction's id or the panel's node; empty for a time */
  node: string;
  value: string;
  reason: string;
};

/** What is set of each entrant of an event, by entrant. A status is shown for itself. */
export async function setValuesOf(
  db: Db,
  eventId: number,
): Promise<Map<number, SetValue[]>> {
  const times = await db
    .selectFrom("entrant")
    .select(["id as entrant", "time_seconds as value"])
    .where("event_id", "=", eventId)
    .where("time_seconds", "is not", null)
    .execute();
  const off = await db
    .selectFrom("deduction as d")
    .innerJoin("entrant as n", "n.id", "d.entrant_id")
    .select(["n.id as entrant", "d.code as node", "d.value", "d.reason"])
    .where("n.event_id", "=", eventId)
    .orderBy("d.code")
    .execute();
  const factors = await db
    .selectFrom("entrant_factor as f")
    .innerJoin("entrant as n", "n.id", "f.entrant_id")
    .select(["n.id as entrant", "f.node", "f.value", "f.reason"])
    .where("n.event_id", "=", eventId)
    .orderBy("f.node")
    .execute();
  const all = [
    ...times.map((row) => ({
      ...row,
      kind: "time" as const,
      node: "",
      reason: "",
    })),
    ...off.map((row) => ({ ...row, kind: "deduction" as const })),
    ...factors.map((row) => ({ ...row, kind: "factor" as const })),
  ];
  const byEntrant = new Map<number, SetValue[]>();
  for (const { entrant, kind, node, value, reason } of all) {
    const own = byEntrant.get(entrant) ?? [];
    own.push({ kind, node, value: plain(value ?? ""), reason });
    byEntrant.set(entrant, own);
  }
  return byEntrant;
}
