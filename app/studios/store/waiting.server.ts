import { sql } from "kysely";
import type { Named } from "~/i18n/named";
import type { Db } from "~/platform/database.server";
import type { AdoptionState } from "../rules/adoption";
import type { ProblemState } from "../rules/problem";

/** For whom one asks what waits: the person, the studios they lead, the subtrees they keep as an officer. */
export type Waiter = { personId: number; studioIds: number[]; paths: string[] };

const most = 12;

/** Outcomes in which the person has a share that waits for their word. */
export async function sharesToConfirm(
  db: Db,
  { personId }: Waiter,
): Promise<{ no: string; title: string; percent: string }[]> {
  return db
    .selectFrom("outcome_share as h")
    .innerJoin("outcome as o", "o.id", "h.outcome_id")
    .select(["o.no", "o.title", "h.percent"])
    .where("h.person_id", "=", personId)
    .where("h.confirmed_at", "is", null)
    .where("o.state", "=", "confirming")
    .orderBy("o.id")
    .execute();
}

export type WaitingProblem = {
  no: string;
  title: string;
  state: ProblemState;
  dueOn: string | null;
};

/** Problems in the person's hands, those raised to a studio they lead, and those of their units that nobody has taken. */
export async function problemsWaiting(
  db: Db,
  { personId, studioIds, paths }: Waiter,
): Promise<WaitingProblem[]> {
  const rows = await db
    .selectFrom("problem as b")
    .innerJoin("unit as u", "u.id", "b.unit_id")
    .select(["b.no", "b.title", "b.state", "b.due_on as dueOn"])
    .where(({ or, and, eb }) =>
      or([
        and([
          eb("b.owner_id", "=", personId),
          eb("b.state", "in", ["accepted", "trial", "solved"]),
        ]),
        and([
          eb("b.state", "=", "raised"),
          eb("b.studio_id", "=", sql<number>`any(${studioIds}::bigint[])`),
        ]),
        and([
          eb("b.state", "=", "raised"),
          eb("b.studio_id", "is", null),
          sql<boolean>`u.path <@ any(${paths}::ltree[])`,
        ]),
      ]),
    )
    .orderBy(sql`b.due_on nulls last`)
    .limit(most)
    .execute();
  return rows.map((row) => ({ ...row, state: row.state as ProblemState }));
}

export type WaitingNotice = Named & {
  slug: string;
  open: number;
  closesAt: Date;
};

/** Methods in notice under the person's units with an objection that nobody answered, or whose notice is over. */
export async function noticesWaiting(
  db: Db,
  { paths }: Waiter,
  now: Date,
): Promise<WaitingNotice[]> {
  if (paths.length === 0) return [];
  const { rows } = await sql<WaitingNotice>`
    select m.slug, m.name, m.name_en, n.closes_at as "closesAt",
      (select count(*) from objection j where j.notice_id = n.id and j.upheld is null) as open
    from named_method m
      join studio s on s.id = m.studio_id
      join unit u on u.id = s.unit_id
      join lateral (select * from public_notice p where p.subject_kind = 'method' and p.subject_id = m.id order by p.id desc limit 1) n on true
    where m.state = 'notice' and u.path <@ any(${paths}::ltree[])
      and (n.closes_at <= ${now} or exists (select 1 from objection j where j.notice_id = n.id and j.upheld is null))
    order by n.closes_at limit ${most}`.execute(db);
  return rows;
}

export type WaitingAdoption = Named & {
  slug: string;
  state: AdoptionState;
  unit: string;
  unit_en: string;
  at: Date;
  told: boolean;
};

/** Requests to the studios the person leads, offers to the units they keep, and what became of methods of their own since `since`. */
export async function adoptionsWaiting(
  db: Db,
  { personId, studioIds, paths }: Waiter,
  since: Date,
): Promise<WaitingAdoption[]> {
  const rows = await db
    .selectFrom("adoption as a")
    .innerJoin("named_method as m", "m.id", "a.method_id")
    .innerJoin("unit as u", "u.id", "a.unit_id")
    .select([
      "m.slug",
      "m.name",
      "m.name_en",
      "a.state",
      "u.name as unit",
      "u.name_en as unit_en",
      "a.changed_at as at",
    ])
    .where(({ or, and, eb }) =>
      or([
        and([
          eb("a.state", "=", "requested"),
          eb("m.studio_id", "=", sql<number>`any(${studioIds}::bigint[])`),
        ]),
        and([
          eb("a.state", "=", "offered"),
          sql<boolean>`u.path <@ any(${paths}::ltree[])`,
        ]),
        and([
          eb("m.inventor_id", "=", personId),
          eb("a.state", "in", ["trial", "adopted"]),
          eb("a.changed_at", ">", since),
        ]),
      ]),
    )
    .orderBy("a.changed_at", "desc")
    .limit(most)
    .execute();
  return rows.map((row) => ({
    ...row,
    state: row.state as AdoptionState,
    told: row.state === "trial" || row.state === "adopted",
  }));
}
