import { Migrator, sql, type Kysely } from "kysely";
import { migrations } from "./migrations";

/** The database was written by a newer release than this one. */
export class NewerDatabaseError extends Error {}

/**
 * Brings a database to this release's version. Returns the names it applied, in order.
 * Refuses (NewerDatabaseError) a database holding a migration that this release does not know.
 */
export async function migrate(db: Kysely<any>): Promise<string[]> {
  const unknown = (await appliedMigrations(db)).filter(
    (name) => !(name in migrations),
  );
  if (unknown.length > 0) {
    throw new NewerDatabaseError(
      `The database was migrated by a newer release (it holds ${unknown.join(", ")}). Start that release, or restore a backup taken before the upgrade.`,
    );
  }
  const migrator = new Migrator({
    db,
    provider: { getMigrations: async () => migrations },
  });
  const { error, results } = await migrator.migrateToLatest();
  if (error) throw error;
  return (results ?? [])
    .filter((result) => result.status === "Success")
    .map((result) => result.migrationName);
}

/** The names of the migrations that a database holds, oldest first; none for an empty database. */
export async function appliedMigrations(db: Kysely<any>): Promise<string[]> {
  const table = await sql<{
    found: string | null;
  }>`select to_regclass('kysely_migration')::text as found`.execute(db);
  if (!table.rows[0]?.found) return [];
  const rows = await sql<{
    name: string;
  }>`select name from kysely_migration order by name`.execute(db);
  return rows.rows.map((row) => row.name);
}
