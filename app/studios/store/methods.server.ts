import type { Named } from "~/i18n/named";
import type { Db, Tx } from "~/platform/database.server";
import type { Evidence, MethodState, Score } from "../rules/method";
import type { StudioPlace } from "../rules/may";
import type { MethodStep } from "../rules/method-steps";
import type { Suffix } from "../rules/method-name";
import type { Better } from "../rules/trial";
import type { Person, StudioRef } from "./places.server";

export type Version = {
  id: number;
  version: number;
  steps: MethodStep[];
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
export type Method = Named & {
  id: number;
  slug: string;
  state: MethodState;
  confidential: boolean;
  team: boolean;
  object: string;
  suffix: Suffix;
  gist: string;
  documentNo: string | null;
  namedOn: string | null;
  withdrawnOn: string | null;
  withdrawnReason: string | null;
  inventor: Person;
  inventorUnit: Named | undefined;
  studio: StudioRef;
  place: StudioPlace;
  trade: (Named & { code: string }) | undefined;
  outcome:
    { id: number; no: string; title: string; registered: boolean } | undefined;
  teachingSessionId: number | null;
};

const methodRows = (db: Db) =>
  db
    .selectFrom("named_method as m")
    .innerJoin("studio as s", "s.id", "m.studio_id")
    .innerJoin("unit as u", "u.id", "s.unit_id")
    .innerJoin("person as p", "p.id", "m.inventor_id")
    .leftJoin("trade as t", "t.code", "m.trade_code")
    .leftJoin("outcome as o", "o.id", "m.outcome_id")
    .selectAll("m")
    .select([
      "s.slug as studio_slug",
      "s.name as studio_name",
      "s.name_en as studio_name_en",
      "u.path",
      "u.name as unit_name",
      "u.name_en as unit_name_en",
      "p.name as inventor_name",
      "p.name_en as inventor_name_en",
      "t.name as trade_name",
      "t.name_en as trade_name_en",
      "o.no as outcome_no",
      "o.title as outcome_title",
      "o.state as outcome_state",
    ]);

/** The method at this address, or undefined. */
export async function methodBySlug(
  db: Db,
  slug: string,
): Promise<Method | undefined> {
  const row = await methodRows(db)
    .where("m.slug", "=", slug)
    .executeTakeFirst();
  return (
    row && {
      id: row.id,
      slug: row.slug,
      name: row.name,
      name_en: row.name_en,
      state: row.state as MethodState,
      confidential: row.confidential,
      team: row.team,
      object: row.object,
      suffix: row.suffix as Suffix,
      gist: row.gist,
      documentNo: row.document_no,
      namedOn: row.named_on,
      withdrawnOn: row.withdrawn_on,
      withdrawnReason: row.withdrawn_reason,
      inventor: {
        id: row.inventor_id,
        name: row.inventor_name,
        name_en: row.inventor_name_en,
      },
      inventorUnit: { name: row.unit_name, name_en: row.unit_name_en },
      studio: {
        id: row.studio_id,
        slug: row.studio_slug,
        name: row.studio_name,
        name_en: row.studio_name_en,
        unitPath: row.path,
      },
      place: { studio: row.studio_id, unitPath: row.path },
      trade:
        row.trade_code && row.trade_name
          ? {
              code: row.trade_code,
              name: row.trade_name,
              name_en: row.trade_name_en,
            }
          : undefined,
      outcome:
        row.outcome_id && row.outcome_no && row.outcome_title
          ? {
              id: row.outcome_id,
              no: row.outcome_no,
              title: row.outcome_title,
              registered: row.outcome_state === "registered",
            }
          : undefined,
      teachingSessionId: row.teaching_session_id,
    }
  );
}

/** Holds the method's row until the transaction ends. */
export async function lockMethod(tx: Tx, slug: string): Promise<void> {
  await tx
    .selectFrom("named_method")
    .select("id")
    .where("slug", "=", slug)
    .forUpdate()
    .execute();
}

/** All versions of a method, the newest first. */
export async function versionsOf(db: Db, methodId: number): Promise<Version[]> {
  const rows = await db
    .selectFrom("method_version")
    .selectAll()
    .where("method_id", "=", methodId)
    .orderBy("version", "desc")
    .execute();
  return rows.map((row) => ({
    id: row.id,
    version: row.version,
    steps: row.steps as MethodStep[],
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
