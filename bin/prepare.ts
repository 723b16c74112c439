import { prepareDatabase } from "~db/prepare";
import { env } from "~/platform/env.server";
import { command, takesNothing, withDatabase } from "./command";

await command({
  usage:
    "node --import tsx bin/prepare.ts\n\nWhat npm start does beside its first build: the embedded database and, into an empty one, the demo district.",
  run: (args) => {
    takesNothing(args);
    return withDatabase(() => prepareDatabase(!env().databaseUrl));
  },
});
