import ExcelJS from "exceljs";
import { beforeAll, describe, expect, it } from "vitest";
import { database } from "~/platform/database.server";
import * as report from "~/routes/contests/report";
import { testDatabase } from "~tests/support/database";
import { argsOf, get } from "~tests/support/requests";

// The workbook of a contest's results: by unit, by entrant, by event.

testDatabase("demo");

const book = new ExcelJS.Workbook();
let slug = "";
let certificate = "";
beforeAll(async () => {
  const line = await database()
    .selectFrom("award_line as l")
    .innerJoin("award_proposal as p", "p.id", "l.proposal_id")
    .innerJoin("contest as c", "c.id", "p.contest_id")
    .innerJoin("unit as u", "u.id", "c.unit_id")
    .select(["c.slug", "l.entrant_id", "l.certificate_no"])
    .where("l.state", "=", "granted")
    .where("u.tier", "=", "district")
    .executeTakeFirstOrThrow();
  slug = line.slug;
  certificate = line.certificate_no ?? "";
  await database()
    .updateTable("entrant")
    .set({ name: "=1+1" })
    .where("id", "=", line.entrant_id)
    .execute();
  const answer = await report.loader(
    argsOf(await get("/", "contest-officer"), { slug }),
  );
  await book.xlsx.load(await answer.arrayBuffer());
});

const rowsOf = (name: string) => {
  const rows: ExcelJS.CellValue[][] = [];
  book
    .getWorksheet(name)
    ?.eachRow((row) => rows.push((row.values as ExcelJS.CellValue[]).slice(1)));
  return rows;
};

describe("the workbook of a contest's results", () => {
  it("has three sheets whose header stays in sight, filters and has room", () => {
    expect(book.worksheets.map(({ name }) => name)).toEqual([
      "按单位",
      "按选手",
      "按项目",
    ]);
    for (const sheet of book.worksheets) {
      expect(sheet.views[0]).toMatchObject({ state: "frozen", ySplit: 1 });
      expect(sheet.autoFilter).toBeTruthy();
      for (let at = 1; at <= sheet.columnCount; at += 1)
        expect(sheet.getColumn(at).width ?? 0).toBeGreaterThanOrEqual(8);
    }
  });

  it("counts by unit and by event the same people that are on it by entrant", () => {
    const entrants = rowsOf("按选手").slice(1);
    const sum = (rows: ExcelJS.CellValue[][], at: number) =>
      rows.reduce((all, row) => all + Number(row[at]), 0);
    const units = rowsOf("按单位")
      .slice(1)
      .filter(([, event]) => event !== "各项目合计");
    const events = rowsOf("按项目").slice(1);
    expect(entrants.length).toBeGreaterThan(0);
    expect(sum(units, 2)).toBe(entrants.length);
    expect(sum(events, 2)).toBe(entrants.length);
    const ranked = entrants.filter(([, rank]) => typeof rank === "number");
    expect(sum(units, 4)).toBe(ranked.length);
    const awarded = entrants.filter((row) => row[7]);
    expect(awarded.length).toBeGreaterThan(0);
    expect(events.some((row) => row[9])).toBe(true);
  });

  it("writes totals as numbers with their places, and texts as texts", () => {
    const sheet = book.getWorksheet("按选手");
    const own = rowsOf("按选手").find((row) => row[8] === certificate);
    expect(own?.[3]).toBe("=1+1");
    expect(typeof own?.[5]).toBe("number");
    let formulas = 0;
    sheet?.eachRow((row) => {
      row.eachCell((cell) => {
        if (cell.type === ExcelJS.ValueType.Formula) formulas += 1;
      });
    });
    expect(formulas).toBe(0);
    expect(sheet?.getCell("F2").numFmt).toMatch(/^0\.0+$/);
  });
});
