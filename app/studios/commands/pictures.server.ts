import type { Member } from "~/members/rules/actor";
import { ok, refused, type Result } from "~/kit/result";
import { audit } from "~/platform/audit.server";
import { now } from "~/platform/clock.server";
import { transaction, type Tx } from "~/platform/database.server";
import { keepFile, withdrawFile } from "~/platform/kept-files.server";
import type { ArrivedFile } from "~/platform/uploads/route.server";
import { mayAddVersion } from "../rules/method";
import {
  dropPicture,
  isShown,
  picturesOf,
  putPicture,
  setPhoto,
} from "../store/pictures.server";
import { versionsOf } from "../store/versions.server";
import { lockedMethod } from "./methods.server";

type Sender = { methodId: number; slug: string; personId: number };
const subject = (slug: string) => ({ kind: "method", id: slug });

type Kept = Promise<Result<undefined, "content-fixed">>;

/**
 * Puts a photo of the inventor that has arrived on the card; an earlier one is withdrawn. May come twice for one file.
 * Refusal: content-fixed, also where the upload began while it was not.
 */
export async function putUpPhoto(
  { methodId, slug, personId }: Sender,
  file: ArrivedFile,
): Kept {
  return transaction(async (tx) => {
    const { photoId, state } = await lockedMethod(tx, slug);
    if (!mayAddVersion(state)) return refused("content-fixed");
    const owner = { kind: "method", id: methodId };
    const fileId = await keepFile(tx, file, personId, owner);
    await setPhoto(tx, methodId, fileId);
    if (photoId && photoId !== fileId) await withdrawFile(tx, photoId, now());
    await audit(tx, {
      actorId: personId,
      act: "put-up-method-photo",
      subject: subject(slug),
      after: { name: file.name },
    });
    return ok();
  });
}

/** The same for a picture of a step; an earlier one is withdrawn unless another version shows it. */
export async function putUpPicture(
  told: Sender & { versionId: number; step: number },
  file: ArrivedFile,
): Kept {
  const { methodId, slug, personId, versionId, step } = told;
  return transaction(async (tx) => {
    const { state } = await lockedMethod(tx, slug);
    if (!mayAddVersion(state)) return refused("content-fixed");
    const earlier = (await picturesOf(tx, methodId)).find(
      (each) => each.versionId === versionId && each.step === step,
    );
    const owner = { kind: "method", id: methodId };
    const fileId = await keepFile(tx, file, personId, owner);
    await putPicture(tx, versionId, step, fileId);
    if (earlier && earlier.fileId !== fileId)
      await withdrawUnshown(tx, earlier.fileId);
    await audit(tx, {
      actorId: personId,
      act: "put-up-method-picture",
      subject: subject(slug),
      after: { step, name: file.name },
    });
    return ok();
  });
}

async function withdrawUnshown(tx: Tx, fileId: string): Promise<void> {
  if (!(await isShown(tx, fileId))) await withdrawFile(tx, fileId, now());
}

/** Takes the picture off a step of the newest version, or with step 0 the inventor's photo off the card. Refusals: content-fixed, no-picture. */
export async function takeDownPicture(
  { person }: Member,
  slug: string,
  step: number,
): Promise<Result<undefined, "no-picture" | "content-fixed">> {
  return transaction(async (tx) => {
    const method = await lockedMethod(tx, slug);
    if (!mayAddVersion(method.state)) return refused("content-fixed");
    const [version] = await versionsOf(tx, method.id);
    const fileId =
      step === 0 ? method.photoId : version?.steps[step - 1]?.pictureId;
    if (!fileId) return refused("no-picture");
    if (step === 0) await setPhoto(tx, method.id, null);
    else if (version) await dropPicture(tx, version.id, step);
    await withdrawUnshown(tx, fileId);
    await audit(tx, {
      actorId: person.id,
      act: "take-down-method-picture",
      subject: subject(slug),
      before: { step, fileId },
    });
    return ok();
  });
}
