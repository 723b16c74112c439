import { join } from "node:path";
import { parseArgs } from "node:util";
import { now } from "~/platform/clock.server";
import { env } from "~/platform/env.server";
import { migrate } from "~db/migrate";
import { demoPassword } from "~/members/demo";
import { demoUsernames } from "~db/seed/demo-accounts";
import { NotNamedError } from "~db/seed/reset";
import { NotEmptyError, seed } from "~db/seed/seed";
import type { Size } from "~db/seed/context";
import { command, UsageError, withDatabase } from "./command";

const sizes: readonly string[] = ["demo", "district", "empty"] satisfies Size[];

function isSize(text: string): text is Size {
  return sizes.includes(text);
}

await command({
  usage: `npm run seed -- --size demo|district|empty [--reset [--database NAME]]

Fills the database; works beside the app and without it.

  --size demo      the invented district with a sampled roster of about 5,000 members (seconds)
  --size district  the same at full scale: over 470,000 members (minutes)
  --size empty     the reference lists and the district's own row, for a real union: no people, no accounts
  --reset          drop everything in the database first
  --database NAME  with --reset: the database that is meant, where it holds more than a demo district

Exit status: 0 done, 1 failed, 2 not usable (wrong options, or a database that is not empty or not named).`,
  run: (args) => {
    const { size, ...dropping } = options(args);
    return withDatabase(async (db, url) => {
      for (const name of await migrate(db)) console.log(`applied ${name}`);
      const started = Date.now();
      await seed(url, {
        size,
        now: now(),
        ...dropping,
        log: (line) => console.log(line),
        files: join(env().dataFolder, "files"),
      }).catch((error: unknown) => {
        throw error instanceof NotEmptyError || error instanceof NotNamedError
          ? new UsageError(error.message)
          : error;
      });
      console.log(
        `Seeded the ${size} size in ${((Date.now() - started) / 1000).toFixed(1)} s.`,
      );
      if (size !== "empty")
        console.log(
          `Demo accounts: ${demoUsernames.join(", ")}; their password is ${demoPassword}.`,
        );
    });
  },
});

function options(args: string[]): {
  size: Size;
  reset: boolean;
  named: string | undefined;
} {
  try {
    const { values } = parseArgs({
      args,
      options: {
        size: { type: "string" },
        reset: { type: "boolean", default: false },
        database: { type: "string" },
      },
    });
    if (values.size === undefined || !isSize(values.size))
      throw new UsageError("--size must be demo, district or empty.");
    return { size: values.size, reset: values.reset, named: values.database };
  } catch (error) {
    throw error instanceof UsageError
      ? error
      : new UsageError(error instanceof Error ? error.message : String(error));
  }
}
