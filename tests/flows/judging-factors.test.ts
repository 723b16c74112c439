import { beforeAll, describe, expect, it } from "vitest";
import { bundleFiles } from "~/contests/bundle-export.server";
import { standingOf } from "~/contests/standing.server";
import { database } from "~/platform/database.server";
import * as entrantPage from "~/routes/contests/manage-entrant";
import { testDatabase } from "~tests/support/database";
import {
  makeEvent,
  mark,
  openJudging,
  type JudgedEvent,
} from "~tests/support/judged-event";
import { answerOf, argsOf, get, post } from "~tests/support/requests";

// The difficulty that an entrant announced, keyed by the officer, priced and sent out like any other contest's.

testDatabase("demo");

const scheme = {
  version: 1,
  round: { places: 2, mode: "half-up" },
  root: {
    id: "total",
    children: [
      {
        id: "dive",
        type: "panel",
        max: "10",
        dropLow: 1,
        dropHigh: 1,
        minJudges: 3,
        combine: "sum",
        factor: "2",
      },
    ],
  },
};
const judges = ["J1", "J2", "J3", "J4", "J5"];
let event: JudgedEvent;
const params = (number: string) => ({
  slug: event.slug,
  event: event.event,
  entrant: String(event.entrants.get(number)?.id),
});
const look = async (number: string) =>
  answerOf(
    entrantPage.loader(
      argsOf(await get("/x", "contest-officer"), params(number)),
    ),
  );
const save = async (number: string, factor: string) =>
  answerOf(
    entrantPage.action(
      argsOf(
        await post(
          "/x",
          {
            status: "entered",
            reason: "申报难度",
            time: "",
            seen: (await look(number)).data.entrant.seen,
            "factor-dive": factor,
          },
          "contest-officer",
        ),
        params(number),
      ),
    ),
  );
const totals = async () =>
  Object.fromEntries(
    ((await standingOf(database(), event.id))?.field ?? []).map(
      ({ entrant, total }) => [entrant, total?.toString()],
    ),
  );

beforeAll(async () => {
  event = await makeEvent({
    slug: "factors-day",
    scheme,
    entrants: ["001", "002"].map((number) => ({ number, name: number })),
    panel: ["C1", ...judges],
  });
  await openJudging(event);
  for (const number of ["001", "002"])
    for (const [at, judge] of judges.entries())
      await mark(event, judge, number, {
        dive: ["6", "7", "7.5", "8", "9"][at] ?? "",
      });
});

describe("an entrant's factor", () => {
  it("multiplies the panel instead of the scheme's, until it is taken away", async () => {
    // 7 + 7.5 + 8 = 22.5
    expect(await totals()).toEqual({ "001": "45", "002": "45" });
    expect((await save("001", "３.２")).status).toBe(302);
    expect(await totals()).toEqual({ "001": "72", "002": "45" });
    const page = await look("001");
    expect(page.data.entrant.factors).toMatchObject([
      { id: "dive", own: "3.2", scheme: "2" },
    ]);
  });

  it("is refused where it is no number, and nothing changes", async () => {
    for (const factor of ["-1", "1e9", "NaN", `0.${"1234567890".repeat(4)}x`]) {
      const answer = await save("001", factor);
      expect(answer.status).toBe(422);
      expect(JSON.stringify(answer.data)).toContain("factor-bad");
    }
    expect(await totals()).toEqual({ "001": "72", "002": "45" });
  });

  it("stands in every row of the pair in the bundle", async () => {
    const standing = await standingOf(database(), event.id);
    const files = standing && (await bundleFiles(event.id, standing));
    const rows = files?.get("marks.csv")?.toString().trim().split("\n") ?? [];
    const factors = rows.slice(1).map((row) => {
      const [entrant, , , , factor] = row.split(",");
      return `${entrant} ${factor}`;
    });
    expect(factors.sort()).toEqual([
      ...judges.map(() => "001 3.2"),
      ...judges.map(() => "002 "),
    ]);
    expect((await save("001", "")).status).toBe(302);
    expect(await totals()).toEqual({ "001": "45", "002": "45" });
  });
});
