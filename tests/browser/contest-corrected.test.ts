import type { Page } from "playwright-core";
import { beforeAll, describe, expect, it } from "vitest";
import { moveBoard } from "~/contests/commands/board.server";
import { database } from "~/platform/database.server";
import { announce } from "~tests/support/announced";
import { appDatabase } from "~tests/support/app-database";
import { confirm } from "~tests/support/at-forms";
import { testBrowser } from "~tests/support/browser";
import {
  makeEvent,
  mark,
  openJudging,
  sumScheme,
  type JudgedEvent,
} from "~tests/support/judged-event";

// Six ways of having no mark, each shown as what it is; then a correction of several kinds at once, given up and made again;
// then awards that their rule leaves to their officer.

const { open } = testBrowser();
appDatabase();
let event: JudgedEvent;
let officer: Page;
let visitor: Page;
const here = "/contests/six-things-seen/six-things-seen";
const names = ["缺席甲", "退赛乙", "违规丙", "未评丁", "少评戊", "零分己"];

const scheme = sumScheme("60", [
  { id: "weld", type: "panel", max: "60", minJudges: 1, combine: "mean" },
]);

beforeAll(async () => {
  event = await makeEvent({
    slug: "six-things-seen",
    scheme,
    entrants: names.map((name, at) => ({ number: `${at + 1}`, name })),
    panel: ["C1", "J1", "J2"],
  });
  await openJudging(event);
  for (const [number, status] of [
    ["2", "withdrew"],
    ["3", "disqualified"],
  ] as const)
    await database()
      .updateTable("entrant")
      .set({ status, status_reason: "当日登记" })
      .where("id", "=", event.entrants.get(number)?.id ?? 0)
      .execute();
  await mark(event, "J1", "5", { weld: "12" });
  for (const judge of ["J1", "J2"])
    await mark(event, judge, "6", { weld: "0" });
  [officer, visitor] = await Promise.all([
    open(`/manage${here}/entrants/${event.entrants.get("1")?.id ?? 0}`, {
      as: "contest-officer",
      width: 1440,
    }),
    open(`${here}/board`, { width: 1920, height: 1080 }),
  ]);
});

const codeOf = async (number: string) =>
  (
    await database()
      .selectFrom("entrant")
      .select("work_code")
      .where("id", "=", event.entrants.get(number)?.id ?? 0)
      .executeTakeFirstOrThrow()
  ).work_code ?? "";
const button = (name: string) =>
  officer.getByRole("button", { name, exact: true }).first();

describe("six different things", () => {
  it("are six different words on the board, an absent entrant and an absent judge as their officer notes them", async () => {
    const reason = officer.getByLabel("改动原因");
    await officer.getByLabel("参赛状态").selectOption("absent");
    await button("保存选手状态").click();
    await officer.locator(".field.wrong").waitFor();
    expect(await officer.getByLabel("参赛状态").inputValue()).toBe("absent");
    await reason.fill("点名未到");
    await button("保存选手状态").click();
    await officer.waitForURL(`**/manage${here}`);

    await officer.goto(`/judging/events/${event.id}?show=all`);
    const absent = officer
      .locator("tbody tr")
      .filter({ hasText: await codeOf("5") })
      .filter({ hasText: "J2" });
    await confirm(
      absent.getByRole("button", { name: "记为裁判缺席" }),
      "突发不适",
    );
    await absent.getByText("裁判缺席").first().waitFor();

    for (const [number, shown] of [
      ["1", "缺席"],
      ["2", "退赛"],
      ["3", "取消资格"],
      ["4", "未评分"],
      ["5", "12.00"],
      ["6", "0.00"],
    ] as const)
      await visitor
        .locator(".board-lines li")
        .filter({ hasText: await codeOf(number) })
        .getByText(shown, { exact: true })
        .waitFor();
  });
});

/** Finishes the judging and announces its results. */
async function finish() {
  for (const [judge, weld] of [
    ["J1", "50"],
    ["J2", "40"],
  ] as const)
    await mark(event, judge, "4", { weld });
  await announce(event);
}
const line = (page: Page, name: string) =>
  page.locator("table.ranking tbody tr").filter({ hasText: name });
const change = (text: string) =>
  officer.locator("table.data").first().locator("tbody tr", { hasText: text });
const move = (text: string) =>
  officer.locator("table.data").nth(1).locator("tbody tr", { hasText: text });
async function begin(reason: string) {
  await officer.getByLabel("更正事由").fill(reason);
  await button("开始更正").click();
  await officer
    .getByText("还没有更正内容")
    .or(button("添加并看影响"))
    .first()
    .waitFor();
}
/** Chooses what the next change is of. */
async function kind(name: string) {
  const tab = officer.locator(".tabs").getByRole("link", { name });
  await tab.click();
  await tab.and(officer.locator("[aria-current=true]")).waitFor();
}
const add = () => button("添加并看影响").click();
const entrant = () => officer.locator("input[name=entrant]");
const value = () => officer.locator("[name=value]");

async function doubleFactor() {
  await kind("系数");
  await entrant().fill("少评戊");
  await officer.getByLabel("裁判组打分项").selectOption("weld");
  await value().fill("２");
  await add();
  await move("少评戊").getByText("12.00 → 24.00").waitFor();
}
async function disqualify() {
  await kind("参赛状态");
  await entrant().fill("4 未评丁");
  await value().selectOption({ label: "取消资格" });
  await add();
  await move("未评丁").getByText("1 → –").waitFor();
}

describe("a correction of several kinds", () => {
  it("is chosen from lists, said beside the field where it is wrong, looked at and given up", async () => {
    await finish();
    await visitor.goto(here);
    for (const [name, shown] of [
      ["缺席甲", "缺席"],
      ["退赛乙", "退赛"],
      ["违规丙", "取消资格"],
      ["未评丁", "45.00"],
      ["零分己", "0.00"],
    ] as const)
      await line(visitor, name)
        .getByText(shown, { exact: true })
        .first()
        .waitFor();

    await officer.goto(`/manage${here}/correction`);
    await begin("难度登记有误");
    await kind("系数");
    await entrant().fill("少评戊");
    await officer.getByLabel("裁判组打分项").selectOption("weld");
    await value().fill("两倍");
    await add();
    await officer
      .locator(".field.wrong .refusal", { hasText: "系数“两倍”不是" })
      .waitFor();
    expect(await entrant().inputValue()).toBe("少评戊");
    expect(await value().inputValue()).toBe("两倍");
    await doubleFactor();
    await disqualify();
    expect(await change("少评戊").innerText()).toMatch(
      /系数 weld\s+按评分方案\s+2/,
    );
    expect(await change("未评丁").innerText()).toMatch(/参赛\s+取消资格/);
    expect(await move("少评戊").innerText()).toContain("2 → 1");

    await confirm(button("取消更正"));
    await officer.getByText("已取消").waitFor();
    await visitor.reload();
    await line(visitor, "未评丁").getByText("45.00").first().waitFor();
    expect(await visitor.getByText("历次公布").count()).toBe(0);
  });

  it("is applied as a set, without what was dropped, and the result before stays readable", async () => {
    await begin("难度与资格复核");
    await doubleFactor();
    await disqualify();
    await kind("打分");
    await entrant().fill("零分己");
    await officer.getByLabel("评分项").fill("weld");
    await officer.getByLabel("裁判", { exact: false }).selectOption("J1");
    await value().fill("61");
    await add();
    await officer
      .locator(".field.wrong .refusal", { hasText: "不能高于 60" })
      .waitFor();
    await value().fill("60");
    await add();
    await move("零分己").getByText("0.00 → 30.00").waitFor();
    await change("零分己").getByRole("button", { name: "去掉" }).click();
    await change("零分己").waitFor({ state: "detached" });
    await officer
      .locator(".tabs [aria-current=true]", { hasText: "打分" })
      .waitFor();
    await confirm(button("执行更正"));
    await officer.getByText("已执行").waitFor();

    await visitor.reload();
    await line(visitor, "未评丁").getByText("取消资格").waitFor();
    expect(await line(visitor, "少评戊").innerText()).toMatch(/^1\s[^]*24\.00/);
    expect(await line(visitor, "零分己").innerText()).toContain("0.00");
    await visitor.getByRole("heading", { name: "历次公布" }).waitFor();
    await visitor.locator("ul.versions a").last().click();
    await visitor.getByText("已被后来的版本取代").waitFor();
    await line(visitor, "未评丁").getByText("45.00").first().waitFor();
    await visitor.getByText("难度与资格复核").first().waitFor();
  });
});

describe("an award that its rule cannot decide", () => {
  it("holds up the notice until its officer decides by hand, with a reason, and is then granted like any other", async () => {
    expect((await moveBoard(event.officer, event.id, "notice", "")).ok).toBe(
      true,
    );
    await officer.goto(`/manage/contests/${event.slug}/awards`);
    await officer.getByLabel("奖项名称").first().fill("青年能手");
    await officer.locator("input[name=from]").fill("1");
    await officer.locator("input[name=to][type=number]").fill("3");
    await officer.locator("input[name=ageTo]").fill("34");
    await button("添加这条规则").click();
    await button("产生名单").click();
    const award = (name: string) =>
      officer.locator("table.data tbody tr", { hasText: name });
    for (const name of ["少评戊", "零分己"])
      await award(name).getByText("无法判定：出生日期不详").waitFor();

    const until = new Date(Date.now() + 9 * 86_400_000)
      .toISOString()
      .slice(0, 10);
    // On a slow line the page is still busy when its officer reads on: what they open then stays open.
    const goesOn = await holdBack(officer, /\/awards\.data/);
    await officer.getByLabel("公示到（含当日）").fill(until);
    await button("开始公示").click();
    await officer
      .getByText("还有 2 项要先人工决定是否授予。")
      .first()
      .waitFor();
    expect(await officer.getByLabel("公示到（含当日）").inputValue()).toBe(
      until,
    );
    const decide = (name: string, verdict: string) =>
      award(name).getByRole("button", { name: verdict, exact: true }).first();
    await decide("少评戊", "授予").click();
    const asked = officer.locator(".confirm:popover-open");
    await asked.waitFor();
    goesOn();
    await asked.locator("input[name=reason]").fill("身份证 1999 年生");
    await asked.getByRole("button", { name: "授予", exact: true }).click();
    await award("少评戊").getByText("人工决定：身份证 1999 年生").waitFor();
    await confirm(decide("零分己", "不授予"), "身份证 1980 年生");
    await award("零分己").getByText("已否决").waitFor();
    await officer.getByLabel("公示到（含当日）").fill(until);
    await button("开始公示").click();
    await officer.getByText("公示中").first().waitFor();

    await visitor.goto(`/contests/${event.slug}/awards`);
    await visitor.getByText("少评戊").waitFor();
    expect(await visitor.locator("main").innerText()).not.toContain("零分己");
    await database()
      .updateTable("award_proposal")
      .set({ notice_from: "2026-01-01", notice_until: "2026-01-09" })
      .where("contest_id", "=", event.contestId)
      .execute();
    await officer.reload();
    await confirm(button("授予并发证"));
    await award("少评戊").getByText("已授予").waitFor();
    await visitor.reload();
    await visitor.getByRole("link", { name: /^JN/ }).click();
    await visitor.locator(".certificate", { hasText: "青年能手" }).waitFor();
  });
});

/** Keeps what the page reads there on its way until told. */
async function holdBack(page: Page, path: RegExp): Promise<() => void> {
  let goOn = () => {};
  const told = new Promise<void>((done) => (goOn = done));
  await page.route(path, async (route) => {
    if (route.request().method() === "GET") await told;
    await route.continue();
  });
  return () => goOn();
}
