import { own } from "~/kit/own";
import { sql, type SqlBool } from "kysely";
import type { Db } from "~/platform/database.server";
import { contains } from "~/platform/like.server";

export type RollFilter = {
  /** The subtrees that the reader keeps. */
  paths: string[];
  /** Part of a name, or the start of a phone or member number. */
  q: string;
  /** Only below this path. */
  under: string;
  state: "current" | "former";
  sort: string;
  day: string;
};

export type RollRow = {
  id: number;
  name: string;
  name_en: string | null;
  sex: string | null;
  born_on: string | null;
  phone: string | null;
  username: string | null;
  unit_id: number;
  unit: string;
  unit_en: string;
  unit_code: string;
  member_no: string | null;
  from: string;
  to: string | null;
};

// "Former" are who belonged to one of the reader's units last and belongs nowhere today.
function filtered(db: Db, filter: RollFilter) {
  const day = sql`${filter.day}::date`;
  return db
    .selectFrom("membership as m")
    .innerJoin("person as p", "p.id", "m.person_id")
    .innerJoin("unit as u", "u.id", "m.unit_id")
    .where(sql<SqlBool>`u.path <@ any(${filter.paths}::ltree[])`)
    .$if(filter.under !== "", (query) =>
      query.where(sql<SqlBool>`u.path <@ ${filter.under}::ltree`),
    )
    .$if(filter.state === "current", (query) =>
      query.where(sql<SqlBool>`m.period @> ${day}`),
    )
    .$if(filter.state === "former", (query) =>
      query.where(
        sql<SqlBool>`upper(m.period) <= ${day} and not exists (
          select from membership later
          where later.person_id = m.person_id and lower(later.period) > lower(m.period))`,
      ),
    )
    .$if(filter.q !== "", (query) =>
      query.where((where) =>
        where.or([
          where("p.name", "ilike", contains(filter.q)),
          where("p.name_en", "ilike", contains(filter.q)),
          where("p.phone", "=", filter.q),
          where("m.member_no", "=", filter.q),
        ]),
      ),
    );
}

const columns = [
  "p.id",
  "p.name",
  "p.name_en",
  "p.sex",
  "p.born_on",
  "p.phone",
  "m.unit_id",
  "u.name as unit",
  "u.name_en as unit_en",
  "u.code as unit_code",
  "m.member_no",
] as const;
const period = [
  sql<string>`lower(m.period)`.as("from"),
  sql<string | null>`upper(m.period)`.as("to"),
];
const username = sql<
  string | null
>`(select a.username from "user" a where a.id = p.user_id)`.as("username");

const sorts = {
  name: sql`p.name collate "zh-x-icu"`,
  unit: sql`u.name collate "zh-x-icu"`,
  from: sql`lower(m.period)`,
  number: sql`m.member_no`,
};

/** A page of the rolls within the reader's units. */
export async function listRolls(
  db: Db,
  filter: RollFilter,
  { size, offset }: { size: number; offset: number },
): Promise<{ total: number; rows: RollRow[] }> {
  const { count } = await filtered(db, filter)
    .select((select) => select.fn.countAll<number>().as("count"))
    .executeTakeFirstOrThrow();
  const column = own(sorts, filter.sort.replace(/^-/, ""));
  const rows = await filtered(db, filter)
    .select(columns)
    .select([...period, username])
    .$if(column !== undefined, (query) =>
      query.orderBy(column ?? sorts.name, (order) =>
        filter.sort.startsWith("-") ? order.desc() : order.asc(),
      ),
    )
    .orderBy("p.id")
    .limit(size)
    .offset(offset)
    .execute();
  return { total: Number(count), rows: rows as RollRow[] };
}

/** All of the rolls that the filter names, in steps of 2,000 by id, for a download of any length. */
export async function* allRolls(
  db: Db,
  filter: RollFilter,
): AsyncGenerator<RollRow> {
  for (let last = 0; ;) {
    const rows = (await filtered(db, filter)
      .select(columns)
      .select([...period, username])
      .where("p.id", ">", last)
      .orderBy("p.id")
      .limit(2000)
      .execute()) as RollRow[];
    yield* rows;
    const end = rows.at(-1);
    if (!end || rows.length < 2000) return;
    last = end.id;
  }
}
