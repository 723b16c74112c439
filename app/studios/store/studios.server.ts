import { sql } from "kysely";
import type { Named } from "~/i18n/named";
import { standsIn } from "~/members/store/places.server";
import { contains } from "~/platform/like.server";
import type { Db } from "~/platform/database.server";
import type { ProblemState } from "../rules/problem";
import type { Person, StudioRef } from "./places.server";

export type Studio = StudioRef & {
  kind: "studio" | "task-force";
  lead: Person;
  unit: Named & { id: number };
  trade: (Named & { code: string }) | undefined;
  site: string;
  summary: string;
  leadSince: string;
  foundedOn: string;
  endedOn: string | null;
};

/** The studio at this address, or undefined. */
export async function studioBySlug(
  db: Db,
  slug: string,
): Promise<Studio | undefined> {
  const row = await db
    .selectFrom("studio as s")
    .innerJoin("unit as u", "u.id", "s.unit_id")
    .innerJoin("person as l", "l.id", "s.lead_id")
    .leftJoin("trade as t", "t.code", "s.trade_code")
    .selectAll("s")
    .select([
      "u.path",
      "u.name as unit_name",
      "u.name_en as unit_name_en",
      "l.name as lead_name",
      "l.name_en as lead_name_en",
      "t.name as trade_name",
      "t.name_en as trade_name_en",
    ])
    .where("s.slug", "=", slug)
    .executeTakeFirst();
  return (
    row && {
      id: row.id,
      slug: row.slug,
      name: row.name,
      name_en: row.name_en,
      unitPath: row.path,
      kind: row.kind as Studio["kind"],
      lead: { id: row.lead_id, name: row.lead_name, name_en: row.lead_name_en },
      unit: { id: row.unit_id, name: row.unit_name, name_en: row.unit_name_en },
      trade:
        row.trade_code && row.trade_name
          ? {
              code: row.trade_code,
              name: row.trade_name,
              name_en: row.trade_name_en,
            }
          : undefined,
      site: row.site,
      summary: row.summary,
      leadSince: row.lead_since,
      foundedOn: row.founded_on,
      endedOn: row.ended_on,
    }
  );
}

export type StudioFilter = {
  /** Only studios in this unit's subtree. */
  unit?: number;
  kind?: string;
  trade?: string;
  text?: string;
};
export type StudioRow = StudioRef & {
  kind: "studio" | "task-force";
  lead: Named;
  unit: Named;
  trade: Named | undefined;
  foundedOn: string;
  open: number;
  solved: number;
  outcomes: number;
  methods: number;
};

const studioRows = (db: Db) =>
  db
    .selectFrom("studio as s")
    .innerJoin("unit as u", "u.id", "s.unit_id")
    .innerJoin("person as l", "l.id", "s.lead_id")
    .leftJoin("trade as t", "t.code", "s.trade_code")
    .select([
      "s.id",
      "s.slug",
      "s.name",
      "s.name_en",
      "u.path as unitPath",
      "s.kind",
      "s.founded_on as foundedOn",
      "l.name as lead",
      "l.name_en as leadEn",
      "u.name as unit",
      "u.name_en as unitEn",
      "t.name as trade",
      "t.name_en as tradeEn",
      sql<number>`(select count(*) from problem b where b.studio_id = s.id and b.state in ('raised', 'accepted', 'trial'))`.as(
        "open",
      ),
      sql<number>`(select count(*) from problem b where b.studio_id = s.id and b.state in ('solved', 'verified'))`.as(
        "solved",
      ),
      sql<number>`(select count(*) from outcome o where o.studio_id = s.id and o.state = 'registered')`.as(
        "outcomes",
      ),
      sql<number>`(select count(*) from named_method m where m.studio_id = s.id and m.state = 'named')`.as(
        "methods",
      ),
    ])
    .where("s.ended_on", "is", null);

/** Studios with what they have under way and brought out, counted from their rows. There are dozens, so one page holds them. */
export async function listStudios(
  db: Db,
  filter: StudioFilter,
): Promise<StudioRow[]> {
  let query = studioRows(db);
  if (filter.unit) query = query.where(standsIn(filter.unit));
  if (filter.kind) query = query.where("s.kind", "=", filter.kind);
  if (filter.trade) query = query.where("s.trade_code", "=", filter.trade);
  if (filter.text) {
    const like = contains(filter.text);
    query = query.where(({ or, eb }) =>
      or([
        eb("s.name", "ilike", like),
        eb("s.name_en", "ilike", like),
        eb("u.name", "ilike", like),
        eb("l.name", "ilike", like),
      ]),
    );
  }
  const rows = await query.orderBy(sql`s.name collate "zh-x-icu"`).execute();
  return rows.map(
    ({ lead, leadEn, unit, unitEn, trade, tradeEn, kind, ...row }) => ({
      ...row,
      kind: kind as Studio["kind"],
      lead: { name: lead, name_en: leadEn },
      unit: { name: unit, name_en: unitEn },
      trade: trade ? { name: trade, name_en: tradeEn } : undefined,
    }),
  );
}

/** Studios for a choice: id and name. */
export async function studioChoices(
  db: Db,
): Promise<(Named & { id: number; unitPath: string })[]> {
  return db
    .selectFrom("studio as s")
    .innerJoin("unit as u", "u.id", "s.unit_id")
    .select(["s.id", "s.name", "s.name_en", "u.path as unitPath"])
    .where("s.ended_on", "is", null)
    .orderBy(sql`s.name collate "zh-x-icu"`)
    .execute();
}

export type Standing = {
  no: string;
  title: string;
  state: ProblemState;
  dueOn: string | null;
  owner: Named | undefined;
};

/** A studio's problems that stand at a step today, and how many it has verified since it was founded. */
export async function problemsStanding(
  db: Db,
  studioId: number,
): Promise<{ standing: Standing[]; verified: number }> {
  const rows = await db
    .selectFrom("problem as b")
    .leftJoin("person as o", "o.id", "b.owner_id")
    .select([
      "b.no",
      "b.title",
      "b.state",
      "b.due_on as dueOn",
      "o.name as owner",
      "o.name_en as ownerEn",
    ])
    .where("b.studio_id", "=", studioId)
    .where("b.state", "in", ["raised", "accepted", "trial", "solved"])
    .orderBy(sql`b.due_on nulls last`)
    .orderBy("b.id")
    .execute();
  const { verified } = await db
    .selectFrom("problem")
    .select(sql<number>`count(*)`.as("verified"))
    .where("studio_id", "=", studioId)
    .where("state", "=", "verified")
    .executeTakeFirstOrThrow();
  return {
    verified,
    standing: rows.map(({ owner, ownerEn, state, ...row }) => ({
      ...row,
      state: state as ProblemState,
      owner: owner ? { name: owner, name_en: ownerEn } : undefined,
    })),
  };
}
