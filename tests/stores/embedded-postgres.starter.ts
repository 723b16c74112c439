import { once } from "node:events";
import { startEmbeddedPostgres } from "~/platform/postgres/embedded.server";

// A process that starts the PostgreSQL of the folder given and goes on until it is killed, or leaves it when told anything.
const { stop } = await startEmbeddedPostgres(process.argv[2] ?? "");
console.log("started");
await once(process.stdin, "data");
await stop();
process.exit();
