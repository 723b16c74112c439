import type { Db } from "~/platform/database.server";
import { issueLink } from "./one-time-links.server";

/** The path of the link that makes the first administrator, in an installation where nobody has a grant or an account; else undefined. */
export async function firstAdministratorLink(
  db: Db,
): Promise<string | undefined> {
  const account = await db
    .selectFrom("user")
    .select("id")
    .limit(1)
    .executeTakeFirst();
  if (account) return undefined;
  const token = await db
    .transaction()
    .execute((tx) =>
      issueLink(tx, { purpose: "first-administrator", hours: 24 }),
    );
  return `/first-administrator/${token}`;
}
