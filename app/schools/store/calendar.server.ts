import { sql, type SqlBool } from "kysely";
import type { Db, Tx } from "~/platform/database.server";

/** The person behind a calendar token that still holds. */
export async function personOfToken(
  db: Db,
  token: string,
): Promise<number | undefined> {
  const row = await db
    .selectFrom("calendar_token")
    .select("person_id")
    .where(sql<SqlBool>`token::text = ${token}`)
    .where("revoked_at", "is", null)
    .executeTakeFirst();
  return row?.person_id;
}

/** The token of a person's calendar, if they have one. */
export async function tokenOf(
  db: Db,
  personId: number,
): Promise<string | undefined> {
  const row = await db
    .selectFrom("calendar_token")
    .select("token")
    .where("person_id", "=", personId)
    .where("revoked_at", "is", null)
    .orderBy("created_at", "desc")
    .executeTakeFirst();
  return row?.token;
}

/** Ends every token of a person. */
export async function revokeTokens(
  tx: Tx,
  personId: number,
  at: Date,
): Promise<void> {
  await tx
    .updateTable("calendar_token")
    .set({ revoked_at: at })
    .where("person_id", "=", personId)
    .where("revoked_at", "is", null)
    .execute();
}

/** Makes a token for a person's calendar. */
export async function insertToken(tx: Tx, personId: number): Promise<void> {
  await tx
    .insertInto("calendar_token")
    .values({ person_id: personId })
    .execute();
}
