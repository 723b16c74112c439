import { readdirSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { describe, expect, test } from "vitest";
import { manifestText } from "~/contests/bundle/manifest.server";
import { problemText } from "~/contests/bundle/problems";
import {
  bytesOfFolder,
  readBundle,
} from "~/contests/bundle/read-bundle.server";
import { resultsOf } from "~/contests/bundle/results.server";
import { verifyBundle } from "~/contests/bundle/verify.server";
import { ENTRANTS, MARKS, bundleOf, type Texts } from "./small-bundle";

const BUNDLES = fileURLToPath(new URL("./bundles/", import.meta.url));

describe("every bundle checked in", () => {
  test.each(readdirSync(BUNDLES))("%s verifies", async (name) => {
    const { bytes, problems } = await bytesOfFolder(BUNDLES + name);
    expect(problems).toEqual([]);
    expect((await verifyBundle(bytes)).outcome).toBe("same");
  });
});

describe("results and verification", () => {
  const marks = [
    "E1,T,,50,",
    "E1,J,J1,2,",
    "E1,J,J2,3,",
    "E1,P,J1,7.5,2",
    "E2,T,,50,",
  ];
  const priced = async (texts: Texts = {}) => {
    const bytes = bundleOf({
      "marks.csv": [MARKS, ...marks, ""].join("\n"),
      ...texts,
    });
    const read = await readBundle(bytes);
    if (!read.ok)
      throw new Error(
        read.problems.map((problem) => problemText(problem)).join("\n"),
      );
    bytes.set("results.csv", Buffer.from(resultsOf(read.bundle)));
    return bytes.set("manifest.json", Buffer.from(manifestText(bytes)));
  };
  test("results.csv", async () => {
    expect((await priced()).get("results.csv")?.toString()).toBe(
      "rank,entrant,total,reason,scale,total,T,J,P,time\n1,E1,73.33,,,73.33,50.00,8.33,15.00,\n,E2,,incomplete,,,50.00,,,\n",
    );
  });
  test("an id with a comma is quoted", async () => {
    const bytes = await priced({
      "entrants.csv": `${ENTRANTS}\nE1,,,,\nE2,,,,\n"E,3",,,absent,\n`,
    });
    expect(bytes.get("results.csv")?.toString()).toContain('\n,"E,3",,absent,');
    expect((await verifyBundle(bytes)).outcome).toBe("same");
  });
  test("the first difference is named: a cell, a line, a file", async () => {
    const bytes = await priced();
    const change = (file: string, from: string, to: string) =>
      verifyBundle(
        new Map(bytes).set(
          file,
          Buffer.from(String(bytes.get(file)).replace(from, to)),
        ),
      );
    const differences = [
      await change("results.csv", "1,E1,73.33", "1,E1,73.34"),
      await change("results.csv", "rank,entrant", "place,entrant"),
      await change("results.csv", ",E2,,incomplete,,,50.00,,,\n", ""),
      await change("results.csv", "\n,E2", "\n,E0,,,,,,,,\n,E2"),
      await change("marks.csv", "E1,T,,50,", "E1,T,,51,"),
      await change("entrants.csv", "张三", "张四"),
    ];
    expect(differences).toEqual([
      {
        outcome: "differs",
        difference:
          'results.csv:2: entrant "E1", column "total": the file has "73.34", recomputed "73.33"',
      },
      {
        outcome: "differs",
        difference:
          'results.csv:1: column 1: the file has "place", recomputed "rank"',
      },
      {
        outcome: "differs",
        difference:
          "results.csv: a line is missing: ,E2,,incomplete,,,50.00,,,",
      },
      {
        outcome: "differs",
        difference:
          'results.csv:3: entrant "E2", column "entrant": the file has "E0", recomputed "E2"',
      },
      {
        outcome: "differs",
        difference:
          'results.csv:2: entrant "E1", column "total": the file has "73.33", recomputed "74.33"',
      },
      {
        outcome: "differs",
        difference: expect.stringMatching(
          /^entrants\.csv: SHA-256 is [0-9a-f]{64}, manifest\.json says [0-9a-f]{64}$/,
        ),
      },
    ]);
  });
  test("a file added or taken away", async () => {
    const bytes = await priced();
    const more = new Map(bytes).set(
      "deductions.csv",
      Buffer.from("entrant,id,mark\n"),
    );
    expect(await verifyBundle(more)).toEqual({
      outcome: "differs",
      difference: "deductions.csv: is not in manifest.json",
    });
    const listed = new Map(bytes).set(
      "manifest.json",
      Buffer.from(manifestText(more)),
    );
    expect(await verifyBundle(listed)).toEqual({
      outcome: "differs",
      difference: "deductions.csv: is in manifest.json and not in the bundle",
    });
  });
  test("nothing to compare with is unusable", async () => {
    const problems = async (bytes: Map<string, Buffer>) => {
      const verified = await verifyBundle(bytes);
      return (
        verified.outcome === "unusable" &&
        verified.problems.map((problem) => problemText(problem))
      );
    };
    expect(await problems(bundleOf({}))).toEqual([
      "results.csv: the file is missing",
      "manifest.json: the file is missing",
    ]);
    const bytes = await priced();
    expect(
      await problems(
        new Map(bytes).set("manifest.json", Buffer.from('{"files":{"a":1}}')),
      ),
    ).toEqual([expect.stringMatching(/^manifest\.json: wants /)]);
  });
});
