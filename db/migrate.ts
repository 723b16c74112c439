import { Migrator, sql, type Kysely } from "kysely";
import { migrations } from "./migrations";

/** The database is another release's: a newer one wrote it, or it was not brought to this one yet. */
export class OtherReleaseError extends Error {}

/**
 * Brings a database to this release's version. Returns the names it applied, in order.
 * Refuses (OtherReleaseError) a database holding a migration that this release does not know.
 */
export async function migrate(db: Kysely<any>): Promise<string[]> {
  refuseNewer(await appliedMigrations(db));
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

/** Refuses (OtherReleaseError) a database of another release than this one, with what to do. */
export async function checkRelease(db: Kysely<any>): Promise<void> {
  const applied = await appliedMigrations(db);
  refuseNewer(applied);
  const lacking = Object.keys(migrations).filter(
    (name) => !applied.includes(name),
  );
  if (lacking.length > 0)
    throw new OtherReleaseError(
      `The database was not brought to this release yet (it lacks ${lacking[0]}${lacking.length > 1 ? ` and ${lacking.length - 1} more` : ""}). Run npm run migrate.`,
    );
}

function refuseNewer(applied: string[]): void {
  const unknown = applied.filter((name) => !(name in migrations));
  if (unknown.length > 0)
    throw new OtherReleaseError(
      `The database was migrated by a newer release (it holds ${unknown.join(", ")}). Start that release, or restore a backup taken before the upgrade.`,
    );
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
