import { sql, type SqlBool } from "kysely";
import type { Db } from "~/platform/database.server";
import { contains } from "~/platform/like.server";
import { standing } from "./units.server";

type Asked = { day: string; most: number };

/** Units that stand today and whose name holds `query`, the highest tier first. */
export async function findUnits(
  db: Db,
  query: string,
  { day, most }: Asked,
): Promise<{ id: number; name: string; name_en: string; tier: string }[]> {
  const like = contains(query);
  return db
    .selectFrom("unit")
    .select(["id", "name", "name_en", "tier"])
    .where(standing(day))
    .where((where) =>
      where.or([
        where("name", "ilike", like),
        where("name_en", "ilike", like),
        where("code", "=", query.toUpperCase()),
      ]),
    )
    .orderBy(sql`nlevel(path)`)
    .orderBy("code")
    .limit(most)
    .execute();
}

type Reader = {
  personId: number | null;
  paths: string[];
  administrator: boolean;
};

/** People whose name holds `query` and whom the reader may see: who made their passport public, oneself, and the members of the reader's units. */
export async function findPeople(
  db: Db,
  query: string,
  reader: Reader,
  { day, most }: Asked,
): Promise<
  {
    id: number;
    name: string;
    name_en: string | null;
    unit: string | null;
    unit_en: string | null;
    kept: boolean;
  }[]
> {
  const like = contains(query);
  const kept = sql<boolean>`coalesce(u.path <@ any(${reader.paths}::ltree[]), ${reader.administrator})`;
  return db
    .selectFrom("person as p")
    .leftJoin("membership as m", (join) =>
      join
        .onRef("m.person_id", "=", "p.id")
        .on(sql<SqlBool>`m.period @> ${day}::date`),
    )
    .leftJoin("unit as u", "u.id", "m.unit_id")
    .select(["p.id", "p.name", "p.name_en"])
    .select(["u.name as unit", "u.name_en as unit_en", kept.as("kept")])
    .where((where) =>
      where.or([
        where("p.name", "ilike", like),
        where("p.name_en", "ilike", like),
      ]),
    )
    .where((where) =>
      where.or([
        where("p.public_passport", "=", true),
        where("p.id", "=", reader.personId ?? -1),
        where(kept, "=", true),
      ]),
    )
    .orderBy(sql`length(p.name)`)
    .orderBy("p.id")
    .limit(most)
    .execute();
}
