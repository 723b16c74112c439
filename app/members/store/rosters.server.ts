import { sql } from "kysely";
import type { Db, Tx } from "~/platform/database.server";
import type { RowError } from "../rules/roster-cells";

export type RosterKind = "units" | "people";
export type RosterState =
  "waiting" | "checking" | "refused" | "ready" | "writing" | "done" | "failed";

/** A roster that was sent in. `done_rows` counts the good rows once it is checked, and those written once it is done. */
export type Roster = {
  id: string;
  unit_id: number;
  unit: string;
  unit_en: string;
  unit_path: string;
  kind: RosterKind;
  file_name: string;
  state: RosterState;
  good_rows_only: boolean;
  total_rows: number | null;
  done_rows: number;
  errors: RowError[];
  created_by: number;
  created_by_name: string;
  created_by_name_en: string | null;
  created_at: Date;
  finished_at: Date | null;
};

const rosters = (db: Db) =>
  db
    .selectFrom("roster_import as r")
    .innerJoin("unit as u", "u.id", "r.unit_id")
    .innerJoin("person as p", "p.id", "r.created_by")
    .select([
      "r.id",
      "r.unit_id",
      "u.name as unit",
      "u.name_en as unit_en",
      "u.path as unit_path",
      "r.kind",
      "r.file_name",
      "r.state",
      "r.good_rows_only",
      "r.total_rows",
      "r.done_rows",
      "r.created_by",
      "p.name as created_by_name",
      "p.name_en as created_by_name_en",
      "r.created_at",
      "r.finished_at",
    ]);

/** The rosters of the reader's subtrees, the latest first; thirty at most. Without their errors. */
export async function listRosters(
  db: Db,
  paths: string[],
): Promise<Omit<Roster, "errors">[]> {
  const rows = await rosters(db)
    .where(sql<boolean>`u.path <@ any(${paths}::ltree[])`)
    .orderBy("r.created_at", "desc")
    .limit(30)
    .execute();
  return rows as Omit<Roster, "errors">[];
}

/** One roster with its errors. */
export async function rosterById(
  db: Db,
  id: string,
): Promise<Roster | undefined> {
  const row = await rosters(db)
    .select("r.errors")
    .where("r.id", "=", id)
    .executeTakeFirst();
  return row as unknown as Roster | undefined;
}

/** Keeps a file for the job that reads it. Returns the roster's id. */
export async function insertRoster(
  tx: Tx,
  roster: {
    unitId: number;
    kind: RosterKind;
    fileName: string;
    content: Buffer;
    createdBy: number;
  },
): Promise<string> {
  const { id } = await tx
    .insertInto("roster_import")
    .values({
      unit_id: roster.unitId,
      kind: roster.kind,
      file_name: roster.fileName,
      content: roster.content,
      created_by: roster.createdBy,
    })
    .returning("id")
    .executeTakeFirstOrThrow();
  return id;
}

/**
 * Holds a roster in one of `states` for the length of the transaction and reads its file; undefined when it is in none of
 * them (another worker was faster). The row itself stays free, so that progress can be written beside the transaction.
 */
export async function lockRoster(
  tx: Tx,
  id: string,
  states: RosterState[],
): Promise<{ content: Buffer } | undefined> {
  await sql`select pg_advisory_xact_lock(hashtextextended(${`roster ${id}`}, 0))`.execute(
    tx,
  );
  return tx
    .selectFrom("roster_import")
    .select("content")
    .where("id", "=", id)
    .where("state", "in", states)
    .executeTakeFirst();
}

/** Writes how far a roster is. */
export async function updateRoster(
  db: Db,
  id: string,
  change: {
    state?: RosterState;
    totalRows?: number;
    doneRows?: number;
    errors?: RowError[];
    goodRowsOnly?: boolean;
    finishedAt?: Date;
  },
): Promise<void> {
  await db
    .updateTable("roster_import")
    .set({
      state: change.state,
      total_rows: change.totalRows,
      done_rows: change.doneRows,
      errors: change.errors && JSON.stringify(change.errors),
      good_rows_only: change.goodRowsOnly,
      finished_at: change.finishedAt,
    })
    .where("id", "=", id)
    .execute();
}
