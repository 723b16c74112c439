import { sql, type SqlBool } from "kysely";
import type { Db, Tx } from "~/platform/database.server";
import type { Level } from "../rules/terms";

/** An honour as its own page shows it. */
export type Honour = {
  id: number;
  kind: string;
  kindName: string;
  kindName_en: string;
  termYears: number | null;
  level: Level;
  personId: number | null;
  holder: string;
  holder_en: string | null;
  unitId: number | null;
  unitName: string | null;
  unitName_en: string | null;
  unitPath: string | null;
  basis: string;
  documentNo: string;
  awardedOn: string;
  expiresOn: string | null;
  revokedOn: string | null;
  revokedReason: string | null;
};

/** The English name of the holder of an honour `h` of a person `p` or a unit `u`: a collective that is the unit itself has the unit's. */
export const englishHolder = sql<string | null>`
  case when h.collective_name is null then p.name_en when h.collective_name = u.name then u.name_en else h.collective_name end`;

function honours(db: Db) {
  return db
    .selectFrom("honour as h")
    .innerJoin("honour_kind as k", "k.code", "h.kind")
    .leftJoin("person as p", "p.id", "h.person_id")
    .leftJoin("unit as u", "u.id", "h.unit_id")
    .select([
      "h.id",
      "h.kind",
      "k.name as kindName",
      "k.name_en as kindName_en",
      "k.term_years as termYears",
      sql<Level>`h.level`.as("level"),
      "h.person_id as personId",
      sql<string>`coalesce(h.collective_name, p.name)`.as("holder"),
      englishHolder.as("holder_en"),
      "h.unit_id as unitId",
      "u.name as unitName",
      "u.name_en as unitName_en",
      "u.path as unitPath",
      "h.basis",
      "h.document_no as documentNo",
      "h.awarded_on as awardedOn",
      "h.expires_on as expiresOn",
      "h.revoked_on as revokedOn",
      "h.revoked_reason as revokedReason",
    ]);
}

/** One honour by its id; whether the reader may know of it is the caller's to ask (maySeeHonour). */
export async function honourById(
  db: Db,
  id: number,
): Promise<Honour | undefined> {
  return honours(db).where("h.id", "=", id).executeTakeFirst();
}

/** The honours that a line of a contest's award list brought, those taken back included. */
export async function honoursOfLine(
  db: Db,
  awardLineId: number,
): Promise<Honour[]> {
  return honours(db)
    .where("h.award_line_id", "=", awardLineId)
    .orderBy("h.id")
    .execute();
}

/** Locks an honour for the length of the transaction. */
export async function lockHonour(
  tx: Tx,
  id: number,
): Promise<Honour | undefined> {
  return honours(tx).where("h.id", "=", id).forUpdate("h").executeTakeFirst();
}

/** Honours within `paths` whose last day lies between two days, the soonest first; twenty at most. */
export async function expiringHonours(
  db: Db,
  paths: string[],
  from: string,
  to: string,
): Promise<Honour[]> {
  return honours(db)
    .where("h.revoked_on", "is", null)
    .where("h.expires_on", ">=", from)
    .where("h.expires_on", "<=", to)
    .where(sql<SqlBool>`u.path <@ any(${paths}::ltree[])`)
    .orderBy("h.expires_on")
    .orderBy("h.id")
    .limit(20)
    .execute();
}

/** Honours awarded after `day`, the newest first; eight at most. */
export async function honoursSince(db: Db, day: string): Promise<Honour[]> {
  return honours(db)
    .where("h.revoked_on", "is", null)
    .where("h.awarded_on", ">", day)
    .orderBy("h.awarded_on", "desc")
    .orderBy("h.id", "desc")
    .limit(8)
    .execute();
}

export type NewHonour = {
  kind: string;
  level: Level;
  personId: number | null;
  collective: string | null;
  unitId: number | null;
  basis: string;
  documentNo: string;
  awardedOn: string;
  expiresOn: string | null;
  recordedBy: number;
  at: Date;
  /** the line of a contest's award list that it comes from */
  awardLineId?: number;
};

/** Writes an honour. Returns its id. */
export async function insertHonour(tx: Tx, honour: NewHonour): Promise<number> {
  const { id } = await tx
    .insertInto("honour")
    .values({
      kind: honour.kind,
      level: honour.level,
      person_id: honour.personId,
      collective_name: honour.collective,
      unit_id: honour.unitId,
      basis: honour.basis,
      document_no: honour.documentNo,
      awarded_on: honour.awardedOn,
      expires_on: honour.expiresOn,
      recorded_by: honour.recordedBy,
      recorded_at: honour.at,
      award_line_id: honour.awardLineId ?? null,
    })
    .returning("id")
    .executeTakeFirstOrThrow();
  return id;
}

/** Whether the same honour of the same level was given to the same holder on the same day already. */
export async function isRecorded(tx: Tx, honour: NewHonour): Promise<boolean> {
  const row = await tx
    .selectFrom("honour")
    .select("id")
    .where("kind", "=", honour.kind)
    .where("level", "=", honour.level)
    .where("awarded_on", "=", honour.awardedOn)
    .where("revoked_on", "is", null)
    .where(sql<SqlBool>`person_id is not distinct from ${honour.personId}`)
    .where(
      sql<SqlBool>`collective_name is not distinct from ${honour.collective}`,
    )
    .executeTakeFirst();
  return row !== undefined;
}

/** Moves an honour's last day. */
export async function extendHonour(
  tx: Tx,
  id: number,
  expiresOn: string,
): Promise<void> {
  await tx
    .updateTable("honour")
    .set({ expires_on: expiresOn })
    .where("id", "=", id)
    .execute();
}

/** Takes an honour away, with the reason. */
export async function revokeRow(
  tx: Tx,
  id: number,
  day: string,
  reason: string,
): Promise<void> {
  await tx
    .updateTable("honour")
    .set({ revoked_on: day, revoked_reason: reason })
    .where("id", "=", id)
    .execute();
}

/** Takes away the honours that lines of award lists brought and that still stand; gives their ids. */
export async function revokeOfAwards(
  tx: Tx,
  lineIds: readonly number[],
  day: string,
  reason: string,
): Promise<number[]> {
  if (lineIds.length === 0) return [];
  const rows = await tx
    .updateTable("honour")
    .set({ revoked_on: day, revoked_reason: reason })
    .where("award_line_id", "in", lineIds)
    .where("revoked_on", "is", null)
    .returning("id")
    .execute();
  return rows.map(({ id }) => id);
}
