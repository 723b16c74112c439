import ExcelJS from "exceljs";
import iconv from "iconv-lite";
import type { Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { database } from "~/platform/database.server";
import { appDatabase } from "~tests/support/app-database";
import { testBrowser } from "~tests/support/browser";
import {
  makeEvent,
  openJudging,
  putAway,
  sheetOf,
  sumScheme,
  type JudgedEvent,
} from "~tests/support/judged-event";
import { sideways } from "~tests/support/readable";

// Scores that come on paper or from an exam: two officers at two machines, who do not see what the other keyed.

const { open } = testBrowser();
appDatabase();
let event: JudgedEvent;
let first: Page;
let second: Page;

const scheme = sumScheme("160", [
  { id: "theory", type: "measurement", max: "100" },
  { id: "weld", type: "panel", max: "60", minJudges: 1 },
]);
const numbers = ["001", "002", "003", "004"];
const path = (rest: string) =>
  `/manage/contests/${event.slug}/${event.event}/${rest}`;

beforeAll(async () => {
  event = await makeEvent({
    slug: "two-desks",
    scheme,
    entrants: numbers.map((number) => ({ number, name: `考生${number}` })),
    panel: ["C1", "J1"],
    desk: ["theory"],
  });
  first = await open(path("desk/theory"), { as: "contest-officer" });
  second = await open(path("desk"), {
    as: "district-administrator",
    width: 360,
  });
});
afterAll(() => putAway(event));

const row = (page: Page, who: string) =>
  page.locator("table.keying tbody tr").filter({ hasText: who });
const field = (page: Page, who: string) => row(page, who).locator("input");
/** Settles what differs, in the question that is open. */
async function settle(page: Page, value: string, reason: string) {
  await page.getByRole("button", { name: "定夺" }).first().click();
  const question = page.locator(".confirm:popover-open");
  await question.getByLabel("成绩").fill(value);
  await question.getByLabel("原因").fill(reason);
  await question.getByRole("button", { name: "定夺" }).click();
}

describe("the score desk", () => {
  it("takes an exam's scores from XLSX and from Excel's CSV, once every row is right", async () => {
    const book = new ExcelJS.Workbook();
    const rows = [
      ["参赛号", "姓名", "成绩"],
      ["001", "考生001", 91.5],
      ["002", "别人", 101],
    ];
    book.addWorksheet("成绩").addRows(rows);
    const xlsx = Buffer.from(await book.xlsx.writeBuffer());
    const send = async (name: string, buffer: Buffer) => {
      const file = { name, mimeType: "application/octet-stream", buffer };
      await first.getByLabel("文件").setInputFiles(file);
      await first.getByRole("button", { name: "检查名单" }).click();
    };
    await send("theory.xlsx", xlsx);
    await first.getByText("第 3 行").first().waitFor();
    expect(await first.getByText("91.5", { exact: true }).count()).toBe(0);
    const csv = "参赛号,姓名,成绩\n001,考生001,91.5\n002,考生002,８８\n";
    await send("theory.csv", iconv.encode(csv, "gb18030"));
    await first.getByRole("button", { name: "导入 2 人成绩" }).click();
    await row(first, "001").getByText("已导入").waitFor();
    expect(await row(first, "002").innerText()).toContain("88");
    await first.getByText("theory.csv").waitFor();
  });

  it("has two persons key the rest, shows where they differ, and lets the second settle it with a reason", async () => {
    await field(first, "003").fill("77");
    await field(first, "004").fill("60.5");
    await first.getByRole("button", { name: "保存所录成绩" }).click();
    await row(first, "004").getByText("录了一遍").waitFor();

    await second.goto(path("desk/theory"));
    expect(await second.content()).not.toContain("60.5");
    expect(await sideways(second)).toBeLessThanOrEqual(0);
    await field(second, "003").fill("７７");
    await field(second, "004").fill("66.5.");
    await second.getByRole("button", { name: "保存所录成绩" }).click();
    await row(second, "004").getByRole("alert").waitFor();
    expect(await field(second, "003").inputValue()).toBe("７７");
    await field(second, "004").fill("66.5");
    await second.getByRole("button", { name: "保存所录成绩" }).click();
    await row(second, "003").getByText("两遍一致").waitFor();
    const differs = await row(second, "004").innerText();
    expect(differs).toContain("60.5");
    expect(differs).toContain("66.5");

    await first.reload();
    expect(await first.getByRole("button", { name: "定夺" }).count()).toBe(0);
    await settle(second, "66.5", "原卷为 66.5");
    await row(second, "004").getByText("已定夺").waitFor();
    expect(await row(second, "004").innerText()).toContain("原卷为 66.5");
  });
});

describe("paper sheets", () => {
  it("print one a page with the work code, a box for each aspect and a QR, and nothing of who it is", async () => {
    await openJudging(event);
    await first.goto(path("paper/print?judge=J1"));
    await first.emulateMedia({ media: "print" });
    const sheets = first.locator(".printed-sheet");
    expect(await sheets.count()).toBe(numbers.length);
    expect(await sheets.locator("svg path").count()).toBe(numbers.length);
    expect(await sheets.locator(".printed-box").count()).toBe(numbers.length);
    const { work_code } = await database()
      .selectFrom("entrant")
      .select("work_code")
      .where("id", "=", event.entrants.get("001")?.id ?? 0)
      .executeTakeFirstOrThrow();
    const text = await sheets.allInnerTexts();
    expect(text.filter((each) => each.includes(work_code ?? "–"))).toHaveLength(
      1,
    );
    expect(text.join()).not.toMatch(/考生|\b00\d\b/);
    const pdf = (await first.pdf({ preferCSSPageSize: true })).toString(
      "latin1",
    );
    expect(pdf.match(/\/Type \/Page\b/g)).toHaveLength(numbers.length);
    await first.emulateMedia({ media: "screen" });
  });

  it("are keyed by two, compared, settled where they differ, and then handed in as the judge's", async () => {
    const sheet = await sheetOf(event, "J1", "001");
    const page = path(`paper/${sheet?.id}`);
    const mark = (on: Page) => on.getByLabel(/^weld/);
    await first.goto(page);
    await mark(first).fill("54");
    await first.getByRole("button", { name: "保存第一遍" }).click();
    await first.getByText("第一遍由您录入").waitFor();
    await second.goto(page);
    await second.getByText("第一遍由").waitFor();
    expect(await mark(second).inputValue()).toBe("");
    await mark(second).fill("45");
    await second.getByRole("button", { name: "保存第二遍并比对" }).click();
    await second.getByText(/54.*45/).waitFor();
    expect((await sheetOf(event, "J1", "001"))?.state).toBe("draft");
    await settle(second, "54", "数字颠倒");
    await second.getByText("这份评分表已提交").waitFor();
    expect((await sheetOf(event, "J1", "001"))?.state).not.toBe("draft");
  });
});
