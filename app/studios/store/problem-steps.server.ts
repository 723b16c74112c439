import type { Db } from "~/platform/database.server";
import type { ProblemState } from "../rules/problem";
import type { Person } from "./places.server";
import { personOf } from "./problems.server";

export type Step = {
  id: number;
  to: ProblemState;
  at: Date;
  by: Person | undefined;
  owner: Person | undefined;
  dueOn: string | null;
  note: string;
};

/** What happened to a problem, the first step first. */
export async function stepsOf(db: Db, problemId: number): Promise<Step[]> {
  const rows = await db
    .selectFrom("problem_step as h")
    .leftJoin("person as b", "b.id", "h.by_id")
    .leftJoin("person as o", "o.id", "h.owner_id")
    .select([
      "h.id",
      "h.to_state",
      "h.at",
      "h.due_on",
      "h.note",
      "b.id as by_id",
      "b.name as by_name",
      "b.name_en as by_en",
      "o.id as owner_id",
      "o.name as owner_name",
      "o.name_en as owner_en",
    ])
    .where("h.problem_id", "=", problemId)
    .orderBy("h.id")
    .execute();
  return rows.map((row) => ({
    id: row.id,
    to: row.to_state as ProblemState,
    at: row.at,
    dueOn: row.due_on,
    note: row.note,
    by: personOf(row.by_id, row.by_name, row.by_en),
    owner: personOf(row.owner_id, row.owner_name, row.owner_en),
  }));
}
