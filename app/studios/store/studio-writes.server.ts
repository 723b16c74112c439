import type { Tx } from "~/platform/database.server";

export type StudioText = {
  name: string;
  nameEn: string;
  tradeCode: string | null;
  site: string;
  summary: string;
};

const columns = ({ name, nameEn, tradeCode, site, summary }: StudioText) => ({
  name,
  name_en: nameEn,
  trade_code: tradeCode,
  site,
  summary,
});

export type NewStudio = StudioText & {
  slug: string;
  unitId: number;
  kind: "studio" | "task-force";
  leadId: number;
  foundedOn: string;
};

/** Writes a new studio; its lead leads it from the first day. Returns its id. */
export async function insertStudio(tx: Tx, studio: NewStudio): Promise<number> {
  const { slug, unitId, kind, leadId, foundedOn } = studio;
  const { id } = await tx
    .insertInto("studio")
    .values({
      ...columns(studio),
      slug,
      unit_id: unitId,
      kind,
      lead_id: leadId,
      lead_since: foundedOn,
      founded_on: foundedOn,
    })
    .returning("id")
    .executeTakeFirstOrThrow();
  return id;
}

/** Changes what a studio says of itself. */
export async function updateStudio(
  tx: Tx,
  id: number,
  text: StudioText,
): Promise<void> {
  await tx
    .updateTable("studio")
    .set(columns(text))
    .where("id", "=", id)
    .execute();
}

/** Holds the studio's row until the transaction ends: two changes of lead come one after the other. */
export async function lockStudio(tx: Tx, slug: string): Promise<void> {
  await tx
    .selectFrom("studio")
    .select("id")
    .where("slug", "=", slug)
    .forUpdate()
    .execute();
}

/** Puts the topics of a year in the place of that year's earlier ones. */
export async function replaceTopics(
  tx: Tx,
  studioId: number,
  year: number,
  topics: readonly string[],
): Promise<void> {
  await tx
    .deleteFrom("studio_topic")
    .where("studio_id", "=", studioId)
    .where("year", "=", year)
    .execute();
  if (topics.length === 0) return;
  const row = { studio_id: studioId, year };
  await tx
    .insertInto("studio_topic")
    .values(topics.map((title, at) => ({ ...row, position: at + 1, title })))
    .execute();
}

/** Begins a stay in a studio. */
export async function insertStay(
  tx: Tx,
  studioId: number,
  personId: number,
  joinedOn: string,
): Promise<void> {
  const row = { studio_id: studioId, person_id: personId, joined_on: joinedOn };
  await tx.insertInto("studio_member").values(row).execute();
}

/** Ends a person's open stay in a studio. */
export async function endStay(
  tx: Tx,
  studioId: number,
  personId: number,
  leftOn: string,
): Promise<void> {
  await tx
    .updateTable("studio_member")
    .set({ left_on: leftOn })
    .where("studio_id", "=", studioId)
    .where("person_id", "=", personId)
    .where("left_on", "is", null)
    .execute();
}

/** Writes down that the present lead led until `from`, and who leads since. */
export async function replaceLead(
  tx: Tx,
  studioId: number,
  present: { personId: number; since: string },
  next: { personId: number; from: string },
): Promise<void> {
  await tx
    .insertInto("studio_past_lead")
    .values({
      studio_id: studioId,
      person_id: present.personId,
      led_from: present.since,
      led_until: next.from,
    })
    .execute();
  await tx
    .updateTable("studio")
    .set({ lead_id: next.personId, lead_since: next.from })
    .where("id", "=", studioId)
    .execute();
}
