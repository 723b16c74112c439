import { command, takesNothing, withDatabase } from "./command";
import { migrate } from "~db/migrate";

await command({
  usage:
    "npm run migrate\n\nBrings the database to this release. Prints what was applied. Runs beside the app or without it.",
  run: (args) => {
    takesNothing(args);
    return withDatabase(async (db) => {
      const applied = await migrate(db);
      console.log(
        applied.length
          ? applied.map((name) => `applied ${name}`).join("\n")
          : "The database is up to date.",
      );
    });
  },
});
