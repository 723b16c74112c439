import { sql } from "kysely";
import type { Db, Tx } from "~/platform/database.server";
import type { HoursRule, LedgerRow, Span } from "../rules/presence";

/** Lets one at a time reckon a person's hours at a session; the lock goes with the transaction. */
export async function lockLedger(
  tx: Tx,
  sessionId: number,
  personId: number,
): Promise<void> {
  await sql`select pg_advisory_xact_lock(hashtextextended(${`hours ${sessionId} ${personId}`}, 0))`.execute(
    tx,
  );
}

/** A session's span and the rule of its course; a lecture's is presence-1. */
export async function sessionSpan(
  db: Db,
  sessionId: number,
): Promise<(Span & { rule: HoursRule; state: string }) | undefined> {
  const row = await db
    .selectFrom("class_session as s")
    .leftJoin("course as c", "c.id", "s.course_id")
    .select(["s.starts_at", "s.ends_at", "s.state", "c.hours_rule"])
    .where("s.id", "=", sessionId)
    .executeTakeFirst();
  return (
    row && {
      startsAt: row.starts_at,
      endsAt: row.ends_at,
      state: row.state,
      rule: (row.hours_rule ?? "presence-1") as HoursRule,
    }
  );
}

/** A person's rows of the ledger at a session. */
export async function ledgerRows(
  db: Db,
  sessionId: number,
  personId: number,
): Promise<LedgerRow[]> {
  const rows = await db
    .selectFrom("hours_entry")
    .select(["minutes", "cause"])
    .where("session_id", "=", sessionId)
    .where("person_id", "=", personId)
    .execute();
  return rows as LedgerRow[];
}

export type NewLedgerRow = {
  sessionId: number;
  personId: number;
  minutes: number;
  rule: HoursRule;
  cause: LedgerRow["cause"];
  reason?: string;
  recordedBy?: number;
  at: Date;
};

/** Appends a row; the database refuses to change or delete one. */
export async function appendHours(tx: Tx, row: NewLedgerRow): Promise<void> {
  await tx
    .insertInto("hours_entry")
    .values({
      session_id: row.sessionId,
      person_id: row.personId,
      minutes: row.minutes,
      rule: row.rule,
      cause: row.cause,
      reason: row.reason ?? null,
      recorded_by: row.recordedBy ?? null,
      recorded_at: row.at,
    })
    .execute();
}

/** Sessions that ended within `days` before `now` and whose ledger nobody has written yet. */
export async function unsettledSessions(
  db: Db,
  now: Date,
  days: number,
): Promise<number[]> {
  const rows = await db
    .selectFrom("class_session")
    .select("id")
    .where("settled_at", "is", null)
    .where("state", "in", ["scheduled", "held"])
    .where("ends_at", "<=", now)
    .where("ends_at", ">", new Date(now.getTime() - days * 86_400_000))
    .orderBy("ends_at")
    .execute();
  return rows.map(({ id }) => id);
}

/** Takes a session for settling, unless another process has it or did it. */
export async function lockUnsettled(
  tx: Tx,
  sessionId: number,
): Promise<{ kind: string } | undefined> {
  return tx
    .selectFrom("class_session")
    .select("kind")
    .where("id", "=", sessionId)
    .where("settled_at", "is", null)
    .forUpdate()
    .skipLocked()
    .executeTakeFirst();
}

/** Notes that a session's ledger is written; a class that somebody attended was held. */
export async function markSettled(
  tx: Tx,
  sessionId: number,
  at: Date,
  held: boolean,
): Promise<void> {
  await tx
    .updateTable("class_session")
    .set({ settled_at: at, ...(held ? { state: "held" } : {}) })
    .where("id", "=", sessionId)
    .execute();
}
