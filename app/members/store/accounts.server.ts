import type { Db, Tx } from "~/platform/database.server";

/** Whether anybody at all can sign in. */
export async function anyAccount(db: Db): Promise<boolean> {
  const found = await db
    .selectFrom("user")
    .select("id")
    .limit(1)
    .executeTakeFirst();
  return found !== undefined;
}

/** The account behind a person: nulls where they have none yet. */
export async function accountOfPerson(
  db: Db,
  personId: number,
): Promise<
  { name: string; userId: string | null; username: string | null } | undefined
> {
  return db
    .selectFrom("person as p")
    .leftJoin("user as u", "u.id", "p.user_id")
    .select(["p.name", "p.user_id as userId", "u.username"])
    .where("p.id", "=", personId)
    .executeTakeFirst();
}

/** Ties an account to its person. */
export async function tieAccount(
  tx: Tx,
  personId: number,
  userId: string,
): Promise<void> {
  await tx
    .updateTable("person")
    .set({ user_id: userId })
    .where("id", "=", personId)
    .execute();
}

/** The district's own row, made or renamed. Returns its id. */
export async function putDistrict(
  tx: Tx,
  district: { name: string; nameEn: string; founded?: string; today: string },
): Promise<number> {
  const names = { name: district.name, name_en: district.nameEn };
  const there = await tx
    .updateTable("unit")
    .set({ ...names, founded_on: district.founded })
    .where("tier", "=", "district")
    .returning("id")
    .executeTakeFirst();
  if (there) return there.id;
  const made = await tx
    .insertInto("unit")
    .values({
      ...names,
      path: "0",
      tier: "district",
      kind: "federation",
      code: "district",
      founded_on: district.founded ?? district.today,
    })
    .returning("id")
    .executeTakeFirstOrThrow();
  await tx
    .updateTable("unit")
    .set({ path: String(made.id) })
    .where("id", "=", made.id)
    .execute();
  return made.id;
}
