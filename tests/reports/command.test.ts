import { execFile } from "node:child_process";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { expect, it } from "vitest";

const root = fileURLToPath(new URL("../..", import.meta.url));

const run = (...args: string[]) =>
  new Promise<{ code: unknown; err: string }>((resolve) => {
    execFile(
      process.execPath,
      ["--import", "tsx", "bin/report.ts", "five-year", ...args],
      { cwd: root },
      (error, _, err) => resolve({ code: error?.code ?? 0, err }),
    );
  });

it("refuses a file that cannot be written with a sentence, before it counts", async () => {
  const missing = join(root, "no-such-folder");
  const answers = await Promise.all([
    run("--out", join(missing, "x.xlsx")),
    run("--out", root),
  ]);
  expect(answers.map(({ code }) => code)).toEqual([2, 2]);
  const [first, second] = answers.map(({ err }) => err.split("\n")[0]);
  expect(first).toBe(`--out: ${missing} is no folder that you may write in.`);
  expect(second).toBe(`--out: ${root} is a folder; name a file.`);
});
