import { spawnSync } from "node:child_process";
import { chmodSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { openDatabase } from "~/platform/database.server";
import { startEmbeddedPostgres } from "~/platform/postgres/embedded.server";
import { migrate } from "~db/migrate";
import { command, leavingOnSignals, takesNothing } from "./command";

// Ids and counts are read as numbers (see platform/database.server.ts); ranges and paths as PostgreSQL writes them.
const mapping = {
  int8: "number",
  ltree: "string",
  daterange: "string",
  int4multirange: "string",
};

await command({
  usage:
    "npm run types [-- --verify]\n\nWrites db/schema.ts from the migrations, on a PostgreSQL of its own; with --verify only says whether it is up to date.",
  run: async (args) => {
    takesNothing(args.filter((arg) => arg !== "--verify"));
    const folder = mkdtempSync(join(tmpdir(), "jiangtang-types-"));
    chmodSync(folder, 0o755);
    const postgres = await leavingOnSignals(startEmbeddedPostgres(folder));
    try {
      const { db, close } = openDatabase(postgres.url, 1);
      await migrate(db);
      await close();
      return generate(postgres.url, args.includes("--verify"));
    } finally {
      await postgres.stop();
      rmSync(folder, { recursive: true, force: true });
    }
  },
});

function generate(url: string, verify: boolean): number {
  const flags = [
    "--dialect=postgres",
    "--default-schema=public",
    "--date-parser=string",
    "--exclude-pattern=kysely_*",
    `--type-mapping=${JSON.stringify(mapping)}`,
    "--out-file=db/schema.ts",
    `--url=${url}`,
    ...(verify ? ["--verify"] : []),
  ];
  const done = spawnSync("npx", ["--no-install", "kysely-codegen", ...flags], {
    stdio: ["ignore", "inherit", "inherit"],
  });
  return done.status ?? 1;
}
