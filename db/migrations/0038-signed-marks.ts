import { sql, type Kysely } from "kysely";

/** A panel's mark may be below 0 where its scheme says so (a grade of execution of −3 … 3); the scheme bounds it. */
export async function up(db: Kysely<any>): Promise<void> {
  await sql`alter table mark drop constraint mark_value_check`.execute(db);
  for (const table of ["mark_entry", "keyed_mark"]) {
    const name = `${table}_value_check`;
    await sql`
      alter table ${sql.table(table)}
        drop constraint ${sql.ref(name)},
        add constraint ${sql.ref(name)}
          check (value ~ '^(-?[0-9]+(\\.[0-9]+)?|DNF|)$')`.execute(db);
  }
}
