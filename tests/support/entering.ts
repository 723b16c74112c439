import { database } from "~/platform/database.server";
import { anyTrade, districtId } from "~tests/support/district";

export type EventToEnter = Awaited<ReturnType<typeof eventToEnter>>;

/** A published contest of the district (or of a unit) far in the future with an event that takes entries now; a second event joins the contest of the same address. */
export async function eventToEnter(
  slug: string,
  event = "fitting",
  unitId?: number,
) {
  const db = database();
  const trade = await anyTrade();
  const there = await db
    .selectFrom("contest")
    .select("id")
    .where("slug", "=", slug)
    .executeTakeFirst();
  const contest =
    there ??
    (await db
      .insertInto("contest")
      .values({
        slug,
        unit_id: unitId ?? (await districtId()),
        name: "报名日",
        name_en: "Entry day",
        starts_on: "2099-05-01",
        ends_on: "2099-05-02",
        state: "open",
      })
      .returning("id")
      .executeTakeFirstOrThrow());
  const { id } = await db
    .insertInto("contest_event")
    .values({
      contest_id: contest.id,
      slug: event,
      trade_code: trade,
      name: `钳工 ${event}`,
      name_en: "Fitting",
    })
    .returning("id")
    .executeTakeFirstOrThrow();
  /** Opens and closes entry so many minutes from now. */
  const setWindow = (opens: number, closes: number) =>
    db
      .updateTable("contest")
      .set({
        entry_opens_at: new Date(Date.now() + opens * 60_000),
        entry_closes_at: new Date(Date.now() + closes * 60_000),
      })
      .where("id", "=", contest.id)
      .execute();
  await setWindow(-60, 60);
  return {
    id,
    params: { slug, event },
    setWindow,
    /** the names on the list of entrants who take part */
    entrants: async () =>
      (
        await db
          .selectFrom("entrant")
          .select("name")
          .where("event_id", "=", id)
          .where("status", "<>", "withdrew")
          .orderBy("id")
          .execute()
      ).map(({ name }) => name),
  };
}
