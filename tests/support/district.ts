import { database } from "~/platform/database.server";

/** The unit at the top of the tree. */
export async function districtId(): Promise<number> {
  const { id } = await database()
    .selectFrom("unit")
    .select("id")
    .where("tier", "=", "district")
    .executeTakeFirstOrThrow();
  return id;
}

/** A trade that is in use; the same one each time. */
export async function anyTrade(): Promise<string> {
  const { code } = await database()
    .selectFrom("trade")
    .select("code")
    .where("retired_on", "is", null)
    .orderBy("code")
    .limit(1)
    .executeTakeFirstOrThrow();
  return code;
}
