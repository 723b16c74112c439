import type { Tx } from "~/platform/database.server";

export type SchoolText = {
  name: string;
  name_en: string;
  builder: "union" | "enterprise";
  partner_college: string | null;
  summary: string;
  summary_en: string;
  address: string;
};

/** Writes a school; returns its id. The database refuses a slug that is taken (school_slug_key). */
export async function insertSchool(
  tx: Tx,
  school: SchoolText & { slug: string; unit_id: number; founded_on: string },
): Promise<number> {
  const row = await tx
    .insertInto("school")
    .values(school)
    .returning("id")
    .executeTakeFirstOrThrow();
  return row.id;
}

/** Changes what a school says of itself. */
export async function updateSchool(
  tx: Tx,
  id: number,
  school: SchoolText,
): Promise<void> {
  await tx.updateTable("school").set(school).where("id", "=", id).execute();
}

/** Sets what a school teaches; codes of no trade are left out. */
export async function setTrades(
  tx: Tx,
  id: number,
  trades: string[],
): Promise<void> {
  await tx.deleteFrom("school_trade").where("school_id", "=", id).execute();
  if (trades.length === 0) return;
  await tx
    .insertInto("school_trade")
    .columns(["school_id", "trade_code"])
    .expression((from) =>
      from
        .selectFrom("trade")
        .select((select) => [
          select.val(id).as("school_id"),
          "code as trade_code",
        ])
        .where("code", "in", trades),
    )
    .execute();
}

export type RoomText = {
  name: string;
  name_en: string;
  seats: number;
  place: string;
};

/** Adds a room to a school, or changes the one of it with this id; false where it has none such. The database refuses a name twice in a school. */
export async function putRoom(
  tx: Tx,
  schoolId: number,
  room: RoomText,
  id?: number,
): Promise<boolean> {
  if (id === undefined) {
    await tx
      .insertInto("room")
      .values({ ...room, school_id: schoolId })
      .execute();
    return true;
  }
  const { numUpdatedRows } = await tx
    .updateTable("room")
    .set(room)
    .where("id", "=", id)
    .where("school_id", "=", schoolId)
    .executeTakeFirst();
  return numUpdatedRows > 0n;
}
