import type { Named } from "~/i18n/named";
import type { Db, Tx } from "~/platform/database.server";
import type { BenefitState } from "../rules/benefit";
import type { StudioPlace } from "../rules/may";
import type { OutcomeState } from "../rules/shares";
import type { Person, StudioRef } from "./places.server";

export type ShareRow = Person & { percent: string; confirmedAt: Date | null };
export type Outcome = {
  id: number;
  no: string;
  title: string;
  gist: string;
  state: OutcomeState;
  confidential: boolean;
  registeredOn: string | null;
  kind: Named & { code: string };
  studio: StudioRef;
  place: StudioPlace;
  problem: { id: number; no: string; title: string } | undefined;
  shares: ShareRow[];
};

const outcomeRows = (db: Db) =>
  db
    .selectFrom("outcome as o")
    .innerJoin("studio as s", "s.id", "o.studio_id")
    .innerJoin("unit as u", "u.id", "s.unit_id")
    .innerJoin("outcome_kind as k", "k.code", "o.kind")
    .leftJoin("problem as b", "b.id", "o.problem_id")
    .selectAll("o")
    .select([
      "s.slug",
      "s.name as studio_name",
      "s.name_en as studio_name_en",
      "u.path",
      "k.name as kind_name",
      "k.name_en as kind_name_en",
      "b.no as problem_no",
      "b.title as problem_title",
    ]);
type OutcomeColumns = Awaited<
  ReturnType<ReturnType<typeof outcomeRows>["executeTakeFirstOrThrow"]>
>;

/** The outcome with this number and its shares in order, or undefined. */
export async function outcomeByNo(
  db: Db,
  no: string,
): Promise<Outcome | undefined> {
  const row = await outcomeRows(db).where("o.no", "=", no).executeTakeFirst();
  return row && whole(db, row);
}

/** The same by its id, for what belongs to it. */
export async function outcomeById(
  db: Db,
  id: number,
): Promise<Outcome | undefined> {
  const row = await outcomeRows(db).where("o.id", "=", id).executeTakeFirst();
  return row && whole(db, row);
}

async function whole(db: Db, row: OutcomeColumns): Promise<Outcome> {
  return {
    id: row.id,
    no: row.no,
    title: row.title,
    gist: row.gist,
    state: row.state as OutcomeState,
    confidential: row.confidential,
    registeredOn: row.registered_on,
    kind: { code: row.kind, name: row.kind_name, name_en: row.kind_name_en },
    studio: {
      id: row.studio_id,
      slug: row.slug,
      name: row.studio_name,
      name_en: row.studio_name_en,
      unitPath: row.path,
    },
    place: { studio: row.studio_id, unitPath: row.path },
    problem:
      row.problem_id && row.problem_no && row.problem_title
        ? { id: row.problem_id, no: row.problem_no, title: row.problem_title }
        : undefined,
    shares: await sharesOf(db, row.id),
  };
}

async function sharesOf(db: Db, outcomeId: number): Promise<ShareRow[]> {
  return db
    .selectFrom("outcome_share as h")
    .innerJoin("person as p", "p.id", "h.person_id")
    .select([
      "p.id",
      "p.name",
      "p.name_en",
      "h.percent",
      "h.confirmed_at as confirmedAt",
    ])
    .where("h.outcome_id", "=", outcomeId)
    .orderBy("h.position")
    .execute();
}

/** Holds the outcome's row until the transaction ends: two last confirmations at once register it once. */
export async function lockOutcome(tx: Tx, no: string): Promise<void> {
  await tx
    .selectFrom("outcome")
    .select("id")
    .where("no", "=", no)
    .forUpdate()
    .execute();
}

export type BenefitRow = {
  id: number;
  unit: Named;
  year: number;
  amountYuan: string;
  state: BenefitState;
  note: string;
};

/** The benefits of an outcome, by year, unit and the order of proof. */
export async function benefitsOf(
  db: Db,
  outcomeId: number,
): Promise<BenefitRow[]> {
  const rows = await db
    .selectFrom("outcome_benefit as b")
    .innerJoin("unit as u", "u.id", "b.unit_id")
    .select([
      "b.id",
      "b.year",
      "b.amount_yuan",
      "b.state",
      "b.note",
      "u.name",
      "u.name_en",
    ])
    .where("b.outcome_id", "=", outcomeId)
    .orderBy("b.year")
    .orderBy("u.id")
    .orderBy("b.id")
    .execute();
  return rows.map((row) => ({
    id: row.id,
    year: row.year,
    amountYuan: row.amount_yuan,
    state: row.state as BenefitState,
    note: row.note,
    unit: { name: row.name, name_en: row.name_en },
  }));
}

/** Solved problems of a studio, for the choice of what an outcome came from. */
export async function solvedProblems(
  db: Db,
  studioId: number,
): Promise<{ id: number; no: string; title: string }[]> {
  return db
    .selectFrom("problem")
    .select(["id", "no", "title"])
    .where("studio_id", "=", studioId)
    .where("state", "in", ["solved", "verified"])
    .orderBy("id", "desc")
    .limit(200)
    .execute();
}
