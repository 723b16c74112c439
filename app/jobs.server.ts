// The kinds of long work of all features, registered by being imported. server.ts starts the queue after this.
import "~/members/commands/rosters.server";

export { startJobs } from "~/platform/jobs.server";
