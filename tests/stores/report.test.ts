import { sql } from "kysely";
import { describe, expect, it } from "vitest";
import { database } from "~/platform/database.server";
import {
  definitionOf,
  figureIds,
  type FigureId,
} from "~/reports/rules/figures";
import { periodOf } from "~/reports/rules/period";
import { readFigure, readFigures } from "~/reports/store/figures.server";
import { rowsBehind } from "~/reports/store/rows-behind.server";
import { reportWorkbook } from "~/reports/workbook.server";
import { testDatabase } from "~tests/support/database";

testDatabase("demo");

const period = periodOf(2013, 2018);
const reading = { today: "2026-11-22", zone: "Asia/Shanghai" };

/** What the federation published; rosters that a demo district samples are left out. */
const published: Partial<Record<FigureId, number>> = {
  "basic-unions": 3185,
  "units-covered": 7380,
  subdistricts: 10,
  "park-unions": 5,
  "community-federations": 16,
  schools: 38,
  "schools-enterprise-built": 18,
  "skilled-technicians": 142,
  "chief-workers": 12,
  "harbour-city-craftsmen": 6,
  "studios-and-task-forces": 28,
  "problems-solved": 265,
  "innovation-outcomes": 78,
  "named-methods": 111,
  "district-contests": 2,
  "lower-tier-contests": 203,
  "contest-entrants": 39_860,
  "model-workers": 25,
  "model-workers-provincial": 4,
  "labour-certificates": 9,
  "labour-medals": 25,
  "labour-medals-national": 2,
  "pioneer-collectives": 18,
  "lecture-interval-days-median": 14,
};

const value = async (id: FigureId) =>
  (await readFigure(database(), id, period, reading)).value;

describe("the five-year report of the demo district", () => {
  it("gives the published figures, counted from rows", async () => {
    const figures = await readFigures(database(), period, reading);
    expect(figures.map(({ id }) => id)).toEqual(figureIds);
    const found = Object.fromEntries(
      figures.map((each) => [each.id, each.value]),
    );
    expect(found).toMatchObject(published);
    const sampled = figures.filter((each) => each.sampled).map(({ id }) => id);
    expect(sampled).toEqual(["members", "lectures-held"]);
    expect(found.members).toBe(5000);
  });

  it("goes on after them: the present period is of a living district", async () => {
    const present = periodOf(2021, 2026);
    const figures = await readFigures(database(), present, reading);
    const of = (id: FigureId) => figures.find((each) => each.id === id);
    for (const id of [
      "problems-solved",
      "innovation-outcomes",
      "named-methods",
      "lower-tier-contests",
      "contest-entrants",
    ] as const)
      for (const year of [2022, 2023, 2024, 2025])
        expect(of(id)?.byYear[year], `${id} in ${year}`).toBeGreaterThan(0);
    const members = Object.values(of("members")?.byYear ?? {}) as number[];
    expect(members).toEqual(members.toSorted((a, b) => a - b));
  });

  it("holds the promise of nine in ten in each of the five years", async () => {
    const { byYear, value } = await readFigure(
      database(),
      "merit-participation-min-percent",
      period,
      reading,
    );
    expect(Object.keys(byYear)).toEqual([
      "2013",
      "2014",
      "2015",
      "2016",
      "2017",
    ]);
    for (const share of Object.values(byYear))
      expect(share).toBeGreaterThanOrEqual(90);
    expect(value).toBe(Math.min(...(Object.values(byYear) as number[])));
  });

  it("never left the district's fortnight", async () => {
    const gaps = await sql<{ days: number }>`
      select distinct days from (
        select s.starts_at::date - lag(s.starts_at::date) over (order by l.number) as days
        from lecture l join class_session s on s.id = l.session_id
        where l.series_id = (select id from lecture_series where starts_on = '2013-07-04') and s.state = 'held') g
      where days is not null`.execute(database());
    expect(gaps.rows).toEqual([{ days: 14 }]);
  });

  it.each(
    figureIds.filter((id) => definitionOf(id).reckoning !== "lowest-share"),
  )("opens the rows behind %s", async (id) => {
    const { byYear, value } = await readFigure(database(), id, period, reading);
    const { rows, total } = await rowsBehind(database(), id, period, reading);
    if (definitionOf(id).reckoning !== "middle-interval")
      expect(total).toBe(value);
    expect(rows.length).toBe(Math.min(50, total));
    expect(rows[0]?.title).toBeTruthy();
    if (definitionOf(id).reckoning === "dated") {
      const of2016 = await rowsBehind(database(), id, period, reading, {
        year: 2016,
      });
      expect(of2016.total).toBe(byYear[2016]);
    }
  });
});

describe("a figure follows its rows", () => {
  it("a problem is reopened", async () => {
    await sql`update problem set state = 'raised', solved_on = null, verified_on = null
      where id = (select id from problem where solved_on between '2016-01-01' and '2016-12-31' limit 1)`.execute(
      database(),
    );
    expect(await value("problems-solved")).toBe(264);
  });

  it("an honour is revoked, a method withdrawn, an entrant did not come", async () => {
    await sql`update honour set revoked_on = '2020-01-01'
      where id = (select id from honour where kind = 'model-worker' and level = 'provincial' limit 1)`.execute(
      database(),
    );
    expect(await value("model-workers")).toBe(24);
    expect(await value("model-workers-provincial")).toBe(3);
    await sql`update named_method set state = 'withdrawn', withdrawn_on = '2018-06-01', withdrawn_reason = 'x'
      where id = (select id from named_method where named_on < '2017-01-01' limit 1)`.execute(
      database(),
    );
    expect(await value("named-methods")).toBe(110);
    await sql`update entrant set status = 'absent'
      where id = (select en.id from entrant en join contest_event ev on ev.id = en.event_id join contest c on c.id = ev.contest_id
        where c.starts_on < '2018-01-01' and en.status = 'entered' limit 1)`.execute(
      database(),
    );
    expect(await value("contest-entrants")).toBe(39_859);
  });

  it("a school is closed within the period, and one after it", async () => {
    await sql`update school set closed_on = '2018-06-30' where id = 3`.execute(
      database(),
    );
    await sql`update school set closed_on = '2018-07-01' where id = 4`.execute(
      database(),
    );
    expect(await value("schools")).toBe(37);
  });

  it("counts nothing that is still to come", async () => {
    const { byYear } = await readFigure(database(), "schools", period, {
      ...reading,
      today: "2014-06-30",
    });
    expect(Object.keys(byYear)).toEqual(["2013", "2014"]);
    const held = await readFigure(database(), "problems-solved", period, {
      ...reading,
      today: "2014-06-30",
    });
    expect(held.value).toBeLessThan(100);
  });
});

describe("the workbook", () => {
  it("opens as XLSX and holds a line for every figure", async () => {
    const figures = await readFigures(database(), period, reading);
    const { default: ExcelJS } = await import("exceljs");
    const workbook = new ExcelJS.Workbook();
    const bytes = await reportWorkbook(period, figures, "zh-CN");
    await workbook.xlsx.load(
      bytes.buffer.slice(
        bytes.byteOffset,
        bytes.byteOffset + bytes.byteLength,
      ) as ArrayBuffer,
    );
    const sheet = workbook.getWorksheet("2013-2018");
    expect(sheet?.rowCount).toBe(figureIds.length + 1);
    expect(sheet?.getRow(8).getCell(2).value).toBe(37);
    const reckoned = (row: number) => sheet?.getRow(row).getCell(4).value;
    expect(sheet?.getRow(1).getCell(2).value).toBe("期末或合计");
    expect([reckoned(8), reckoned(10)]).toEqual(["期末", "合计"]);
  });
});
