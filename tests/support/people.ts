import { database } from "~/platform/database.server";

/** The person behind a demo account. */
export async function personOf(username: string): Promise<number> {
  const { id } = await database()
    .selectFrom("person as p")
    .innerJoin("user as u", "u.id", "p.user_id")
    .select("p.id")
    .where("u.username", "=", username)
    .executeTakeFirstOrThrow();
  return id;
}
