import { own } from "~/kit/own";
import { sql } from "kysely";
import type { Db } from "~/platform/database.server";
import { keptEvents, type KeptContests } from "./kept-contests.server";
import { contains } from "~/platform/like.server";
import type { EntryState } from "../rules/entry";

// Entries as they are read: by their worker, their enterprise, the contest's officer.

/** A person's entry in an event that still counts, or the last one that does not. */
export async function ownEntry(db: Db, eventId: number, personId: number) {
  return db
    .selectFrom("contest_entry")
    .select([
      "id",
      "state",
      "via",
      "grade",
      "entered_at",
      "decided_at",
      "decision_reason",
    ])
    .where("event_id", "=", eventId)
    .where("person_id", "=", personId)
    .orderBy(sql`state in ('applied', 'approved')`, "desc")
    .orderBy("id", "desc")
    .limit(1)
    .executeTakeFirst();
}

/** Of these persons those whose last entry in an event ended, with the reason it ended for. */
export async function endedEntries(
  db: Db,
  eventId: number,
  personIds: readonly number[],
): Promise<Map<number, string>> {
  if (personIds.length === 0) return new Map();
  const rows = await db
    .selectFrom("contest_entry")
    .select(["person_id", "decision_reason"])
    .where("event_id", "=", eventId)
    .where("person_id", "in", [...personIds])
    .where("state", "in", ["withdrawn", "refused"])
    .orderBy("id")
    .execute();
  return new Map(
    rows.map(({ person_id, decision_reason }) => [person_id, decision_reason]),
  );
}

export type EntryFilter = {
  state?: string;
  text?: string;
  via?: string;
  sort?: string;
  /** Only entries of units below these paths: an enterprise's officer. */
  paths?: string[];
};

const sorts: Record<string, string> = {
  entered: "n.entered_at",
  name: "p.name",
  unit: "u.name",
  state: "n.state",
};

function entriesQuery(db: Db, eventId: number, filter: EntryFilter) {
  let query = db
    .selectFrom("contest_entry as n")
    .innerJoin("person as p", "p.id", "n.person_id")
    .leftJoin("unit as u", "u.id", "n.unit_id")
    .where("n.event_id", "=", eventId);
  if (filter.state) query = query.where("n.state", "=", filter.state);
  if (filter.via) query = query.where("n.via", "=", filter.via);
  if (filter.text) {
    const like = contains(filter.text);
    query = query.where(({ or, eb }) =>
      or([eb("p.name", "ilike", like), eb("u.name", "ilike", like)]),
    );
  }
  if (filter.paths)
    query = query.where(sql<boolean>`u.path <@ any(${filter.paths}::ltree[])`);
  return query;
}

/** The English name of the contest that nominated an entry; its reason holds the Chinese one. */
const feederInEnglish = sql<
  string | null
>`(select max(c.name_en) from contest_feeder f
  join contest_event e on e.id = f.from_event_id
  join contest c on c.id = e.contest_id
  where n.via = 'feeder' and f.event_id = n.event_id and c.name = n.reason)`;

/** A page of an event's entries, those that wait first; with how many there are. */
export async function listEntries(
  db: Db,
  eventId: number,
  filter: EntryFilter,
  { size, offset }: { size: number; offset: number },
) {
  const down = filter.sort?.startsWith("-") ?? false;
  const column = own(sorts, filter.sort?.replace(/^-/, "") ?? "");
  const rows = await entriesQuery(db, eventId, filter)
    .leftJoin("entrant as t", "t.id", "n.entrant_id")
    .select([
      "n.id",
      "n.state",
      "n.via",
      "n.grade",
      "n.certificate_no",
      "n.late",
      "n.reason",
      "n.decision_reason",
      "n.entered_at",
      "p.id as person_id",
      "p.name",
      "p.name_en",
      "u.name as unit",
      "u.name_en as unit_en",
      "t.number",
      feederInEnglish.as("feeder_en"),
    ])
    .orderBy(
      column
        ? sql.raw(`${column} ${down ? "desc" : "asc"} nulls last`)
        : sql`array_position(array['applied','approved','refused','withdrawn'], n.state)`,
    )
    .orderBy("n.entered_at")
    .orderBy("n.id")
    .limit(size)
    .offset(offset)
    .execute();
  const { total } = await entriesQuery(db, eventId, filter)
    .select(sql<number>`count(*)`.as("total"))
    .executeTakeFirstOrThrow();
  return { rows, total };
}

/** How many entries of an event are in each state. */
export async function countEntries(
  db: Db,
  eventId: number,
): Promise<Record<EntryState, number>> {
  const rows = await db
    .selectFrom("contest_entry")
    .select(["state", sql<number>`count(*)`.as("count")])
    .where("event_id", "=", eventId)
    .groupBy("state")
    .execute();
  const counts = { applied: 0, approved: 0, refused: 0, withdrawn: 0 };
  for (const { state, count } of rows) counts[state as EntryState] = count;
  return counts;
}

/** The events whose entries wait for this officer's approval, with how many. */
export async function entriesToApprove(db: Db, kept: KeptContests) {
  return keptEvents(db, kept)
    .innerJoin("contest_entry as n", "n.event_id", "e.id")
    .select([
      "c.entry_closes_at",
      sql<number>`count(*)`.as("count"),
      sql<Date>`min(n.entered_at)`.as("since"),
    ])
    .where("n.state", "=", "applied")
    .where("e.board_state", "=", "rehearsal")
    .groupBy(["e.id", "c.id"])
    .orderBy("since")
    .limit(10)
    .execute();
}
