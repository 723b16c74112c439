import { expect, it } from "vitest";
import { sql } from "kysely";
import { database } from "~/platform/database.server";
import { refusedMerit, unionYearOf } from "~/reports/rules/merit";
import { periodOf } from "~/reports/rules/period";
import { readFigure } from "~/reports/store/figures.server";
import { readingNow } from "~/reports/reading.server";
import * as page from "~/routes/reports/merit";
import { testDatabase } from "~tests/support/database";
import { answerOf, argsOf, get, post } from "~tests/support/requests";

testDatabase("demo");

const officer = "district-administrator";
const act = async (fields: Record<string, string>, as = officer) =>
  answerOf(
    page.action(argsOf(await post("/reports/merit", fields, as)) as never),
  );
const errorsOf = ({ data }: Awaited<ReturnType<typeof act>>) =>
  data.refused.error as Record<string, string[]>;
const line = {
  act: "record",
  year: "2016",
  project: "滨港跨海大桥",
  unit: "E00135",
  eligible: "２００",
  tookPart: "150",
};
const lowest = async () => {
  const { byYear, value } = await readFigure(
    database(),
    "merit-participation-min-percent",
    periodOf(2013, 2018),
    readingNow(),
  );
  return { of2016: byYear[2016], value };
};

it("is a union year's from 1 July on, and no more than are entitled", () => {
  expect(unionYearOf("2026-06-30")).toBe(2025);
  expect(unionYearOf("2026-07-01")).toBe(2026);
  const some = { year: 2025, eligible: 10, tookPart: 10 };
  expect(refusedMerit(some, "2026-06-30")).toBeNull();
  expect(refusedMerit({ ...some, year: 2026 }, "2026-06-30")).toMatchObject({
    refusal: { code: "merit-year-ahead" },
  });
  expect(refusedMerit({ ...some, tookPart: 11 }, "2026-06-30")).toMatchObject({
    refusal: { code: "merit-too-many" },
  });
});

it("is recorded by the district, counts in the report, and can be taken off again", async () => {
  const before = await lowest();
  expect((await act(line)).status).toBe(302);
  const after = await lowest();
  expect(after.of2016).toBeLessThan(before.of2016 ?? 0);
  const { rows } = await sql<{ id: number }>`
    select id from merit_participation where project = ${line.project}`.execute(
    database(),
  );
  const shown = (await page.loader(
    argsOf(await get("/reports/merit?year=2016", officer)) as never,
  )) as { rows: { id: number; eligible: number }[] };
  expect(shown.rows.find(({ id }) => id === rows[0]?.id)?.eligible).toBe(200);
  const remove = { act: "remove", id: String(rows[0]?.id) };
  expect((await act(remove)).status).toBe(302);
  expect(await lowest()).toEqual(before);
  expect(errorsOf(await act(remove))).toEqual({ "": ["merit-gone"] });
});

it("is refused beside the field", async () => {
  const wrong = async (fields: Record<string, string>) =>
    errorsOf(await act({ ...line, project: "另一工程", ...fields }));
  expect(await wrong({ tookPart: "201" })).toEqual({
    tookPart: ["merit-too-many"],
  });
  expect(await wrong({ eligible: "0" })).toHaveProperty("eligible");
  expect(await wrong({ eligible: "1e9" })).toHaveProperty("eligible");
  expect(await wrong({ unit: "没有这家" })).toEqual({ unit: ["unit-unknown"] });
  expect(await wrong({ year: "2090" })).toEqual({ "": ["merit-year-ahead"] });
  expect((await act({ ...line, project: "另一工程" })).status).toBe(302);
  expect(await wrong({})).toEqual({ project: ["merit-recorded"] });
  expect((await act(line, "studio-lead")).status).toBe(403);
});
