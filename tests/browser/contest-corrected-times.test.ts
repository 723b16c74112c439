import type { Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { moveBoard } from "~/contests/commands/board.server";
import { announce } from "~tests/support/announced";
import { appDatabase } from "~tests/support/app-database";
import { beside, confirm } from "~tests/support/at-forms";
import { testBrowser } from "~tests/support/browser";
import {
  makeEvent,
  mark,
  openJudging,
  putAway,
  sumScheme,
  type JudgedEvent,
} from "~tests/support/judged-event";

// A time that decides a tie and a deduction, both put right after the results were announced: what follows is looked at first,
// down to the award, and the result before stays readable.

const { open } = testBrowser();
appDatabase();
let event: JudgedEvent;
let officer: Page;
let visitor: Page;
const here = "/contests/late-clock/late-clock";

const scheme = {
  ...sumScheme("60", [
    { id: "weld", type: "panel", max: "60", minJudges: 1, combine: "mean" },
  ]),
  deductions: [
    { id: "late", name: { "zh-CN": "超时", en: "Over time" }, max: "5" },
  ],
  tieBreak: [{ by: "time", direction: "lower" }],
};

beforeAll(async () => {
  event = await makeEvent({
    slug: "late-clock",
    scheme,
    entrants: ["钟表甲", "钟表乙"].map((name, at) => ({
      number: `${at + 1}`,
      name,
    })),
    panel: ["C1", "J1"],
  });
  await openJudging(event);
  for (const number of ["1", "2"])
    await mark(event, "J1", number, { weld: "50" });
  await announce(event);
  await moveBoard(event.officer, event.id, "notice", "");
  [officer, visitor] = await Promise.all([
    open(`/manage/contests/${event.slug}/awards`, {
      as: "contest-officer",
      width: 1440,
    }),
    open(here),
  ]);
});
afterAll(() => putAway(event));

const button = (name: string) =>
  officer.getByRole("button", { name, exact: true }).first();
const line = (page: Page, name: string) =>
  page.locator("table.ranking tbody tr").filter({ hasText: name });
const effect = (heading: string) =>
  officer.locator("section", {
    has: officer.getByRole("heading", { name: heading, exact: true }),
  });
const move = (name: string) =>
  effect("总分与名次变化").locator("tbody tr", { hasText: name });

/** Adds one change of this kind; gives the form as it then stands. */
async function change(kind: string, entrant: string, value: string) {
  const tab = officer.locator(".tabs").getByRole("link", { name: kind });
  await tab.click();
  await tab.and(officer.locator("[aria-current=true]")).waitFor();
  await officer.locator("input[name=entrant]").fill(entrant);
  if (kind === "扣分") await officer.getByLabel("扣分项").selectOption("late");
  await officer.locator("[name=value]").fill(value);
  await button("添加并看影响").click();
}
async function begin(reason: string) {
  await officer.goto(`/manage${here}/correction`);
  await officer.getByLabel("更正事由").fill(reason);
  await button("开始更正").click();
  await button("添加并看影响").waitFor();
}

describe("a tie of two, both in first place", () => {
  it("brings both the award", async () => {
    await officer.getByLabel("奖项名称").first().fill("头名奖");
    await officer.locator("input[name=from]").fill("1");
    await officer.locator("input[name=to][type=number]").fill("1");
    await button("添加这条规则").click();
    await officer.getByText("头名奖").first().waitFor();
    await button("产生名单").click();
    for (const name of ["钟表甲", "钟表乙"])
      await officer.locator("tbody tr", { hasText: name }).waitFor();
    for (const name of ["钟表甲", "钟表乙"])
      expect(await line(visitor, name).innerText()).toMatch(/^1\s[^]*50\.00/);
  });
});

describe("a correction of times and deductions", () => {
  it("says beside the field what is wrong with them, shows what follows, and can be given up", async () => {
    await begin("计时复核");
    await change("用时（秒）", "钟表甲", "一刻钟");
    await beside(officer, "改为").getByText("用时写秒数").waitFor();
    expect(await officer.locator("[name=value]").inputValue()).toBe("一刻钟");
    expect(await officer.locator("input[name=entrant]").inputValue()).toBe(
      "钟表甲",
    );
    await change("用时（秒）", "钟表甲", "９００");
    await officer.getByText("钟表甲").first().waitFor();
    await change("用时（秒）", "钟表乙", "860.5");
    await move("钟表甲").getByText("1 → 2").waitFor();
    await effect("奖项变化").getByText("失去").waitFor();
    expect(await effect("奖项变化").innerText()).toMatch(/钟表甲[^]*头名奖/);

    await confirm(button("取消更正"));
    await officer.getByText("已取消").waitFor();
    await visitor.reload();
    expect(await line(visitor, "钟表甲").innerText()).toMatch(/^1\s/);
  });

  it("is applied as a set, and the result before stays readable", async () => {
    await begin("超时未扣分");
    await change("扣分", "钟表乙", "6");
    await beside(officer, "改为").getByText("不能超过 5").waitFor();
    await change("扣分", "钟表乙", "2.5");
    await move("钟表乙").getByText("50.00 → 47.50").waitFor();
    await change("用时（秒）", "钟表乙", "1200");
    await officer.getByText("1200").first().waitFor();
    await confirm(button("执行更正"));
    await officer.getByText("已执行").waitFor();
    await visitor.reload();
    expect(await line(visitor, "钟表乙").innerText()).toMatch(/^2\s[^]*47\.50/);
    await visitor.locator("ul.versions a").last().click();
    await visitor.getByText("已被后来的版本取代").waitFor();
    expect(await line(visitor, "钟表乙").innerText()).toMatch(/^1\s[^]*50\.00/);
    await visitor.getByText("超时未扣分").first().waitFor();
  });
});
