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
import {
  checkEvidence,
  mayAddVersion,
  type EvidenceRefusal,
} from "../rules/method";
import { methodName, type NameRefusal } from "../rules/method-name";
import { keptPictures } from "../rules/method-steps";
import { putPicture } from "../store/pictures.server";
import {
  insertMethod,
  insertVersion,
  updateMethod,
  type MethodText,
  type VersionText,
} from "../store/method-writes.server";
import { lockMethod, methodBySlug, type Method } from "../store/methods.server";
import { takeSlug } from "../store/numbers.server";
import { versionsOf } from "../store/versions.server";

type WriteMethodRefusal =
  NameRefusal | EvidenceRefusal | "name-taken" | "document-no-taken";
const subject = (slug: string) => ({ kind: "method", id: slug });

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

/** Writes a studio's new method as a draft; answers its address. Refusals: those of the name, name-taken. */
export async function draftMethod(
  { person }: Member,
  studioId: number,
  text: MethodText,
): Promise<Result<string, WriteMethodRefusal>> {
  const name = methodName(text.parts);
  if (!name.ok) return name;
  return uniqueTransaction<string, WriteMethodRefusal>(async (tx) => {
    const slug = await takeSlug(tx, "named_method", text.nameEn);
    await insertMethod(
      tx,
      { slug, studioId, name: name.value, at: now() },
      text,
    );
    await audit(tx, {
      actorId: person.id,
      act: "draft-method",
      subject: subject(slug),
      after: { name: name.value, ...text },
    });
    return ok(slug);
  });
}

/** Changes a draft's name and what is said of it. Of a method that left the draft only gist, English name and teaching lecture change. */
export async function editMethod(
  { person }: Member,
  slug: string,
  text: MethodText,
): Promise<Result<undefined, WriteMethodRefusal>> {
  const name = methodName(text.parts);
  if (!name.ok) return name;
  return uniqueTransaction<undefined, WriteMethodRefusal>(async (tx) => {
    const before = await lockedMethod(tx, slug);
    const draft = before.state === "draft";
    await updateMethod(tx, before.id, name.value, text, draft);
    await audit(tx, {
      actorId: person.id,
      act: "edit-method",
      subject: subject(slug),
      before: { name: before.name, gist: before.gist, nameEn: before.name_en },
      after: {
        name: draft ? name.value : before.name,
        gist: text.gist,
        nameEn: text.nameEn,
      },
    });
    return ok();
  });
}

/**
 * Adds a version of the steps and their measurement; versions are never changed. Refusals: content-fixed, those of the
 * evidence.
 */
export async function addVersion(
  { person }: Member,
  slug: string,
  text: VersionText,
): Promise<Result<undefined, EvidenceRefusal | "content-fixed">> {
  const proved = checkEvidence({ ...text, steps: text.steps.length }, today());
  if (!proved.ok) return proved;
  return transaction(async (tx) => {
    const method = await lockedMethod(tx, slug);
    if (!mayAddVersion(method.state)) return refused("content-fixed");
    const [last] = await versionsOf(tx, method.id);
    const version = (last?.version ?? 0) + 1;
    const by = { id: person.id, at: now() };
    const id = await insertVersion(tx, method.id, version, text, by);
    const kept = last ? keptPictures(last.steps, text.steps) : [];
    for (const { step, pictureId } of kept)
      await putPicture(tx, id, step, pictureId);
    await audit(tx, {
      actorId: person.id,
      act: "add-method-version",
      subject: subject(slug),
      after: { version, ...text },
    });
    return ok();
  });
}
