import { writeFile } from "node:fs/promises";
import { parseArgs } from "node:util";
import { isMet, tableOf, type Line } from "~tests/bench/line";
import {
  describeMachine,
  machineText,
  type Machine,
} from "~tests/bench/machine";
import { isMeasure, measureNames, measures } from "~tests/bench/measures";
import { openStage, type BenchSize } from "~tests/bench/stage";
import { command, UsageError } from "./command";

type Options = { sizes: BenchSize[]; names: string[]; json?: string };
const sizes: BenchSize[] = ["demo", "district"];

await command({
  usage: `npm run bench [-- --size demo|district] [--only NAME,…] [--json FILE]

Builds the app in a temporary folder, runs it there on data of its own (never ./data), measures it, and prints a table of
what was measured with its goals. All of it takes about 15 minutes on two cores.

  --size   one size only; without it, demo and district
  --only   some measures only: ${measureNames.join(", ")}
  --json   writes the machine and all lines to a file as well

Exit status: 0 measured (goals met or not), 1 one of them failed, 2 not usable (wrong options).`,
  run: (args) => bench(readOptions(args)),
});

async function bench({ sizes, names, json }: Options): Promise<number> {
  const log = (text: string) => console.error(text);
  const stage = openStage(sizes, log);
  // Ctrl-C must leave neither an app nor a folder behind.
  process.once(
    "SIGINT",
    () => void stage.close().then(() => process.exit(130)),
  );
  try {
    const lines: Line[] = [];
    let failed = 0;
    for (const { name, measure } of measures) {
      if (!names.includes(name)) continue;
      log(`measuring ${name} …`);
      // What one measure fails on must not cost the quarter of an hour of the others.
      const measured = await measure(stage).catch((error: unknown) => {
        log(error instanceof Error ? (error.stack ?? error.message) : "failed");
        failed++;
        return [notMeasured(name)];
      });
      lines.push(...measured);
    }
    const usesApp = names.some((name) => name !== "contest");
    const app = usesApp ? await stage.app("demo") : undefined;
    const machine = await describeMachine(app?.databaseUrl);
    print(machine, lines);
    if (json)
      await writeFile(
        json,
        `${JSON.stringify({ machine, lines: lines.map(withVerdict) }, null, 2)}\n`,
      );
    return failed === 0 ? 0 : 1;
  } finally {
    await stage.close();
  }
}

const notMeasured = (measure: string): Line => ({
  measure,
  what: "failed, see above",
  values: {},
  unit: "",
});

function withVerdict(line: Line) {
  return { ...line, met: isMet(line) };
}

function print(machine: Machine, lines: Line[]): void {
  const missed = lines.filter((line) => isMet(line) === false).length;
  const withGoal = lines.filter((line) => line.goal).length;
  console.log(`${machineText(machine)}\n\n${tableOf(lines)}\n`);
  console.log(`${withGoal - missed} of ${withGoal} goals met`);
}

function readOptions(args: string[]): Options {
  try {
    const { values } = parseArgs({
      args,
      options: {
        size: { type: "string" },
        only: { type: "string" },
        json: { type: "string" },
      },
    });
    const names = values.only?.split(",") ?? measureNames;
    const unknown = names.find((name) => !isMeasure(name));
    if (unknown !== undefined)
      throw new UsageError(`--only: there is no measure "${unknown}".`);
    const chosen = sizes.filter((size) => size === (values.size ?? size));
    if (chosen.length === 0)
      throw new UsageError("--size must be demo or district.");
    return { sizes: chosen, names: [...names], json: values.json };
  } catch (error) {
    throw error instanceof UsageError
      ? error
      : new UsageError(error instanceof Error ? error.message : String(error));
  }
}
