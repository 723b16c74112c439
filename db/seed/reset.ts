import type pg from "pg";

/** The database holds more than a demo district, and nobody named it as the one to empty. */
export class NotNamedError extends Error {}

const kept = {
  units: "unit",
  people: "person",
  accounts: '"user"',
  contests: "contest",
  honours: "honour",
  "hours of learning": "hours_entry",
} as const;

/**
 * Refuses (NotNamedError) to empty a database that holds what is no demo district, unless `named` is its name; says what
 * would be lost.
 */
export async function checkReset(
  client: pg.Client,
  named: string | undefined,
): Promise<void> {
  const counts = Object.entries(kept).map(
    ([word, table]) => `(select count(*) from ${table})::int as "${word}"`,
  );
  const { rows } = await client.query<
    Record<string, number> & { database: string; demo: boolean }
  >(
    `select current_database() as database, demo, ${counts.join(", ")} from installation`,
  );
  const { database = "", demo = false, ...held } = rows[0] ?? {};
  const lost = Object.entries(held).filter(([, count]) => count > 0);
  if (demo || lost.length === 0 || named === database) return;
  const words = lost.map(
    ([word, count]) => `${count.toLocaleString("en")} ${word}`,
  );
  throw new NotNamedError(
    `The database "${database}" is no demo district. --reset would drop everything in it: ${words.join(", ")}. If that is meant, name it: --reset --database ${database}.`,
  );
}
