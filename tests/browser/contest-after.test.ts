import { readFileSync } from "node:fs";
import ExcelJS from "exceljs";
import JSZip from "jszip";
import type { Page } from "playwright-core";
import { beforeAll, describe, expect, it } from "vitest";
import { verifyBundle } from "~/contests/bundle/verify.server";
import { moveBoard } from "~/contests/commands/board.server";
import { database } from "~/platform/database.server";
import { review } from "~tests/support/announced";
import { appDatabase } from "~tests/support/app-database";
import { confirm } from "~tests/support/at-forms";
import { testBrowser } from "~tests/support/browser";
import { endNotice } from "~tests/support/contests";
import {
  makeEvent,
  mark,
  openJudging,
  sumScheme,
  type JudgedEvent,
} from "~tests/support/judged-event";

// What follows judging, as people act on it: places read out in a hall, awards from their rules to a certificate in print,
// the results to take along and recompute, and a contest of the past taken in.

const { open } = testBrowser();
const slug = "honour-hall";
const here = `/contests/${slug}/${slug}`;
const names = ["宣读甲", "宣读乙", "宣读丙"] as const;
appDatabase();
let event: JudgedEvent;
let worker = { id: 0, name: "", unit: "" };

const scheme = sumScheme("100", [
  { id: "work", type: "measurement", max: "40" },
  { id: "look", type: "panel", max: "60", minJudges: 2, combine: "mean" },
]);

/** An event under review with three entrants: the demo's worker won, and the demo's chief judge had the chair. */
beforeAll(async () => {
  const db = database();
  const people = await db
    .selectFrom("person as p")
    .innerJoin("user as a", "a.id", "p.user_id")
    .leftJoin("membership as m", "m.person_id", "p.id")
    .leftJoin("unit as u", "u.id", "m.unit_id")
    .select([
      "a.username",
      "p.id",
      "p.name",
      "u.name as unit",
      "u.id as unitId",
    ])
    .where("a.username", "in", ["worker", "chief-judge"])
    .orderBy("m.id", "desc")
    .execute();
  const found = people.find(({ username }) => username === "worker");
  if (!found) throw new Error("The demo has no worker.");
  worker = { id: found.id, name: found.name, unit: found.unit ?? "" };
  event = await makeEvent({
    slug,
    scheme,
    entrants: names.map((name, nth) => ({ number: String(nth + 1), name })),
    panel: ["C1", "J1", "J2"],
  });
  await openJudging(event);
  for (const [nth, value] of ["50", "40", "30"].entries())
    for (const code of ["C1", "J1", "J2"])
      await mark(event, code, String(nth + 1), {
        [code === "C1" ? "work" : "look"]: code === "C1" ? "20.5" : value,
      });
  await review(event);
  await db
    .updateTable("entrant")
    .set({
      person_id: worker.id,
      unit_id: found.unitId,
      unit_name: worker.unit,
    })
    .where("id", "=", event.entrants.get("1")?.id ?? 0)
    .execute();
  await db
    .updateTable("panel_judge")
    .set({
      person_id: people.find(({ username }) => username === "chief-judge")?.id,
    })
    .where("event_id", "=", event.id)
    .where("kind", "=", "chief")
    .execute();
});

const button = (page: Page, name: string) =>
  page.getByRole("button", { name, exact: true }).first();

/** Finds the worker's honour in the list of honours (the newest, or a past year's), and what it was given for. */
async function basisOf(page: Page, when: string, basis: string) {
  await page.goto(`/honours?q=${encodeURIComponent(worker.name)}`);
  const line = page.locator("tbody tr").filter({ hasText: when });
  await line.getByRole("link", { name: worker.name }).first().click();
  await page.getByText(basis).first().waitFor();
}

describe("what follows judging", () => {
  let officer: Page;

  it("reads places out in a hall, the last first, and the screen shows what was read and no more", async () => {
    officer = await open(`/manage${here}`, {
      as: "contest-officer",
      width: 1440,
    });
    const hall = await open(`${here}/board`, { width: 1920, height: 1080 });
    await officer.getByRole("link", { name: "颁奖宣读" }).click();
    await officer.getByLabel("宣读前几名").fill("3");
    await officer.getByRole("button", { name: "请选手上台" }).click();
    await hall.getByText("请以下选手上台").waitFor();
    for (const name of names) await hall.getByText(name).waitFor();
    const shown = () => hall.locator("body").innerText();
    expect(await shown()).not.toContain("50.50");
    for (const [rank, total] of [
      ["3", "50.50"],
      ["2", "60.50"],
      ["1", "70.50"],
    ] as const) {
      expect(await shown()).not.toContain(total);
      await officer.getByRole("button", { name: `宣读第 ${rank} 名` }).click();
      await hall.getByText(total).waitFor();
    }
    await officer.getByRole("link", { name: "去公布成绩" }).click();
    await confirm(button(officer, "公布初步成绩"));
    await hall.getByText("初步成绩").first().waitFor();
    await hall.context().close();
    await moveBoard(event.officer, event.id, "notice", "");
    await endNotice(event.id);
    await moveBoard(event.officer, event.id, "final", "");
  });

  it("draws awards from a rule, shows them to everybody, stops at an objection, and prints a certificate", async () => {
    await officer.goto(`/manage/contests/${slug}/awards`);
    await officer.getByLabel("奖项名称").fill("技术能手");
    await officer.locator("input[name=from]").fill("1");
    await officer.locator("input[name=to][type=number]").fill("1");
    await officer.getByLabel("技术能手（区级）").check();
    await officer.getByRole("button", { name: "添加这条规则" }).click();
    await officer.getByRole("button", { name: "产生名单" }).click();
    const day = new Date(Date.now() + 9 * 86_400_000);
    await officer
      .getByLabel("公示到（含当日）")
      .fill(day.toISOString().slice(0, 10));
    await officer.getByRole("button", { name: "开始公示" }).click();
    await officer.getByText("公示中").first().waitFor();

    const objector = await open(`/contests/${slug}/awards`, {
      as: "lecturer",
      width: 360,
    });
    await confirm(button(objector, "提出异议"), "成绩计算有误");
    await objector.getByText("有异议").first().waitFor();
    await database()
      .updateTable("award_proposal")
      .set({ notice_from: "2026-01-01", notice_until: "2026-01-09" })
      .where("contest_id", "=", event.contestId)
      .execute();
    await officer.reload();
    await officer.getByText("成绩计算有误").waitFor();
    await confirm(button(officer, "授予并发证"));
    await officer.getByText("还有 1 件异议没有答复。").waitFor();
    await officer.getByLabel("异议是否成立").selectOption("dismissed");
    await officer.locator("textarea[name=answer]").fill("经复核无误");
    await officer.getByRole("button", { name: "答复异议" }).click();
    await officer.getByText("不成立").first().waitFor();
    await confirm(button(officer, "授予并发证"));
    await officer.getByText("已授予").first().waitFor();

    await objector.reload();
    await objector.getByRole("link", { name: /^JN/ }).click();
    await objector.getByText("荣获").waitFor();
    await objector.emulateMedia({ media: "print" });
    const paper = await objector.locator(".certificate").innerText();
    expect(paper).toContain("技术能手");
    expect(
      await objector.getByRole("button", { name: "打印证书" }).isVisible(),
    ).toBe(false);
    await objector.emulateMedia({ media: "screen" });
    await basisOf(objector, worker.name, slug);
    await objector.context().close();
  });

  it("gives everybody the results to recompute, and its judges' statistics to the chief judge alone", async () => {
    const chief = await open(here, { as: "chief-judge" });
    const [download] = await Promise.all([
      chief.waitForEvent("download"),
      chief.getByRole("link", { name: "下载成绩包" }).click(),
    ]);
    const zip = await JSZip.loadAsync(readFileSync(await download.path()));
    const bytes = new Map<string, Buffer>();
    for (const [name, file] of Object.entries(zip.files))
      bytes.set(name, await file.async("nodebuffer"));
    expect(await verifyBundle(bytes)).toEqual({
      outcome: "same",
      entrants: names.length,
    });
    await chief.getByRole("link", { name: "裁判打分统计" }).click();
    await chief.getByText("数据不足").first().waitFor();
    await chief.context().close();
    await officer.goto(here);
    await officer.getByRole("heading", { level: 1 }).waitFor();
    expect(
      await officer.getByRole("link", { name: "裁判打分统计" }).count(),
    ).toBe(0);
    const answer = await officer.request.get(`${here}/judges`);
    expect(answer.status()).toBe(403);
  });

  it("gives its officer a workbook of who took part and how, by unit, entrant and event", async () => {
    await officer.goto(`/manage/contests/${slug}/awards`);
    const [download] = await Promise.all([
      officer.waitForEvent("download"),
      officer.getByRole("link", { name: /XLSX/ }).click(),
    ]);
    const book = new ExcelJS.Workbook();
    await book.xlsx.readFile(await download.path());
    expect(book.worksheets.map(({ name }) => name)).toEqual([
      "按单位",
      "按选手",
      "按项目",
    ]);
    const rows = (sheet: string) => {
      const lines: string[] = [];
      book.getWorksheet(sheet)?.eachRow(({ values }) => {
        lines.push((values as unknown[]).join(" "));
      });
      return lines.join("\n");
    };
    expect(rows("按单位")).toContain(worker.unit);
    expect(rows("按选手")).toMatch(/宣读甲[^\n]*70\.5/);
  });

  it("takes in a contest of the past with the honours it brought: first what is wrong by row, then all of it", async () => {
    await officer.goto("/manage/contests");
    await officer.getByRole("link", { name: "导入往届竞赛" }).click();
    const fields = {
      "竞赛名称（中文）": "二〇一四年点钞比武",
      "竞赛名称（英文）": "Counting 2014",
      竞赛网址中的名字: "counting-2014",
      "项目名称（中文）": "点钞",
      "项目名称（英文）": "Counting",
      项目网址中的名字: "counting",
      开始日期: "2014-05-01",
      结束日期: "2014-05-02",
    };
    for (const [label, value] of Object.entries(fields))
      await officer.getByLabel(label, { exact: true }).fill(value);
    for (const name of ["unit", "trade"])
      await officer.locator(`select[name=${name}]`).selectOption({ index: 1 });
    const send = async (honour: string) => {
      await officer.locator("input[type=file]").setInputFiles({
        name: "成绩.xlsx",
        mimeType: "application/octet-stream",
        buffer: await resultsSheet(honour),
      });
      await officer.getByRole("button", { name: "导入为最终成绩" }).click();
    };
    await send("没有的荣誉");
    const wrong = officer.locator(".summary[role=alert]").first();
    await wrong.getByText("第 2 行").waitFor();
    expect(await officer.locator("input[name=name]").inputValue()).toBe(
      fields["竞赛名称（中文）"],
    );
    await send("技术能手");
    await officer.waitForURL("**/contests/counting-2014/counting");
    await officer.getByText("91.50").waitFor();
    await basisOf(officer, "2014年", "二〇一四年点钞比武 点钞");
    await officer.context().close();
  });
});

/** A table of results as another system gives it out, in Excel. */
async function resultsSheet(honour: string): Promise<Buffer> {
  const book = new ExcelJS.Workbook();
  const sheet = book.addWorksheet("成绩");
  sheet.addRow(["名次", "姓名", "单位", "总分", "荣誉"]);
  sheet.addRow([1, worker.name, worker.unit, 91.5, honour]);
  sheet.addRow([2, "外来选手", "外区一厂", 88.25, ""]);
  return Buffer.from(await book.xlsx.writeBuffer());
}
