/** The command as people run it: exit codes, standard output and standard error. */
import { execFile } from "node:child_process";
import { createHash } from "node:crypto";
import { cp, mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { afterAll, beforeAll, expect, test } from "vitest";

const ROOT = fileURLToPath(new URL("../..", import.meta.url));
const WELDING = fileURLToPath(new URL("./bundles/welding", import.meta.url));
const sha256 = (text: string) =>
  createHash("sha256").update(text).digest("hex");
let work = "";

beforeAll(async () => {
  work = await mkdtemp(join(tmpdir(), "contest-command-"));
});
afterAll(() => rm(work, { recursive: true }));

function run(
  ...args: string[]
): Promise<{ code: number; out: string; err: string }> {
  return new Promise((resolve) => {
    execFile(
      process.execPath,
      ["--import", "tsx", "bin/contest.ts", ...args],
      { cwd: ROOT },
      (error, out, err) => {
        resolve({ code: error === null ? 0 : Number(error.code), out, err });
      },
    );
  });
}

test("score prints the results, and with --out writes them; in the bundle with its manifest", async () => {
  const published = await readFile(join(WELDING, "results.csv"), "utf8");
  expect(await run("score", WELDING)).toEqual({
    code: 0,
    out: published,
    err: "",
  });
  const copy = join(work, "welding");
  await cp(WELDING, copy, { recursive: true });
  await rm(join(copy, "results.csv"));
  await rm(join(copy, "manifest.json"));
  expect(
    (await run("score", copy, "--out", join(work, "elsewhere.csv"))).code,
  ).toBe(0);
  expect(await readFile(join(work, "elsewhere.csv"), "utf8")).toBe(published);
  expect((await run("verify", copy)).code).toBe(2);
  expect(
    (await run("score", copy, "--out", join(copy, "results.csv"))).code,
  ).toBe(0);
  expect((await run("verify", copy)).code).toBe(0);
}, 60_000);

test("verify names the first difference and exits with 1", async () => {
  const copy = join(work, "changed");
  await cp(WELDING, copy, { recursive: true });
  const marks = await readFile(join(copy, "marks.csv"), "utf8");
  await writeFile(
    join(copy, "marks.csv"),
    marks.replace("W02,theory,,92,", "W02,theory,,93,"),
  );
  const { code, err } = await run("verify", copy);
  expect([code, err.split("\n").length]).toEqual([1, 2]);
  expect(err).toMatch(
    /^results\.csv:2: entrant "W01", column "scale": the file has "740", recomputed "731"/,
  );
}, 60_000);

test("unusable input exits with 2, all errors on standard error, and writes nothing", async () => {
  const copy = join(work, "broken");
  await cp(WELDING, copy, { recursive: true });
  const marks = await readFile(join(copy, "marks.csv"), "utf8");
  await writeFile(
    join(copy, "marks.csv"),
    `${marks}W09,A3,J9,31,\nW10,A3,J9,5,\n`,
  );
  const { code, out, err } = await run(
    "score",
    copy,
    "--out",
    join(work, "never.csv"),
  );
  expect([code, out]).toEqual([2, ""]);
  expect(err).toBe(
    'marks.csv:52: judge "J9", entrant "W09", node "A3": the mark must not be above 30\n' +
      'marks.csv:53: entrant "W10" is not in entrants.csv\n',
  );
  await expect(readFile(join(work, "never.csv"))).rejects.toThrow();
  expect((await run("score", join(work, "nowhere"))).code).toBe(2);
}, 60_000);

test("help, and what is misused", async () => {
  const help = await run("--help");
  expect([help.code, help.err]).toEqual([0, ""]);
  expect(help.out).toContain(
    "npm run contest -- score BUNDLE [--out results.csv]",
  );
  const codes = await Promise.all([
    run(),
    run("score"),
    run("guess", WELDING),
    run("score", WELDING, "--fast"),
    run("verify", WELDING, "--out", "x"),
  ]);
  expect(codes.map(({ code }) => code)).toEqual([2, 2, 2, 2, 2]);
}, 60_000);

test("draw repeats a published draw from its seed and list, whatever order the list is in", async () => {
  const list = join(work, "list.txt");
  await writeFile(list, "\uFEFF003\r\n001\n\n002\n");
  const drawn = await run("draw", "number", "dice 4 1 6 6", list);
  expect([drawn.code, drawn.err]).toEqual([0, ""]);
  // Reckoned by hand: sha256sum of "dice 4 1 6 6", a line feed and each number, in the order of the digests.
  const byHand = ["001", "002", "003"].toSorted((a, b) =>
    sha256(`dice 4 1 6 6\n${a}`) < sha256(`dice 4 1 6 6\n${b}`) ? -1 : 1,
  );
  expect(drawn.out).toBe(
    `item,lot\n${byHand.map((item, at) => `${item},00${at + 1}\n`).join("")}`,
  );
  await writeFile(list, "001\n002\n003\n");
  expect((await run("draw", "number", "dice 4 1 6 6", list)).out).toBe(
    drawn.out,
  );
}, 60_000);

test("draw knows shifts with their benches, and lots that were in use before", async () => {
  const list = join(work, "entrants.txt");
  const taken = join(work, "taken.txt");
  await writeFile(list, "001\n002\n003\n");
  await writeFile(taken, "1-01\n");
  const drawn = await run(
    "draw",
    "bench",
    "dice 4 1 6 6",
    list,
    "--benches",
    "2,3",
    "--taken",
    taken,
  );
  expect(drawn.code).toBe(0);
  expect(drawn.out.match(/\d-\d\d/g)).toEqual(["1-02", "2-01", "2-02"]);
}, 60_000);

test("draw mixes a salt in, and takes a seed that looks like an option", async () => {
  const list = join(work, "benches.txt");
  await writeFile(list, "1-01\n1-02\n");
  const salt = "0123456789abcdef".repeat(2);
  const drawn = await run(
    ...["draw", "--salt", salt, "--", "number", "-20261128", list],
  );
  expect([drawn.code, drawn.err]).toEqual([0, ""]);
  const key = `-20261128\n${salt}`;
  const byHand = ["1-01", "1-02"].toSorted((a, b) =>
    sha256(`${key}\n${a}`) < sha256(`${key}\n${b}`) ? -1 : 1,
  );
  expect(drawn.out).toBe(
    `item,lot\n${byHand.map((item, at) => `${item},00${at + 1}\n`).join("")}`,
  );
}, 60_000);

test("draw says what it cannot use, and exits with 2", async () => {
  const list = join(work, "some.txt");
  await writeFile(list, "001\n");
  const answers = await Promise.all([
    run("draw"),
    run("draw", "number", "a seed"),
    run("draw", "colour", "a seed", list),
    run("draw", "number", "a seed", join(work, "nowhere.txt")),
    run("draw", "number", "a seed", list, "more"),
    run("draw", "number", "a seed", list, "--sedd", "x"),
    run("draw", "bench", "a seed", list, "--benches", "twelve"),
    run("draw", "bench", "a seed", list, "--benches", "0"),
    run("draw", "bench", "a seed", list, "--out", "x"),
    run("draw", "code", "a seed", list, "--salt", "pepper"),
  ]);
  expect(answers.map(({ code, out }) => [code, out])).toEqual(
    answers.map(() => [2, ""]),
  );
  for (const { err } of answers) expect(err).not.toContain("    at ");
  expect((await run("draw", "--help")).code).toBe(0);
  expect((await run("verify", "-h")).code).toBe(0);
}, 60_000);
