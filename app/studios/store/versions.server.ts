import type { Db } from "~/platform/database.server";
import type { Evidence, Score } from "../rules/method";
import type { MethodStep } from "../rules/method-steps";
import type { Better } from "../rules/trial";
import { picturesOf } from "./pictures.server";
import type { Person } from "./places.server";

export type Version = {
  id: number;
  version: number;
  steps: (MethodStep & { pictureId?: string })[];
  metric: string;
  measure: string;
  before: string;
  after: string;
  better: Better;
  measuredFrom: string;
  measuredTo: string;
  source: string;
  safetySignedBy: string;
  safetySignedOn: string;
  createdAt: Date;
};

/** All versions of a method, the newest first. */
export async function versionsOf(db: Db, methodId: number): Promise<Version[]> {
  const rows = await db
    .selectFrom("method_version")
    .selectAll()
    .where("method_id", "=", methodId)
    .orderBy("version", "desc")
    .execute();
  const pictures = await picturesOf(db, methodId);
  const pictureOf = (id: number, at: number) =>
    pictures.find(({ versionId, step }) => versionId === id && step === at + 1)
      ?.fileId;
  return rows.map((row) => ({
    id: row.id,
    version: row.version,
    steps: (row.steps as MethodStep[]).map((step, at) => ({
      ...step,
      pictureId: pictureOf(row.id, at),
    })),
    metric: row.metric,
    measure: row.measure,
    before: row.before_value,
    after: row.after_value,
    better: row.better as Better,
    measuredFrom: row.measured_from,
    measuredTo: row.measured_to,
    source: row.source,
    safetySignedBy: row.safety_signed_by,
    safetySignedOn: row.safety_signed_on,
    createdAt: row.created_at,
  }));
}

/** A version as the rule of evidence sees it. */
export function evidenceOf(version: Version | undefined): Evidence | undefined {
  return version && { ...version, steps: version.steps.length };
}

export type ScoreRow = Score & {
  reviewer: Person;
  note: string;
  scoredAt: Date;
};

/** The experts' scores, the first first. */
export async function scoresOf(db: Db, methodId: number): Promise<ScoreRow[]> {
  const rows = await db
    .selectFrom("method_score as c")
    .innerJoin("person as p", "p.id", "c.reviewer_id")
    .select([
      "c.originality",
      "c.advance",
      "c.soundness",
      "c.spread",
      "c.note",
      "c.scored_at as scoredAt",
      "p.id",
      "p.name",
      "p.name_en",
    ])
    .where("c.method_id", "=", methodId)
    .orderBy("c.scored_at")
    .execute();
  return rows.map(({ id, name, name_en, ...row }) => ({
    ...row,
    reviewer: { id, name, name_en },
  }));
}

export type ObjectionRow = {
  id: number;
  byName: string;
  body: string;
  raisedAt: Date;
  answer: string | null;
  upheld: boolean | null;
  answeredAt: Date | null;
};
export type NoticeRow = {
  id: number;
  opensAt: Date;
  closesAt: Date;
  objections: ObjectionRow[];
};

/** The newest public notice of a method with its objections, or undefined. */
export async function noticeOf(
  db: Db,
  methodId: number,
): Promise<NoticeRow | undefined> {
  const notice = await db
    .selectFrom("public_notice")
    .select(["id", "opens_at as opensAt", "closes_at as closesAt"])
    .where("subject_kind", "=", "method")
    .where("subject_id", "=", methodId)
    .orderBy("id", "desc")
    .executeTakeFirst();
  if (!notice) return undefined;
  const objections = await db
    .selectFrom("objection")
    .select([
      "id",
      "by_name as byName",
      "body",
      "raised_at as raisedAt",
      "answer",
      "upheld",
      "answered_at as answeredAt",
    ])
    .where("notice_id", "=", notice.id)
    .orderBy("id")
    .execute();
  return { ...notice, objections };
}
