import { rosterJob } from "~/members/commands/rosters.server";
import { startJobs } from "~/platform/jobs.server";

/** Starts the long work of all features. They are named here: a module that is imported for its effect alone is left out of the bundle. */
export const startAllJobs = () => startJobs([rosterJob]);
