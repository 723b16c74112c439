import { sql } from "kysely";
import type { Tx } from "~/platform/database.server";
import { nextNo, slugOf, type Numbered } from "../rules/number";

const tables = { P: "problem", O: "outcome" } as const;

/** The next free number of a kind in a year; others who ask wait until this transaction ends, so none is given twice. */
export async function takeNo(
  tx: Tx,
  kind: Numbered,
  year: number,
): Promise<string> {
  await sql`select pg_advisory_xact_lock(hashtext(${`number ${kind}${year}`}))`.execute(
    tx,
  );
  const last = await tx
    .selectFrom(tables[kind])
    .select("no")
    .where("no", "like", `${kind}${year}-%`)
    .orderBy(sql`length(no)`, "desc")
    .orderBy("no", "desc")
    .executeTakeFirst();
  return nextNo(kind, year, last?.no);
}

/** A free address for a new studio or method: of its words in Latin letters, else numbered; the lock is as above. */
export async function takeSlug(
  tx: Tx,
  table: "studio" | "named_method",
  words: string,
): Promise<string> {
  await sql`select pg_advisory_xact_lock(hashtext(${`slug ${table}`}))`.execute(
    tx,
  );
  const base = slugOf(words) || (table === "studio" ? "studio" : "method");
  const used = await tx
    .selectFrom(table)
    .select("slug")
    .where(({ or, eb }) =>
      or([eb("slug", "=", base), eb("slug", "like", `${base}-%`)]),
    )
    .execute();
  // /studios/new is the page where one is founded.
  const taken = new Set(["new", ...used.map(({ slug }) => slug)]);
  if (slugOf(words) && !taken.has(base)) return base;
  for (let at = 2; ; at++)
    if (!taken.has(`${base}-${at}`)) return `${base}-${at}`;
}
