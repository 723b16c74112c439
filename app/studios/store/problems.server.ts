import type { Named } from "~/i18n/named";
import type { Db, Tx } from "~/platform/database.server";
import type { ProblemFacts, ProblemState } from "../rules/problem";
import type { StudioPlace } from "../rules/may";
import { trialThatCounts, workersOf } from "../rules/problem-past";
import type { Better } from "../rules/trial";
import type { Person, StudioRef } from "./places.server";

export type Trial = {
  id: number;
  metric: string;
  measure: string;
  baseline: string;
  target: string;
  better: Better;
  sample: string;
  startsOn: string;
  endsOn: string;
  safetyApprovedBy: string;
  result: string | null;
  resultNote: string | null;
};

/** A problem with all that its page and its rules need. */
export type Problem = {
  id: number;
  no: string;
  title: string;
  description: string;
  solution: string;
  state: ProblemState;
  unit: Named & { id: number; path: string };
  studio: StudioRef | undefined;
  place: StudioPlace | undefined;
  trade: Named | undefined;
  raisedBy: Person | undefined;
  raisedAt: Date;
  owner: Person | undefined;
  dueOn: string | null;
  solvedOn: string | null;
  verifiedOn: string | null;
  questionId: number | null;
};

/** A person out of joined columns, where there is one. */
export const personOf = (
  id: number | null,
  name: string | null,
  name_en: string | null,
): Person | undefined => (id && name ? { id, name, name_en } : undefined);

const problemRow = (db: Db, no: string) =>
  db
    .selectFrom("problem as b")
    .innerJoin("unit as u", "u.id", "b.unit_id")
    .leftJoin("studio as s", "s.id", "b.studio_id")
    .leftJoin("unit as su", "su.id", "s.unit_id")
    .leftJoin("trade as t", "t.code", "b.trade_code")
    .leftJoin("person as r", "r.id", "b.raised_by")
    .leftJoin("person as o", "o.id", "b.owner_id")
    .selectAll("b")
    .select([
      "u.name as unit_name",
      "u.name_en as unit_name_en",
      "u.path as unit_path",
      "s.slug",
      "s.name as studio_name",
      "s.name_en as studio_name_en",
      "su.path as studio_path",
      "t.name as trade_name",
      "t.name_en as trade_name_en",
      "r.name as raiser_name",
      "r.name_en as raiser_name_en",
      "o.name as owner_name",
      "o.name_en as owner_name_en",
    ])
    .where("b.no", "=", no)
    .executeTakeFirst();

/** The problem with this number, or undefined. */
export async function problemByNo(
  db: Db,
  no: string,
): Promise<Problem | undefined> {
  const row = await problemRow(db, no);
  if (!row) return undefined;
  const studio: StudioRef | undefined =
    row.studio_id && row.slug && row.studio_name && row.studio_path
      ? {
          id: row.studio_id,
          slug: row.slug,
          name: row.studio_name,
          name_en: row.studio_name_en,
          unitPath: row.studio_path,
        }
      : undefined;
  return {
    id: row.id,
    no: row.no,
    title: row.title,
    description: row.description,
    solution: row.solution,
    state: row.state as ProblemState,
    unit: {
      id: row.unit_id,
      name: row.unit_name,
      name_en: row.unit_name_en,
      path: row.unit_path,
    },
    studio,
    place: studio && { studio: studio.id, unitPath: studio.unitPath },
    trade: row.trade_name
      ? { name: row.trade_name, name_en: row.trade_name_en }
      : undefined,
    raisedBy: personOf(row.raised_by, row.raiser_name, row.raiser_name_en),
    raisedAt: row.raised_at,
    owner: personOf(row.owner_id, row.owner_name, row.owner_name_en),
    dueOn: row.due_on,
    solvedOn: row.solved_on,
    verifiedOn: row.verified_on,
    questionId: row.question_id,
  };
}

/** Holds the problem's row until the transaction ends, so that two people cannot both move it. */
export async function lockProblem(tx: Tx, no: string): Promise<void> {
  await tx
    .selectFrom("problem")
    .select("id")
    .where("no", "=", no)
    .forUpdate()
    .execute();
}

/** The trials of a problem, the newest first. */
export async function trialsOf(db: Db, problemId: number): Promise<Trial[]> {
  const rows = await db
    .selectFrom("trial")
    .select([
      "id",
      "metric",
      "measure",
      "baseline",
      "target",
      "better",
      "sample",
      "result",
      "starts_on as startsOn",
      "ends_on as endsOn",
      "safety_approved_by as safetyApprovedBy",
      "result_note as resultNote",
    ])
    .where("problem_id", "=", problemId)
    .orderBy("id", "desc")
    .execute();
  return rows.map((row) => ({ ...row, better: row.better as Better }));
}

/** A problem as its rules see it: who worked on it, and how the trial that counts stands. */
export async function factsOf(db: Db, problem: Problem): Promise<ProblemFacts> {
  const [steps, trials] = await Promise.all([
    db
      .selectFrom("problem_step")
      .select(["from_state as from", "to_state as to", "at"])
      .select(["by_id as byId", "owner_id as ownerId"])
      .where("problem_id", "=", problem.id)
      .execute(),
    db
      .selectFrom("trial")
      .select(["agreed_at as agreedAt", "agreed_by as agreedById"])
      .select(["result_by as resultById", "result", "baseline", "better"])
      .where("problem_id", "=", problem.id)
      .orderBy("id")
      .execute(),
  ]);
  const past = trials.map((row) => ({ ...row, better: row.better as Better }));
  return {
    state: problem.state,
    studioId: problem.studio?.id ?? null,
    workers: workersOf(steps, past),
    trial: trialThatCounts(steps, past),
  };
}
