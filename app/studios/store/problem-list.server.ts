import { own } from "~/kit/own";
import { sql } from "kysely";
import type { Named } from "~/i18n/named";
import { contains } from "~/platform/like.server";
import type { Db } from "~/platform/database.server";
import type { ProblemState } from "../rules/problem";

export type ProblemFilter = {
  state?: string;
  studioId?: number;
  trade?: string;
  text?: string;
  sort?: string;
  mine?: number;
};
export type ProblemRow = {
  no: string;
  title: string;
  state: ProblemState;
  raisedAt: Date;
  dueOn: string | null;
  studio: (Named & { slug: string }) | undefined;
  unit: Named;
  owner: Named | undefined;
};

const filtered = (
  db: Db,
  { state, studioId, trade, text, mine }: ProblemFilter,
) => {
  let query = db.selectFrom("problem as b");
  if (state === "open")
    query = query.where("b.state", "in", [
      "raised",
      "accepted",
      "trial",
      "solved",
    ]);
  else if (state) query = query.where("b.state", "=", state);
  if (studioId) query = query.where("b.studio_id", "=", studioId);
  if (trade) query = query.where("b.trade_code", "=", trade);
  if (text)
    query = query.where(({ or, eb }) =>
      or([eb("b.title", "ilike", contains(text)), eb("b.no", "=", text)]),
    );
  if (mine)
    query = query.where(({ or, eb }) =>
      or([eb("b.raised_by", "=", mine), eb("b.owner_id", "=", mine)]),
    );
  return query;
};

const orders: Record<string, string> = {
  no: "b.no",
  due: "b.due_on",
  raised: "b.raised_at",
};

/** Problems by the filter, a page of them; newest first unless a sort is named. */
export async function listProblems(
  db: Db,
  filter: ProblemFilter,
  page: { size: number; offset: number },
): Promise<{ rows: ProblemRow[]; total: number }> {
  const down = filter.sort?.startsWith("-") ?? true;
  const order =
    own(orders, filter.sort?.replace(/^-/, "") ?? "") ?? "b.raised_at";
  const [rows, count] = await Promise.all([
    filtered(db, filter)
      .innerJoin("unit as u", "u.id", "b.unit_id")
      .leftJoin("studio as s", "s.id", "b.studio_id")
      .leftJoin("person as o", "o.id", "b.owner_id")
      .select([
        "b.no",
        "b.title",
        "b.state",
        "b.raised_at",
        "b.due_on",
        "s.slug",
        "s.name as studio_name",
        "s.name_en as studio_name_en",
        "u.name as unit_name",
        "u.name_en as unit_name_en",
        "o.name as owner_name",
        "o.name_en as owner_name_en",
      ])
      .orderBy(sql.raw(`${order} ${down ? "desc" : "asc"} nulls last`))
      .orderBy("b.id", "desc")
      .limit(page.size)
      .offset(page.offset)
      .execute(),
    filtered(db, filter)
      .select(sql<number>`count(*)`.as("total"))
      .executeTakeFirstOrThrow(),
  ]);
  return {
    total: count.total,
    rows: rows.map((row) => ({
      no: row.no,
      title: row.title,
      state: row.state as ProblemState,
      raisedAt: row.raised_at,
      dueOn: row.due_on,
      studio:
        row.slug && row.studio_name
          ? {
              slug: row.slug,
              name: row.studio_name,
              name_en: row.studio_name_en,
            }
          : undefined,
      unit: { name: row.unit_name, name_en: row.unit_name_en },
      owner: row.owner_name
        ? { name: row.owner_name, name_en: row.owner_name_en }
        : undefined,
    })),
  };
}
