import { startEmbeddedPostgres } from "~/platform/postgres/embedded.server";

// A process that starts the PostgreSQL of the folder given and goes on until it is killed.
await startEmbeddedPostgres(process.argv[2] ?? "");
console.log("started");
setInterval(() => {}, 1000);
