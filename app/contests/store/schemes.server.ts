import { sql } from "kysely";
import type { Db, Tx } from "~/platform/database.server";

// The versions of an event's scheme, and the library of what other contests used.

export type NewVersion = {
  eventId: number;
  /** its text stays as it was written */
  text: string;
  by: number;
  reason: string;
  copiedFrom: number | null;
  /** whether marks are being given already: it then counts as frozen at once */
  frozen: boolean;
};

/** A scheme as the event's next version; gives its id and number. */
export async function addVersion(
  tx: Tx,
  { eventId, text, by, reason, copiedFrom, frozen }: NewVersion,
): Promise<{ id: number; version: number }> {
  return tx
    .insertInto("marking_scheme")
    .values({
      event_id: eventId,
      version: sql<number>`(select coalesce(max(version), 0) + 1 from marking_scheme where event_id = ${eventId})`,
      body: text,
      created_by: by,
      reason,
      copied_from: copiedFrom,
      frozen_at: frozen ? sql<Date>`now()` : null,
    })
    .returning(["id", "version"])
    .executeTakeFirstOrThrow();
}

/** All versions of an event's scheme, the newest first, with who made each and why. */
export async function versionsOf(db: Db, eventId: number) {
  return db
    .selectFrom("marking_scheme as s")
    .leftJoin("person as p", "p.id", "s.created_by")
    .leftJoin("marking_scheme as o", "o.id", "s.copied_from")
    .leftJoin("contest_event as e", "e.id", "o.event_id")
    .leftJoin("contest as c", "c.id", "e.contest_id")
    .select([
      "s.version",
      "s.created_at",
      "s.frozen_at",
      "s.reason",
      "p.name as by",
      "p.name_en as by_en",
      "c.name as from_contest",
      "c.name_en as from_contest_en",
      "e.name as from_event",
      "e.name_en as from_event_en",
    ])
    .where("s.event_id", "=", eventId)
    .orderBy("s.version", "desc")
    .execute();
}

/** The text of one version; undefined for none. */
export async function versionText(
  db: Db,
  eventId: number,
  version: number,
): Promise<string | undefined> {
  const row = await db
    .selectFrom("marking_scheme")
    .select(sql<string>`body::text`.as("text"))
    .where("event_id", "=", eventId)
    .where("version", "=", version)
    .executeTakeFirst();
  return row?.text;
}

/** A scheme of the library by its id: one that everybody may see, for its contest is published. */
export async function libraryText(
  db: Db,
  schemeId: number,
): Promise<string | undefined> {
  const row = await db
    .selectFrom("marking_scheme as s")
    .innerJoin("contest_event as e", "e.id", "s.event_id")
    .innerJoin("contest as c", "c.id", "e.contest_id")
    .select(sql<string>`s.body::text`.as("text"))
    .where("s.id", "=", schemeId)
    .where("c.state", "<>", "draft")
    .executeTakeFirst();
  return row?.text;
}

/** The schemes that other contests used that were over before `day`, each text once with its latest use, those of the trade first; at most `most`. */
export async function schemeLibrary(
  db: Db,
  {
    eventId,
    trade,
    day,
    most,
  }: { eventId: number; trade: string; day: string; most: number },
) {
  const used = db
    .selectFrom("marking_scheme as s")
    .innerJoin("contest_event as e", "e.id", "s.event_id")
    .innerJoin("contest as c", "c.id", "e.contest_id")
    .innerJoin("trade as t", "t.code", "e.trade_code")
    .distinctOn(sql`md5(s.body::text)`)
    .select([
      "s.id",
      "c.name as contest",
      "c.name_en as contest_en",
      "t.name as trade",
      "t.name_en as trade_en",
      "e.trade_code",
      "c.starts_on",
      sql<string>`s.body->'name'->>'zh-CN'`.as("name"),
      sql<string>`s.body->'name'->>'en'`.as("name_en"),
    ])
    .where("c.state", "<>", "draft")
    .where("c.ends_on", "<", day)
    .where("s.event_id", "<>", eventId)
    .orderBy(sql`md5(s.body::text)`)
    .orderBy(sql`e.trade_code = ${trade}`, "desc")
    .orderBy("c.starts_on", "desc");
  return db
    .selectFrom(used.as("u"))
    .selectAll()
    .orderBy(sql`u.trade_code = ${trade}`, "desc")
    .orderBy("u.starts_on", "desc")
    .limit(most)
    .execute();
}
