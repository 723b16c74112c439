import { sql } from "kysely";
import { own } from "~/kit/own";
import type { Db } from "~/platform/database.server";

// What the audit trail speaks of is a row of some table. Those that have a name in both languages are called by it; of the
// later features' tables nothing else is known here, as with the scopes of grants.

export type NamedThing = {
  kind: string;
  id: string;
  name: string;
  name_en: string | null;
  /** Schools and contests are looked at by their short name, not by their number. */
  slug: string | null;
};
type Subject = { kind: string; id: string };

const named = (table: string, slug = false) => sql`
  name, name_en, ${slug ? sql.ref("slug") : sql`null`} as slug from ${sql.table(table)}`;

const tables = {
  person: named("person"),
  unit: named("unit"),
  school: named("school", true),
  contest: named("contest", true),
  "contest-event": named("contest_event"),
  course: sql`title as name, title_en as name_en, null as slug from course`,
  "lecture-series": sql`title as name, title_en as name_en, null as slug from lecture_series`,
};

/** The names of these things, as far as they have one. */
export async function thingsNamed(
  db: Db,
  subjects: Subject[],
): Promise<NamedThing[]> {
  const numbered = subjects.filter(({ id }) => /^[1-9][0-9]{0,15}$/.test(id));
  const parts = [...new Set(numbered.map(({ kind }) => kind))].flatMap(
    (kind) => {
      const from = own(tables, kind);
      const ids = numbered.flatMap((one) => (one.kind === kind ? one.id : []));
      return from
        ? sql`select ${kind}::text as kind, id::text as id, ${from} where id = any(${ids}::bigint[])`
        : [];
    },
  );
  if (parts.length === 0) return [];
  const { rows } =
    await sql<NamedThing>`${sql.join(parts, sql` union all `)}`.execute(db);
  return rows;
}
