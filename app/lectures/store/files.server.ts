import type { Db, Tx } from "~/platform/database.server";

export type MaterialRow = {
  id: number;
  title: string;
  fileId: string;
  type: string;
  size: number;
  addedBy: string | null;
  addedAt: Date;
};

/** A lecture's materials, in the order they were added. */
export async function materialsOf(
  db: Db,
  lectureId: number,
): Promise<MaterialRow[]> {
  const rows = await db
    .selectFrom("material as m")
    .innerJoin("kept_file as f", "f.id", "m.file_id")
    .leftJoin("person as p", "p.id", "m.added_by")
    .select([
      "m.id",
      "m.title",
      "m.file_id",
      "f.type",
      "f.size",
      "p.name",
      "m.added_at",
    ])
    .where("m.session_id", "=", lectureId)
    .orderBy("m.added_at")
    .orderBy("m.id")
    .execute();
  return rows.map((row) => ({
    id: row.id,
    title: row.title,
    fileId: row.file_id,
    type: row.type,
    size: row.size,
    addedBy: row.name,
    addedAt: row.added_at,
  }));
}

/** Puts a kept file among a lecture's materials; a second time changes nothing. */
export async function insertMaterial(
  tx: Tx,
  material: {
    lectureId: number;
    fileId: string;
    title: string;
    by: number;
    at: Date;
  },
): Promise<void> {
  const there = await tx
    .selectFrom("material")
    .select("id")
    .where("session_id", "=", material.lectureId)
    .where("file_id", "=", material.fileId)
    .executeTakeFirst();
  if (there) return;
  await tx
    .insertInto("material")
    .values({
      session_id: material.lectureId,
      file_id: material.fileId,
      title: material.title,
      added_by: material.by,
      added_at: material.at,
    })
    .execute();
}

/** Takes a material off a lecture; returns its file and title, or undefined when it was not there. */
export async function deleteMaterial(
  tx: Tx,
  lectureId: number,
  materialId: number,
): Promise<{ fileId: string; title: string } | undefined> {
  const row = await tx
    .deleteFrom("material")
    .where("id", "=", materialId)
    .where("session_id", "=", lectureId)
    .returning(["file_id", "title"])
    .executeTakeFirst();
  return row && { fileId: row.file_id, title: row.title };
}

/** Makes a kept file the lecture's replay, or takes it away; its length is set by the first player that knows it. */
export async function setReplay(
  tx: Tx,
  lectureId: number,
  replay: { fileId: string; seconds: number | null } | null,
): Promise<void> {
  await tx
    .updateTable("lecture")
    .set({
      replay_file_id: replay?.fileId ?? null,
      replay_seconds: replay?.seconds ?? null,
    })
    .where("session_id", "=", lectureId)
    .execute();
}
