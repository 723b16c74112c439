import { env } from "./env.server";
import type { Db, Tx } from "./database.server";
import type { ArrivedFile } from "./uploads/route.server";

/** A file as the database knows it: where it lies, what it is, and what it belongs to. */
export type KeptFile = {
  id: string;
  store: "embedded" | "uploadthing";
  key: string;
  subject: { kind: string; id: string };
};

/**
 * Writes the row of a file that arrived; its id is the file's custom id. A second time (after a crash) changes nothing.
 * `subject` is what it belongs to: the feature of that kind decides who may read it.
 */
export async function keepFile(
  tx: Tx,
  file: ArrivedFile,
  owner: number,
  subject: { kind: string; id: number | string },
): Promise<string> {
  await tx
    .insertInto("kept_file")
    .values({
      id: file.customId,
      store: env().uploadthingToken ? "uploadthing" : "embedded",
      key: file.key,
      name: file.name,
      type: file.type,
      size: file.size,
      md5: file.md5,
      owner_id: owner,
      subject_kind: subject.kind,
      subject_id: String(subject.id),
    })
    .onConflict((conflict) => conflict.doNothing())
    .execute();
  return file.customId;
}

/** A kept file by its id; undefined for one that was never there or was withdrawn. */
export async function keptFile(
  db: Db,
  id: string,
): Promise<KeptFile | undefined> {
  if (!/^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i.test(id))
    return undefined;
  const row = await db
    .selectFrom("kept_file")
    .select(["id", "store", "key", "subject_kind", "subject_id"])
    .where("id", "=", id)
    .where("deleted_at", "is", null)
    .executeTakeFirst();
  return (
    row && {
      id: row.id,
      store: row.store as KeptFile["store"],
      key: row.key,
      subject: { kind: row.subject_kind, id: row.subject_id },
    }
  );
}

/** How many bytes a person has sent in since a moment, withdrawn files included: they lie there still. */
export async function bytesSentBy(
  db: Db,
  owner: number,
  since: Date,
): Promise<number> {
  const row = await db
    .selectFrom("kept_file")
    .select((select) => select.fn.sum<string | null>("size").as("bytes"))
    .where("owner_id", "=", owner)
    .where("created_at", ">=", since)
    .executeTakeFirstOrThrow();
  return Number(row.bytes ?? 0);
}

/** Withdraws a file: nobody can read it any more. Its bytes stay for whoever keeps the archive. */
export async function withdrawFile(
  tx: Tx,
  id: string,
  at: Date,
): Promise<void> {
  await tx
    .updateTable("kept_file")
    .set({ deleted_at: at })
    .where("id", "=", id)
    .execute();
}
