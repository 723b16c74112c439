import { sql, type SqlBool } from "kysely";
import type { Db } from "~/platform/database.server";
import { contains } from "~/platform/like.server";

export type TrailFilter = {
  /** The act's code. */
  act: string;
  /** Part of the name of who did it, in either language. */
  who: string;
  /** The kind of what was changed, and its id. */
  kind: string;
  subject: string;
  /** Days in the installation's zone, YYYY-MM-DD, both included; "" for open. */
  from: string;
  to: string;
  zone: string;
};

export type TrailRow = {
  id: number;
  at: Date;
  act: string;
  actor_id: number | null;
  actor: string | null;
  actor_en: string | null;
  subject_kind: string;
  subject_id: string;
  before: unknown;
  after: unknown;
  reason: string | null;
};

function filtered(db: Db, filter: TrailFilter) {
  const midnight = (day: string, days: number) =>
    sql`((${day}::date + ${days}::int)::timestamp at time zone ${filter.zone})`;
  return db
    .selectFrom("audit_entry as e")
    .leftJoin("person as p", "p.id", "e.actor_id")
    .$if(filter.act !== "", (query) => query.where("e.act", "=", filter.act))
    .$if(filter.who !== "", (query) =>
      query.where((where) =>
        where.or([
          where("p.name", "ilike", contains(filter.who)),
          where("p.name_en", "ilike", contains(filter.who)),
        ]),
      ),
    )
    .$if(filter.kind !== "", (query) =>
      query.where("e.subject_kind", "=", filter.kind),
    )
    .$if(filter.subject !== "", (query) =>
      query.where("e.subject_id", "=", filter.subject),
    )
    .$if(filter.from !== "", (query) =>
      query.where(sql<SqlBool>`e.at >= ${midnight(filter.from, 0)}`),
    )
    .$if(filter.to !== "", (query) =>
      query.where(sql<SqlBool>`e.at < ${midnight(filter.to, 1)}`),
    );
}

const columns = [
  "e.id",
  "e.at",
  "e.act",
  "e.actor_id",
  "p.name as actor",
  "p.name_en as actor_en",
  "e.subject_kind",
  "e.subject_id",
  "e.before",
  "e.after",
  "e.reason",
] as const;

/** A page of the audit trail, the newest first. */
export async function listTrail(
  db: Db,
  filter: TrailFilter,
  { size, offset }: { size: number; offset: number },
): Promise<{ total: number; rows: TrailRow[] }> {
  const { count } = await filtered(db, filter)
    .select((select) => select.fn.countAll<number>().as("count"))
    .executeTakeFirstOrThrow();
  const rows = await filtered(db, filter)
    .select(columns)
    .orderBy("e.at", "desc")
    .orderBy("e.id", "desc")
    .limit(size)
    .offset(offset)
    .execute();
  return { total: Number(count), rows: rows as unknown as TrailRow[] };
}

/** All lines that the filter names, the newest first, in steps of 2,000 by id, for a download of any length. */
export async function* allTrail(
  db: Db,
  filter: TrailFilter,
): AsyncGenerator<TrailRow[]> {
  for (let last = Number.MAX_SAFE_INTEGER; ;) {
    const rows = (await filtered(db, filter)
      .select(columns)
      .where("e.id", "<", last)
      .orderBy("e.id", "desc")
      .limit(2000)
      .execute()) as unknown as TrailRow[];
    yield rows;
    const end = rows.at(-1);
    if (!end || rows.length < 2000) return;
    last = end.id;
  }
}

/** The kinds of things that the trail speaks of. */
export async function trailKinds(db: Db): Promise<string[]> {
  const rows = await db
    .selectFrom("audit_entry")
    .select("subject_kind")
    .distinct()
    .orderBy("subject_kind")
    .execute();
  return rows.map((row) => row.subject_kind);
}
