import { database } from "~/platform/database.server";
import type { JudgedEvent } from "./judged-event";

/**
 * Gives whoever sits at these codes a password, the demo district's own, and gives back their user names: a panel of a
 * test's own people is in no other test's way.
 */
export async function letIn(
  event: JudgedEvent,
  ...codes: string[]
): Promise<string[]> {
  const people = codes.map((code) => event.seats.get(code)?.member.person.id);
  return Promise.all(people.map((id) => letInPerson(id ?? 0)));
}

/** The same for a person who sits nowhere yet. */
export async function letInPerson(id: number): Promise<string> {
  const db = database();
  const { user, username } = await db
    .selectFrom("person as p")
    .innerJoin("user as u", "u.id", "p.user_id")
    .select(["u.id as user", "u.username"])
    .where("p.id", "=", id)
    .executeTakeFirstOrThrow();
  const { password } = await db
    .selectFrom("account")
    .select("password")
    .where("userId", "=", "demo-judge")
    .executeTakeFirstOrThrow();
  await db
    .insertInto("account")
    .values({
      id: `${user}-password`,
      accountId: user,
      providerId: "credential",
      userId: user,
      password,
    })
    .execute();
  return username ?? "";
}
