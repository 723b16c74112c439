import type { Named } from "~/i18n/named";
import type { Db } from "~/platform/database.server";

/** Public notices that are open at a moment, the newest first; confidential methods stay out. */
export async function openNotices(
  db: Db,
  at: Date,
): Promise<(Named & { slug: string; opensAt: Date })[]> {
  return db
    .selectFrom("public_notice as n")
    .innerJoin("named_method as m", "m.id", "n.subject_id")
    .select(["m.slug", "m.name", "m.name_en", "n.opens_at as opensAt"])
    .where("n.subject_kind", "=", "method")
    .where("m.state", "=", "notice")
    .where("m.confidential", "=", false)
    .where("n.opens_at", "<=", at)
    .where("n.closes_at", ">", at)
    .orderBy("n.opens_at", "desc")
    .limit(8)
    .execute();
}
