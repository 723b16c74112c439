import { sql } from "kysely";
import type { Db, Tx } from "~/platform/database.server";
import type { ResultState } from "../rules/board-results";
import type { ResultLine } from "../result-lines.server";

/** The newest stored result of an event, whatever its state but a ceremony's; a page shows it only where the board's state lets it. */
export async function newestResult(db: Db, eventId: number) {
  return db
    .selectFrom("event_result")
    .select(["id", "version", "state", "scheme_id", "published_at", "hash"])
    .where("event_id", "=", eventId)
    .where("state", "<>", "ceremony")
    .orderBy("version", "desc")
    .limit(1)
    .executeTakeFirst();
}
export type StoredResult = NonNullable<
  Awaited<ReturnType<typeof newestResult>>
>;

/** Every announcement of an event's results, the newest first. */
export async function announcedResults(db: Db, eventId: number) {
  return db
    .selectFrom("event_result")
    .select([
      "id",
      "version",
      "state",
      "scheme_id",
      "published_at",
      "hash",
      "reason",
    ])
    .where("event_id", "=", eventId)
    .where("state", "in", ["provisional", "notice", "final"])
    .orderBy("version", "desc")
    .execute();
}

/** The lines of a stored result in their order, with who the entrants are. */
export async function linesOf(db: Db, resultId: number) {
  return db
    .selectFrom("result_line as l")
    .innerJoin("entrant as n", "n.id", "l.entrant_id")
    .leftJoin("unit as u", "u.id", "n.unit_id")
    .leftJoin("person as p", "p.id", "n.person_id")
    .select([
      "l.position",
      "l.rank",
      "l.total",
      "l.reason",
      "l.scale",
      "l.node_values",
      "n.id as entrant_id",
      "n.number",
      "n.name",
      "p.name_en",
      "n.work_code",
      "n.unit_name",
      "u.name_en as unit_en",
      "n.status_reason",
    ])
    .where("l.result_id", "=", resultId)
    .orderBy("l.position")
    .execute();
}
export type StoredLine = Awaited<ReturnType<typeof linesOf>>[number];

type NewResult = {
  eventId: number;
  state: ResultState;
  /** null where results came without a scheme */
  schemeId: number | null;
  by: number;
  hash: string;
  /** why it replaces one that was announced before; empty for the first of its kind */
  reason?: string;
  lines: (ResultLine & { entrantId: number })[];
};

/** Stores a result whole, as the event's next version. */
export async function addResult(tx: Tx, result: NewResult): Promise<number> {
  const { id } = await tx
    .insertInto("event_result")
    .values({
      event_id: result.eventId,
      version: sql<number>`(select coalesce(max(version), 0) + 1 from event_result where event_id = ${result.eventId})`,
      state: result.state,
      scheme_id: result.schemeId,
      published_by: result.by,
      hash: result.hash,
      reason: result.reason ?? "",
    })
    .returning("id")
    .executeTakeFirstOrThrow();
  for (let from = 0; from < result.lines.length; from += 1000) {
    await tx
      .insertInto("result_line")
      .values(
        result.lines.slice(from, from + 1000).map((line) => ({
          result_id: id,
          entrant_id: line.entrantId,
          position: line.position,
          rank: line.rank,
          total: line.total,
          reason: line.reason,
          scale: line.scale,
          node_values: JSON.stringify(line.nodeValues),
        })),
      )
      .execute();
  }
  return id;
}

/** Stores a result again under another state, line for line: an announced result goes on unchanged. */
export async function carryResult(
  tx: Tx,
  eventId: number,
  { from, state, by }: { from: number; state: ResultState; by: number },
): Promise<number> {
  const { id } = await tx
    .insertInto("event_result")
    .columns([
      "event_id",
      "version",
      "state",
      "scheme_id",
      "published_by",
      "hash",
    ])
    .expression((select) =>
      select
        .selectFrom("event_result as r")
        .select([
          "r.event_id",
          sql<number>`(select max(version) + 1 from event_result where event_id = ${eventId})`.as(
            "version",
          ),
          sql<string>`${state}`.as("state"),
          "r.scheme_id",
          sql<number>`${by}::bigint`.as("by"),
          "r.hash",
        ])
        .where("r.id", "=", from)
        .where("r.event_id", "=", eventId),
    )
    .returning("id")
    .executeTakeFirstOrThrow();
  await sql`
    insert into result_line (result_id, entrant_id, position, rank, total, reason, scale, node_values)
    select ${id}, entrant_id, position, rank, total, reason, scale, node_values
    from result_line where result_id = ${from}`.execute(tx);
  return id;
}

/** The number of a person in an event, while they are on its list. */
export async function numberOf(
  db: Db,
  eventId: number,
  personId: number,
): Promise<string | undefined> {
  const row = await db
    .selectFrom("entrant")
    .select("number")
    .where("event_id", "=", eventId)
    .where("person_id", "=", personId)
    .executeTakeFirst();
  return row?.number;
}
