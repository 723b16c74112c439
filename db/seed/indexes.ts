import type pg from "pg";

/**
 * Takes the searching indexes and exclusion constraints of `tables` away while half a million rows go in, and gives back what
 * builds them again from what was there. Built at once they cost a fraction of building them row by row, and a row that
 * breaks a constraint is still refused, at the end. Keys stay: other tables refer to them.
 */
export async function setIndexesAside(
  client: pg.Client,
  tables: string[],
): Promise<() => Promise<void>> {
  const constraints = await client.query<{ away: string; back: string }>(
    `select format('alter table %s drop constraint %I', conrelid::regclass, conname) as away,
       format('alter table %s add constraint %I %s', conrelid::regclass, conname, pg_get_constraintdef(oid)) as back
     from pg_constraint where contype = 'x' and conrelid = any ($1::regclass[])`,
    [tables],
  );
  const indexes = await client.query<{ away: string; back: string }>(
    `select format('drop index %s', indexrelid::regclass) as away, pg_get_indexdef(indexrelid) as back
     from pg_index where indrelid = any ($1::regclass[]) and not indisunique and not indisexclusion`,
    [tables],
  );
  const all = [...constraints.rows, ...indexes.rows];
  for (const { away } of all) await client.query(away);
  return async () => {
    await client.query("set local maintenance_work_mem = '256MB'");
    for (const { back } of all) await client.query(back);
  };
}
