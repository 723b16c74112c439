import type { Db, Tx } from "~/platform/database.server";

/** The pictures of a method's steps, in all its versions; steps count from 1. */
export async function picturesOf(
  db: Db,
  methodId: number,
): Promise<{ versionId: number; step: number; fileId: string }[]> {
  return db
    .selectFrom("method_step_picture as c")
    .innerJoin("method_version as v", "v.id", "c.version_id")
    .select(["c.version_id as versionId", "c.step", "c.file_id as fileId"])
    .where("v.method_id", "=", methodId)
    .execute();
}

/** Puts a picture to a step of a version, in the place of an earlier one. */
export async function putPicture(
  tx: Tx,
  versionId: number,
  step: number,
  fileId: string,
): Promise<void> {
  const row = { version_id: versionId, step, file_id: fileId };
  await tx
    .insertInto("method_step_picture")
    .values(row)
    .onConflict((conflict) =>
      conflict.columns(["version_id", "step"]).doUpdateSet({ file_id: fileId }),
    )
    .execute();
}

/** Takes a step's picture off. */
export async function dropPicture(
  tx: Tx,
  versionId: number,
  step: number,
): Promise<void> {
  await tx
    .deleteFrom("method_step_picture")
    .where("version_id", "=", versionId)
    .where("step", "=", step)
    .execute();
}

/** Whether a step of any version still shows this file. */
export async function isShown(tx: Tx, fileId: string): Promise<boolean> {
  const row = await tx
    .selectFrom("method_step_picture")
    .select("step")
    .where("file_id", "=", fileId)
    .executeTakeFirst();
  return row !== undefined;
}

/** Sets the inventor's photo on a method's card, or none. */
export async function setPhoto(
  tx: Tx,
  methodId: number,
  fileId: string | null,
): Promise<void> {
  await tx
    .updateTable("named_method")
    .set({ photo_file_id: fileId })
    .where("id", "=", methodId)
    .execute();
}
