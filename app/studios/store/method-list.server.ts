import { sql } from "kysely";
import type { Named } from "~/i18n/named";
import { contains } from "~/platform/like.server";
import type { Db } from "~/platform/database.server";
import { often } from "~/platform/prepared.server";
import type { MethodState } from "../rules/method";

export type MethodFilter = {
  text?: string;
  trade?: string;
  year?: number;
  state?: MethodState;
  studioId?: number;
  /** Also what is not public: only for a studio's insiders and officers. */
  hidden?: boolean;
  sort?: string;
};
export type MethodRow = Named & {
  slug: string;
  state: MethodState;
  gist: string;
  inventor: Named;
  unit: Named;
  trade: Named | undefined;
  namedOn: string | null;
  documentNo: string | null;
  adopted: number;
  confidential: boolean;
};

const matching = (
  db: Db,
  { text, trade, year, state, studioId, hidden }: MethodFilter,
) => {
  let query = db.selectFrom("named_method as m");
  if (!hidden) query = query.where("m.confidential", "=", false);
  if (state) query = query.where("m.state", "=", state);
  else if (!hidden) query = query.where("m.state", "=", "named");
  if (trade) query = query.where("m.trade_code", "=", trade);
  if (studioId) query = query.where("m.studio_id", "=", studioId);
  if (year)
    query = query.where(
      sql<boolean>`m.named_on between ${`${year}-01-01`}::date and ${`${year}-12-31`}::date`,
    );
  if (text) {
    const like = contains(text);
    query = query.where(
      sql<boolean>`((m.name || ' ' || m.gist) ilike ${like} or m.name_en ilike ${like})`,
    );
  }
  return query;
};

function sorting(sort: string | undefined) {
  const byName = sort?.replace(/^-/, "") === "name";
  const byAdopted = sort?.replace(/^-/, "") === "adopted";
  const down = sort ? sort.startsWith("-") : true;
  const order = byName
    ? sql`m.name collate "zh-x-icu"`
    : byAdopted
      ? sql`adopted`
      : sql`m.named_on`;
  return { order, down };
}

const listColumns = [
  "m.slug",
  "m.name",
  "m.name_en",
  "m.state",
  "m.gist",
  "m.confidential",
  "m.named_on as namedOn",
  "m.document_no as documentNo",
  "p.name as inventor",
  "p.name_en as inventorEn",
  "u.name as unit",
  "u.name_en as unitEn",
  "t.name as trade",
  "t.name_en as tradeEn",
] as const;

/** Methods by the filter, a page of them; the newest naming first unless sorted by name. */
export async function listMethods(
  db: Db,
  filter: MethodFilter,
  page: { size: number; offset: number },
): Promise<{ rows: MethodRow[]; total: number }> {
  const { order, down } = sorting(filter.sort);
  const [rows, count] = await Promise.all([
    matching(db, filter)
      .modifyFront(often)
      .innerJoin("studio as s", "s.id", "m.studio_id")
      .innerJoin("unit as u", "u.id", "s.unit_id")
      .innerJoin("person as p", "p.id", "m.inventor_id")
      .leftJoin("trade as t", "t.code", "m.trade_code")
      .select([
        ...listColumns,
        sql<number>`(select count(*) from adoption a where a.method_id = m.id and a.state = 'adopted')`.as(
          "adopted",
        ),
      ])
      .orderBy(order, (by) =>
        down ? by.desc().nullsFirst() : by.asc().nullsLast(),
      )
      .orderBy("m.id", "desc")
      .limit(page.size)
      .offset(page.offset)
      .execute(),
    matching(db, filter)
      .select(sql<number>`count(*)`.as("total"))
      .executeTakeFirstOrThrow(),
  ]);
  return {
    total: count.total,
    rows: rows.map(
      ({
        inventor,
        inventorEn,
        unit,
        unitEn,
        trade,
        tradeEn,
        state,
        ...row
      }) => ({
        ...row,
        state: state as MethodState,
        inventor: { name: inventor, name_en: inventorEn },
        unit: { name: unit, name_en: unitEn },
        trade: trade ? { name: trade, name_en: tradeEn } : undefined,
      }),
    ),
  };
}

/** The years in which public methods were named, the newest first. */
export async function namingYears(db: Db): Promise<number[]> {
  const rows = await db
    .selectFrom("named_method")
    .select(sql<number>`extract(year from named_on)::int`.as("year"))
    .distinct()
    .where("state", "=", "named")
    .where("confidential", "=", false)
    .orderBy("year", "desc")
    .execute();
  return rows.map(({ year }) => year);
}

/** Methods that wait for this reviewer's score: within the scopes (unit paths), not of their own studio, not scored yet. */
export async function methodsToScore(
  db: Db,
  reviewerId: number,
  paths: string[],
): Promise<(Named & { slug: string; studio: Named; scores: number })[]> {
  if (paths.length === 0) return [];
  const rows = await db
    .selectFrom("named_method as m")
    .innerJoin("studio as s", "s.id", "m.studio_id")
    .innerJoin("unit as u", "u.id", "s.unit_id")
    .select([
      "m.slug",
      "m.name",
      "m.name_en",
      "s.name as studio",
      "s.name_en as studioEn",
      sql<number>`(select count(*) from method_score c where c.method_id = m.id)`.as(
        "scores",
      ),
    ])
    .where("m.state", "=", "scoring")
    .where("m.inventor_id", "<>", reviewerId)
    .where(sql<boolean>`u.path <@ any(${paths}::ltree[])`)
    .where(
      sql<boolean>`not exists (select 1 from method_score c where c.method_id = m.id and c.reviewer_id = ${reviewerId})`,
    )
    .where(
      sql<boolean>`s.lead_id <> ${reviewerId} and not exists (select 1 from studio_member x where x.studio_id = s.id and x.person_id = ${reviewerId} and x.left_on is null)`,
    )
    .orderBy("m.id")
    .execute();
  return rows.map(({ studio, studioEn, ...row }) => ({
    ...row,
    studio: { name: studio, name_en: studioEn },
  }));
}
