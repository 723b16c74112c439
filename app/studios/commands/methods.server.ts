import type { Member } from "~/members/rules/actor";
import { today } from "~/members/session.server";
import { ok, refused, type Result } from "~/kit/result";
import { audit } from "~/platform/audit.server";
import { now } from "~/platform/clock.server";
import {
  brokenConstraint,
  transaction,
  type Tx,
} from "~/platform/database.server";
import { checkEvidence, type EvidenceRefusal } from "../rules/method";
import {
  methodName,
  type NameParts,
  type NameRefusal,
} from "../rules/method-name";
import {
  lockMethod,
  methodBySlug,
  versionsOf,
  type Method,
  type Version,
} from "../store/methods.server";
import { takeSlug } from "../store/numbers.server";

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
export type VersionText = Omit<Version, "id" | "version" | "createdAt">;
export type WriteMethodRefusal =
  NameRefusal | EvidenceRefusal | "name-taken" | "document-no-taken";

/** The method under its lock. */
export async function lockedMethod(tx: Tx, slug: string): Promise<Method> {
  await lockMethod(tx, slug);
  const method = await methodBySlug(tx, slug);
  if (!method) throw new Error(`There is no method ${slug}.`);
  return method;
}

/** Runs a transaction, and turns a name or a document number that is given away into a refusal. */
export async function uniqueTransaction<T, C extends string>(
  work: (tx: Tx) => Promise<Result<T, C>>,
): Promise<Result<T, C | "name-taken" | "document-no-taken">> {
  try {
    return await transaction(work);
  } catch (error) {
    const broken = brokenConstraint(error);
    if (broken === "named_method_name_key") return refused("name-taken");
    if (broken === "named_method_document_no_key")
      return refused("document-no-taken");
    throw error;
  }
}

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

/** Writes a studio's new method as a draft; answers its address. Refusals: those of the name, name-taken. */
export async function draftMethod(
  actor: Member,
  studioId: number,
  text: MethodText,
): Promise<Result<string, WriteMethodRefusal>> {
  const name = methodName(text.parts);
  if (!name.ok) return name;
  return uniqueTransaction<string, WriteMethodRefusal>(async (tx) => {
    const slug = await takeSlug(tx, "named_method", text.nameEn);
    await tx
      .insertInto("named_method")
      .values({
        slug,
        studio_id: studioId,
        created_at: now(),
        ...columns(text, name.value),
      })
      .execute();
    await audit(tx, {
      actorId: actor.person.id,
      act: "draft-method",
      subject: { kind: "method", id: slug },
      after: { name: name.value, ...text },
    });
    return ok(slug);
  });
}

/** Changes a draft's name and what is said of it. Of a method that left the draft only gist, English name and teaching lecture change. */
export async function editMethod(
  actor: Member,
  slug: string,
  text: MethodText,
): Promise<Result<undefined, WriteMethodRefusal>> {
  const name = methodName(text.parts);
  if (!name.ok) return name;
  return uniqueTransaction<undefined, WriteMethodRefusal>(async (tx) => {
    const before = await lockedMethod(tx, slug);
    const all = columns(text, name.value);
    const { name_en, gist, teaching_session_id } = all;
    await tx
      .updateTable("named_method")
      .set(
        before.state === "draft" ? all : { name_en, gist, teaching_session_id },
      )
      .where("slug", "=", slug)
      .execute();
    await audit(tx, {
      actorId: actor.person.id,
      act: "edit-method",
      subject: { kind: "method", id: slug },
      before: { name: before.name, gist: before.gist, nameEn: before.name_en },
      after: {
        name: before.state === "draft" ? name.value : before.name,
        gist,
        nameEn: name_en,
      },
    });
    return ok();
  });
}

/** Adds a version of the steps and their measurement; versions are never changed. Refusals: those of the evidence. */
export async function addVersion(
  actor: Member,
  slug: string,
  text: VersionText,
): Promise<Result<undefined, EvidenceRefusal>> {
  const proved = checkEvidence({ ...text, steps: text.steps.length }, today());
  if (!proved.ok) return proved;
  await transaction(async (tx) => {
    const method = await lockedMethod(tx, slug);
    const [last] = await versionsOf(tx, method.id);
    const version = (last?.version ?? 0) + 1;
    await tx
      .insertInto("method_version")
      .values({
        method_id: method.id,
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
        created_by: actor.person.id,
        created_at: now(),
      })
      .execute();
    await audit(tx, {
      actorId: actor.person.id,
      act: "add-method-version",
      subject: { kind: "method", id: slug },
      after: { version, ...text },
    });
  });
  return ok();
}
