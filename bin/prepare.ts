import { prepareDatabase } from "~db/prepare";
import { env } from "~/platform/env.server";
import { command, withDatabase } from "./command";

await command({
  usage:
    "node --import tsx bin/prepare.ts\n\nWhat npm start does beside its first build: the embedded database and, into an empty one, the demo district.",
  run: () => withDatabase(() => prepareDatabase(!env().databaseUrl)),
});
