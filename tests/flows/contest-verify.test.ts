import { execFile } from "node:child_process";
import { mkdirSync, mkdtempSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import JSZip from "jszip";
import { beforeAll, describe, expect, it } from "vitest";
import { database } from "~/platform/database.server";
import * as bundle from "~/routes/contests/bundle";
import { testDatabase } from "~tests/support/database";
import { argsOf, get } from "~tests/support/requests";

// What the app gives out, held to account by the command as anyone runs it: the zip as it was downloaded, its files
// unpacked, and both with one file changed.

testDatabase("demo");

const root = fileURLToPath(new URL("../..", import.meta.url));
const work = mkdtempSync(join(tmpdir(), "contest-verify-"));
let files: Record<string, string> = {};
let downloaded = "";

function verify(
  path: string,
): Promise<{ code: number; out: string; err: string }> {
  return new Promise((resolve) => {
    execFile(
      process.execPath,
      ["--import", "tsx", "bin/contest.ts", "verify", path],
      { cwd: root },
      (error, out, err) =>
        resolve({ code: error === null ? 0 : Number(error.code), out, err }),
    );
  });
}
/** The downloaded bundle as a folder, with some files changed or (null) left out. */
function folder(name: string, changed: Record<string, string | null>): string {
  const path = join(work, name);
  mkdirSync(path);
  for (const [file, text] of Object.entries({ ...files, ...changed }))
    if (text !== null) writeFileSync(join(path, file), text);
  return path;
}

beforeAll(async () => {
  const of = await database()
    .selectFrom("contest_event as e")
    .innerJoin("contest as c", "c.id", "e.contest_id")
    .select(["c.slug", "e.slug as event"])
    .where("e.board_state", "=", "provisional")
    .executeTakeFirstOrThrow();
  const response = (await bundle.loader(
    argsOf(await get("/x"), of as never),
  )) as Response;
  const bytes = Buffer.from(await response.arrayBuffer());
  downloaded = join(work, "results.zip");
  writeFileSync(downloaded, bytes);
  const zip = await JSZip.loadAsync(bytes);
  for (const [name, file] of Object.entries(zip.files))
    files = { ...files, [name]: await file.async("string") };
});

describe("npm run contest -- verify on a download", () => {
  it("finds the zip and its files as they were given out", async () => {
    expect(Object.keys(files).sort()).toEqual([
      "deductions.csv",
      "entrants.csv",
      "manifest.json",
      "marks.csv",
      "results.csv",
      "scheme.json",
    ]);
    const answers = await Promise.all([
      verify(downloaded),
      verify(folder("as-it-was", {})),
    ]);
    for (const { code, out, err } of answers) {
      expect([code, err]).toEqual([0, ""]);
      expect(out).toMatch(/\d+ entrants, results and manifest agree/);
    }
  }, 60_000);

  it.each([
    [
      "a mark",
      () => ({
        "marks.csv": (files["marks.csv"] ?? "").replace(
          /,(\d)(\d*)(,[^,\n]*)\n/,
          (_, first, rest, end) => `,${(Number(first) + 8) % 9}${rest}${end}\n`,
        ),
      }),
      /^(results|marks)\.csv/,
    ],
    [
      "a total",
      () => ({
        "results.csv": (files["results.csv"] ?? "").replace(/\d\.\d\d/, "9.99"),
      }),
      /^results\.csv:\d+: entrant "[^"]+", column/,
    ],
    [
      "a name",
      () => ({
        "entrants.csv": (files["entrants.csv"] ?? "").replace(
          /\n([^,]+),[^,]+,/,
          "\n$1,冒名者,",
        ),
      }),
      /entrants\.csv/,
    ],
    [
      "the scheme's spaces",
      () => ({ "scheme.json": `${files["scheme.json"]}\n ` }),
      /scheme\.json/,
    ],
  ] as [string, () => Record<string, string>, RegExp][])(
    "names the file in which %s was changed, and exits with 1",
    async (name, changed, said) => {
      const { code, out, err } = await verify(
        folder(name.replace(/\W/g, "-"), changed()),
      );
      expect([code, out]).toEqual([1, ""]);
      expect(err).toMatch(said);
    },
    60_000,
  );

  it("cannot use what is no bundle, and exits with 2", async () => {
    const noZip = join(work, "no.zip");
    writeFileSync(noZip, "no zip");
    const answers = await Promise.all([
      verify(noZip),
      verify(join(work, "nowhere.zip")),
      verify(folder("without-marks", { "marks.csv": null })),
    ]);
    expect(answers.map(({ code }) => code)).toEqual([2, 2, 2]);
    expect(answers[0]?.err).toContain("neither a folder nor a zip");
    expect(answers[2]?.err).toContain("marks.csv");
  }, 60_000);
});
