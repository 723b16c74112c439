import { spawnSync } from "node:child_process";
import { command, withDatabase } from "./command";
import { migrate } from "~db/migrate";

// Ids and counts are read as numbers (see platform/database.server.ts); ranges and paths as PostgreSQL writes them.
const mapping = {
  int8: "number",
  ltree: "string",
  daterange: "string",
  int4multirange: "string",
};

await command({
  usage:
    "npm run types [-- --verify]\n\nWrites db/schema.ts from the migrated database; with --verify only says whether it is up to date.",
  run: (args) =>
    withDatabase(async (db, url) => {
      await migrate(db);
      const flags = [
        "--dialect=postgres",
        "--default-schema=public",
        "--date-parser=string",
        "--exclude-pattern=kysely_*",
        `--type-mapping=${JSON.stringify(mapping)}`,
        "--out-file=db/schema.ts",
        `--url=${url}`,
        ...(args.includes("--verify") ? ["--verify"] : []),
      ];
      const done = spawnSync("npx", ["kysely-codegen", ...flags], {
        stdio: ["ignore", "inherit", "inherit"],
      });
      return done.status ?? 1;
    }),
});
