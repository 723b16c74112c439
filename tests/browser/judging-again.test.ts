import type { Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { database } from "~/platform/database.server";
import { appDatabase } from "~tests/support/app-database";
import { sheetReady, testBrowser } from "~tests/support/browser";
import {
  makeEvent,
  mark,
  openJudging,
  putAway,
  sheetOf,
  sumScheme,
  type JudgedEvent,
} from "~tests/support/judged-event";
import { letIn } from "~tests/support/let-in";

// Two judges at their tablets: a mark that cannot be, one that looks like a slip, and marks so far apart that both mark again.

const { open } = testBrowser();
appDatabase();
let event: JudgedEvent;
let first: Page;
let second: Page;
let chief: Page;
let code = "";

const scheme = sumScheme("100", [
  { id: "size", type: "measurement", max: "40" },
  { id: "weld", type: "panel", max: "30", minJudges: 2 },
  { id: "look", type: "judgement", max: "30", judges: 2, maxSpread: 1 },
]);

beforeAll(async () => {
  event = await makeEvent({
    slug: "far-apart",
    scheme,
    entrants: ["1", "2", "3", "4"].map((number) => ({
      number,
      name: `选手${number}`,
    })),
    panel: ["C1", "J1", "J2"],
  });
  await openJudging(event);
  // What a judge's mark is held against: three of their own at the same aspect.
  for (const number of ["1", "2", "3"])
    await mark(event, "J1", number, { weld: "20", look: "2" });
  await mark(event, "C1", "4", { size: "35" });
  const row = await database()
    .selectFrom("entrant")
    .select("work_code")
    .where("id", "=", event.entrants.get("4")?.id ?? 0)
    .executeTakeFirstOrThrow();
  code = row.work_code ?? "";
  const [one = "", two = "", head = ""] = await letIn(event, "J1", "J2", "C1");
  [first, second, chief] = await Promise.all([
    open("/judging", { as: one }),
    open("/judging", { as: two }),
    open(`/judging/events/${event.id}?show=all`, { as: head }),
  ]);
});
afterAll(() => putAway(event));

const aspect = (page: Page, name: string) =>
  page.locator(".aspects li").filter({ hasText: name });
const field = (page: Page) => page.locator(".keypad input");
const saved = (page: Page) =>
  page.locator(".save-state b", { hasText: /^已保存$/ }).waitFor();
/** Takes the sheet of the entrant from the strip. */
async function takeSheet(page: Page) {
  await page.locator(".strip a").filter({ hasText: code }).click();
  await page.getByRole("heading", { level: 1, name: code }).waitFor();
  await sheetReady(page);
}
async function handIn(page: Page) {
  await page.getByRole("button", { name: "提交评分表" }).first().click();
  await page.locator(".confirm:popover-open button.primary").click();
  await page
    .getByRole("heading", { level: 1, name: code })
    .waitFor({ state: "detached" });
}

describe("a mark on the tablet", () => {
  it("that cannot be is said beside the field, with what was typed", async () => {
    await takeSheet(first);
    const refusal = first.locator("#mark-refusal");
    for (const [typed, why] of [
      ["３５", "不能高于 30"],
      ["NaN", "“NaN”不是数字"],
      ["-1", "不能低于 0"],
    ] as const) {
      await field(first).fill(typed);
      await first.locator("button.keep").click();
      await refusal.getByText(why).waitFor();
      expect(await field(first).inputValue()).toBe(typed);
      expect(await aspect(first, "weld").getAttribute("class")).toContain(
        "wrong",
      );
    }
    await first.reload();
    await sheetReady(first);
    expect(await aspect(first, "weld").innerText()).toContain("–");
  });

  it("that looks like a slip gets a warning and is kept all the same; a full-width one is a number", async () => {
    await field(first).fill("２");
    await first.locator("button.keep").click();
    await aspect(first, "weld").getByText("请看一下小数点").waitFor();
    await first.locator(".keys.steps button", { hasText: "3" }).click();
    await saved(first);
    // Nothing stands in the way of handing it in.
    await first.getByRole("button", { name: "提交评分表" }).first().waitFor();
    await aspect(first, "weld").getByRole("button").click();
    await field(first).fill("２０．５");
    await first.locator("button.keep").click();
    await aspect(first, "weld").getByText("20.5").waitFor();
    expect(await aspect(first, "weld").locator(".doubt").count()).toBe(0);
    await saved(first);
  });
});

describe("marks that lie too far apart", () => {
  it("are asked for again once the last sheet is in, with what each gave, and both rounds stay", async () => {
    await handIn(first);
    await takeSheet(second);
    expect(await second.locator(".aspects").innerText()).not.toContain("J1");
    await field(second).fill("19");
    await second.locator("button.keep").click();
    await second.locator(".keys.steps button", { hasText: "0" }).click();
    await saved(second);
    await handIn(second);

    for (const [page, own, theirs] of [
      [first, "您上一轮：3", "J2：0"],
      [second, "您上一轮：0", "J1：3"],
    ] as const) {
      const sheet = page.locator(".strip a").filter({ hasText: code });
      await sheet.getByText("重新打分").waitFor();
      await takeSheet(page);
      await page.getByText("分差超过规定").waitFor();
      const asked = page.locator(".aspects li");
      expect(await asked.count()).toBe(1);
      expect(await asked.innerText()).toContain(own);
      expect(await asked.innerText()).toContain(theirs);
      await page.locator(".keys.steps button", { hasText: "2" }).click();
      await saved(page);
      await handIn(page);
    }
    await takeAgreed(first);
    expect((await sheetOf(event, "J1", "4"))?.state).toBe("agreed");

    // The chief judge's table has followed by itself.
    const row = chief
      .locator("tbody tr")
      .filter({ hasText: code })
      .filter({ hasText: "J1" });
    await row.getByText("第 2 轮").waitFor();
    await row.getByRole("link", { name: "历次版本" }).click();
    await chief.getByText("look 3").first().waitFor();
    const versions = await chief.locator("table.data").innerText();
    expect(versions).toMatch(/look 2[^]*look 3/);
  });
});

/** Opens the sheet after the last round: nothing is asked any more, and the other's mark stands beside one's own. */
async function takeAgreed(page: Page) {
  await page.locator(".strip a").filter({ hasText: code }).click();
  await page.getByRole("heading", { level: 1, name: code }).waitFor();
  await aspect(page, "look").getByText("J2：2").waitFor();
  expect(await page.locator(".keypad input").count()).toBe(0);
}
