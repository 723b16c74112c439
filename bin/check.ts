import { spawnSync } from "node:child_process";
import { command, takesNothing } from "./command";

const checks: [name: string, program: string, ...args: string[]][] = [
  ["types", "tsc", "--noEmit"],
  ["lint", "eslint", "."],
  ["import laws", "depcruise", "app", "db", "bin", "server.ts"],
  ["dead code", "knip"],
  ["formatting", "prettier", "--check", "--log-level=warn", "."],
  ["table types", "tsx", "bin/types.ts", "--verify"],
];

await command({
  usage: `npm run check [-- NAME …]\n\nChecks ${checks.map(([name]) => name).join(", ")}; all of them, or those named ("import laws" in quotes). Exit status: 0 all
hold, 1 one fails, 2 not usable (an unknown name).`,
  run: async (names) => {
    takesNothing(
      names.filter((name) => !checks.some(([known]) => known === name)),
    );
    const wanted = checks.filter(
      ([name]) => names.length === 0 || names.includes(name),
    );
    const failed = wanted.filter(([name, program, ...args]) => {
      const started = Date.now();
      const done = spawnSync("npx", ["--no-install", program, ...args], {
        stdio: "inherit",
      });
      console.log(
        `${done.status === 0 ? "ok  " : "FAIL"} ${name} (${((Date.now() - started) / 1000).toFixed(1)} s)`,
      );
      return done.status !== 0;
    });
    return failed.length > 0 ? 1 : 0;
  },
});
