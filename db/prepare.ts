import { join } from "node:path";
import { database, databaseUrl } from "~/platform/database.server";
import { env } from "~/platform/env.server";
import { log } from "~/platform/log.server";
import { migrate } from "./migrate";

/**
 * Brings the open database to this release and, where it is the embedded one (`ours`) and has never been seeded, makes
 * the demo district in it and says so. A real union's own database is only migrated.
 */
export async function prepareDatabase(ours: boolean): Promise<void> {
  const applied = await migrate(database());
  if (applied.length > 0) log().info({ applied }, "database migrated");
  const state = await database()
    .selectFrom("installation")
    .select("seeded_size")
    .executeTakeFirst();
  if (!ours || state?.seeded_size) return;
  console.log(
    "  The data folder is empty: making the demo district (invented people, invented enterprises) …",
  );
  const { seed } = await import("./seed/seed");
  await seed(databaseUrl(), {
    size: "demo",
    now: new Date(),
    files: join(env().dataFolder, "files"),
    log: (line: string) => console.log(`  ${line}`),
  });
}
