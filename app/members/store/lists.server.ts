import { sql } from "kysely";
import type { Named } from "~/i18n/named";
import type { Db, Tx } from "~/platform/database.server";
import type { Holder, List } from "../rules/lists";

export type Choice = Named & { code: string; name_en: string };
/** An entry as its keeper sees it; only kinds of honour have a holder and may have a term. */
export type Entry = Choice & {
  retired_on: string | null;
  holder: Holder | null;
  term_years: number | null;
};
type Facts = { name: string; name_en: string; term_years: number | null };

// Tables of one shape: where it does not matter which, the type of the smallest stands for all.
const table = (list: List) => list as "trade";

/** A list's entries, the retired ones last. */
export async function entriesOf(db: Db, list: List): Promise<Entry[]> {
  return entries(db, list)
    .orderBy(sql`retired_on is not null`)
    .orderBy(sql.ref(list === "honour_kind" ? "position" : "code"))
    .execute();
}

function entries(db: Db, list: List) {
  const own = (column: string) =>
    list === "honour_kind" ? sql.ref(column) : sql`null`;
  return db
    .selectFrom(table(list))
    .select(["code", "name", "name_en", "retired_on"])
    .select([
      sql<Holder | null>`${own("holder")}`.as("holder"),
      sql<number | null>`${own("term_years")}`.as("term_years"),
    ]);
}

/** What a form offers of a list: what is in use, and what `held` names although it was retired since. */
export async function offeredOf(
  db: Db,
  list: List,
  held: readonly (string | null | undefined)[] = [],
): Promise<Choice[]> {
  const kept = held.filter((code) => code != null);
  return db
    .selectFrom(table(list))
    .select(["code", "name", "name_en"])
    .where(({ or, eb }) =>
      or([
        eb("retired_on", "is", null),
        ...(kept.length > 0 ? [eb("code", "in", kept)] : []),
      ]),
    )
    .orderBy(sql`name collate "zh-x-icu"`)
    .execute();
}

/** An entry, locked until the transaction ends; undefined for none of this code. */
export async function lockEntry(
  tx: Tx,
  list: List,
  code: string,
): Promise<Entry | undefined> {
  const [entry] = await entries(tx, list)
    .where("code", "=", code)
    .forUpdate()
    .execute();
  return entry;
}

/** Adds an entry. The database refuses a code or a name that is in the list already. */
export async function insertEntry(
  tx: Tx,
  added: { code: string } & (
    | { list: "honour_kind"; holder: Holder }
    | { list: Exclude<List, "honour_kind"> }
  ),
  { name, name_en, term_years }: Facts,
): Promise<void> {
  const { list, code } = added;
  const entry = { code, name, name_en };
  if (list === "honour_kind")
    await tx
      .insertInto(list)
      .values({ ...entry, holder: added.holder, term_years })
      .execute();
  else await tx.insertInto(table(list)).values(entry).execute();
}

/** Writes an entry's names, and the term of a kind of honour. */
export async function updateEntry(
  tx: Tx,
  list: List,
  code: string,
  { name, name_en, term_years }: Facts,
): Promise<void> {
  await tx
    .updateTable(table(list))
    .set({ name, name_en })
    .where("code", "=", code)
    .execute();
  if (list === "honour_kind")
    await tx
      .updateTable(list)
      .set({ term_years })
      .where("code", "=", code)
      .execute();
}

/** Retires an entry on a day; null brings it back. */
export async function setRetired(
  tx: Tx,
  list: List,
  code: string,
  retired_on: string | null,
): Promise<void> {
  await tx
    .updateTable(table(list))
    .set({ retired_on })
    .where("code", "=", code)
    .execute();
}
