import type { Tx } from "~/platform/database.server";
import type { MethodState, Score } from "../rules/method";
import type { MethodStep } from "../rules/method-steps";
import type { NameParts } from "../rules/method-name";
import type { Version } from "./versions.server";

export type MethodText = {
  parts: NameParts;
  nameEn: string;
  inventorId: number;
  team: boolean;
  gist: string;
  tradeCode: string | null;
  outcomeId: number | null;
  confidential: boolean;
  teachingSessionId: number | null;
};
export type VersionText = Omit<
  Version,
  "id" | "version" | "createdAt" | "steps"
> & { steps: MethodStep[] };

const columns = (text: MethodText, name: string) => ({
  name,
  name_en: text.nameEn,
  inventor_id: text.inventorId,
  team: text.team,
  object: text.parts.object.trim(),
  suffix: text.parts.suffix,
  gist: text.gist,
  trade_code: text.tradeCode,
  outcome_id: text.outcomeId,
  confidential: text.confidential,
  teaching_session_id: text.teachingSessionId,
});

/** Writes a draft under its whole name. */
export async function insertMethod(
  tx: Tx,
  method: { slug: string; studioId: number; name: string; at: Date },
  text: MethodText,
): Promise<void> {
  const { slug, studioId, name, at } = method;
  await tx
    .insertInto("named_method")
    .values({
      slug,
      studio_id: studioId,
      created_at: at,
      ...columns(text, name),
    })
    .execute();
}

/** Changes what is said of a method: all of a draft; afterwards its gist, English name and teaching lecture only. */
export async function updateMethod(
  tx: Tx,
  id: number,
  name: string,
  text: MethodText,
  draft: boolean,
): Promise<void> {
  const all = columns(text, name);
  const { name_en, gist, teaching_session_id } = all;
  await tx
    .updateTable("named_method")
    .set(draft ? all : { name_en, gist, teaching_session_id })
    .where("id", "=", id)
    .execute();
}

/** Adds a version and answers its id; versions are never changed. */
export async function insertVersion(
  tx: Tx,
  methodId: number,
  version: number,
  text: VersionText,
  by: { id: number; at: Date },
): Promise<number> {
  const { id } = await tx
    .insertInto("method_version")
    .values({
      method_id: methodId,
      version,
      steps: JSON.stringify(text.steps),
      metric: text.metric,
      measure: text.measure,
      before_value: text.before,
      after_value: text.after,
      better: text.better,
      measured_from: text.measuredFrom,
      measured_to: text.measuredTo,
      source: text.source,
      safety_signed_by: text.safetySignedBy,
      safety_signed_on: text.safetySignedOn,
      created_by: by.id,
      created_at: by.at,
    })
    .returning("id")
    .executeTakeFirstOrThrow();
  return id;
}

export type MethodChange = {
  document_no?: string;
  named_on?: string;
  withdrawn_on?: string;
  withdrawn_reason?: string;
};

/** Sets how far a method is, with the day and the document that belong to it. */
export async function setMethodState(
  tx: Tx,
  id: number,
  state: MethodState,
  change: MethodChange,
): Promise<void> {
  await tx
    .updateTable("named_method")
    .set({ state, ...change })
    .where("id", "=", id)
    .execute();
}

/** Writes an expert's score in the place of their own earlier one. */
export async function writeScore(
  tx: Tx,
  methodId: number,
  reviewerId: number,
  score: Score & { note: string },
  at: Date,
): Promise<void> {
  const { originality, advance, soundness, spread, note } = score;
  const row = { originality, advance, soundness, spread, note, scored_at: at };
  await tx
    .insertInto("method_score")
    .values({ method_id: methodId, reviewer_id: reviewerId, ...row })
    .onConflict((conflict) =>
      conflict.columns(["method_id", "reviewer_id"]).doUpdateSet(row),
    )
    .execute();
}

/** Drops the scores of a method that goes back to its draft, and answers them. */
export async function dropScores(tx: Tx, methodId: number) {
  return tx
    .deleteFrom("method_score")
    .where("method_id", "=", methodId)
    .returningAll()
    .execute();
}
