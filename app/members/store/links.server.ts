import { createHash, randomBytes } from "node:crypto";
import { now } from "~/platform/clock.server";
import type { Db, Tx } from "~/platform/database.server";

const hashed = (token: string) =>
  createHash("sha256").update(token).digest("hex");

/** What a one-time link is for. */
export type LinkPurpose = "first-administrator" | "set-password";
/** A link that still works: its row, and for whom it sets a password. */
export type OpenLink = {
  id: number;
  personId: number | null;
  name: string | null;
  username: string | null;
};

/** Makes a link's secret, 256 bits, and keeps its hash only. Valid for `hours`. Earlier open links of the same purpose and person end. */
export async function issueLink(
  tx: Tx,
  link: {
    purpose: LinkPurpose;
    personId?: number;
    issuedBy?: number;
    hours: number;
  },
): Promise<string> {
  const token = randomBytes(32).toString("base64url");
  await tx
    .updateTable("one_time_link")
    .set({ used_at: now() })
    .where("purpose", "=", link.purpose)
    .where("used_at", "is", null)
    .where((where) =>
      link.personId
        ? where("person_id", "=", link.personId)
        : where("person_id", "is", null),
    )
    .execute();
  await tx
    .insertInto("one_time_link")
    .values({
      token_hash: hashed(token),
      purpose: link.purpose,
      person_id: link.personId ?? null,
      issued_by: link.issuedBy ?? null,
      expires_at: new Date(now().getTime() + link.hours * 3_600_000),
    })
    .execute();
  return token;
}

/** Makes a link to set a password for each of these people, all at once; the secrets come in their order. */
export async function issueLinks(
  tx: Tx,
  people: number[],
  by: { issuedBy: number; hours: number },
): Promise<string[]> {
  const tokens = people.map(() => randomBytes(32).toString("base64url"));
  const expires_at = new Date(now().getTime() + by.hours * 3_600_000);
  const rows = people.map((person_id, at) => ({
    token_hash: hashed(tokens[at] ?? ""),
    purpose: "set-password",
    person_id,
    issued_by: by.issuedBy,
    expires_at,
  }));
  if (rows.length > 0)
    await tx.insertInto("one_time_link").values(rows).execute();
  return tokens;
}

/** The link behind a secret if it may still be used, else undefined. */
export async function openLink(
  db: Db,
  purpose: LinkPurpose,
  token: string,
): Promise<OpenLink | undefined> {
  const found = await db
    .selectFrom("one_time_link as l")
    .leftJoin("person as p", "p.id", "l.person_id")
    .leftJoin("user as u", "u.id", "p.user_id")
    .select(["l.id", "l.person_id", "p.name", "u.username"])
    .where("l.token_hash", "=", hashed(token))
    .where("l.purpose", "=", purpose)
    .where("l.used_at", "is", null)
    .where("l.expires_at", ">", now())
    .executeTakeFirst();
  return (
    found && {
      id: found.id,
      personId: found.person_id,
      name: found.name,
      username: found.username,
    }
  );
}

/** Uses a link up. False when somebody else was faster. */
export async function useUp(tx: Tx, linkId: number): Promise<boolean> {
  const used = await tx
    .updateTable("one_time_link")
    .set({ used_at: now() })
    .where("id", "=", linkId)
    .where("used_at", "is", null)
    .where("expires_at", ">", now())
    .executeTakeFirst();
  return used.numUpdatedRows === 1n;
}
