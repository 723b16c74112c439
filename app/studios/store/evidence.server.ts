import type { Db } from "~/platform/database.server";

export type EvidenceFile = {
  id: string;
  name: string;
  size: number;
  type: string;
  at: Date;
  by: string | null;
};

/** The evidence kept with an outcome, the newest last. */
export async function evidenceFilesOf(
  db: Db,
  outcomeId: number,
): Promise<EvidenceFile[]> {
  return db
    .selectFrom("kept_file as f")
    .leftJoin("person as p", "p.id", "f.owner_id")
    .select([
      "f.id",
      "f.name",
      "f.size",
      "f.type",
      "f.created_at as at",
      "p.name as by",
    ])
    .where("f.subject_kind", "=", "outcome")
    .where("f.subject_id", "=", String(outcomeId))
    .where("f.deleted_at", "is", null)
    .orderBy("f.created_at")
    .execute();
}
