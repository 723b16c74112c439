import { createHash } from "node:crypto";
import type { Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { moveBoard } from "~/contests/commands/board.server";
import { drawLots } from "~/contests/rules/draws";
import { database } from "~/platform/database.server";
import { appDatabase } from "~tests/support/app-database";
import { testBrowser } from "~tests/support/browser";
import {
  makeEvent,
  makePerson,
  mark,
  putAway,
  seatAccount,
  sheetOf,
  sumScheme,
  type JudgedEvent,
} from "~tests/support/judged-event";

// An event from its panel to the opened codes, each act by whose it is: recusal and stand-in, the draw, the steps of sheets.

const { open } = testBrowser();
appDatabase();
let event: JudgedEvent;
let officer: Page;
let encryption: Page;
let visitor: Page;

const scheme = sumScheme("100", [
  { id: "size", type: "measurement", max: "40" },
  { id: "weld", type: "panel", max: "60", minJudges: 1 },
]);
const seed = "三个骰子：4 2 6，见证人报数 1903";
const sha256 = (text: string) =>
  createHash("sha256").update(text).digest("hex");
const path = (rest: string) => `/contests/${event.slug}/${event.event}/${rest}`;
const checks = (show: string) => `/judging/events/${event.id}?show=${show}`;

beforeAll(async () => {
  event = await makeEvent({
    slug: "hall-day",
    scheme,
    entrants: [
      { number: "001", name: "厅堂甲" },
      { number: "002", name: "厅堂乙" },
    ],
    panel: ["C1", "J1", "J2"],
  });
  await seatAccount(event, "C1", "chief-judge");
  await seatAccount(event, "J1", "judge");
  const { id: person_id } = await database()
    .selectFrom("person as p")
    .innerJoin("user as u", "u.id", "p.user_id")
    .select("p.id")
    .where("u.username", "=", "encryption-officer")
    .executeTakeFirstOrThrow();
  await database()
    .insertInto("role_grant")
    .values({
      person_id,
      role: "encryption-officer",
      scope_kind: "contest",
      scope_id: event.contestId,
      starts_on: "2020-01-01",
    })
    .execute();
  [officer, encryption, visitor] = await Promise.all([
    open(`/manage${path("panel")}`, { as: "contest-officer" }),
    open(`/manage${path("draws")}`, { as: "encryption-officer" }),
    open(path("draws")),
  ]);
});
afterAll(() => putAway(event));

const rowOf = (page: Page, ...words: string[]) =>
  words.reduce(
    (rows, hasText) => rows.filter({ hasText }),
    page.locator("table.data tbody tr"),
  );
/** Asks for an act, says why where that is wanted, and confirms it. */
async function confirm(page: Page, label: string, reason?: string) {
  await page.getByRole("button", { name: label, exact: true }).first().click();
  const question = page.locator(".confirm:popover-open");
  if (reason) await question.getByLabel("原因").fill(reason);
  await question.getByRole("button", { name: label, exact: true }).click();
}
const tab = (page: Page, text: string) =>
  page.locator(".tabs").getByText(text, { exact: true }).waitFor();

describe("a panel", () => {
  it("shows from whom a judge is kept away and why", async () => {
    const form = officer.locator("form.form").filter({ hasText: "选手姓名" });
    await form.getByLabel("裁判").selectOption({ index: 2 });
    await form.getByLabel("选手姓名").fill("厅堂甲");
    await form.getByLabel("关系").selectOption("declared");
    await form.getByLabel("说明").fill("表兄弟");
    await form.getByRole("button").click();
    await rowOf(officer, "J1", "厅堂甲").first().waitFor();
    expect(await rowOf(officer, "J1").first().innerText()).toContain(
      "申报关系",
    );
  });

  it("takes a stand-in from a later moment on, and not from one that has passed", async () => {
    const { account } = await makePerson("下午裁判");
    const form = officer.locator("form.form").filter({ hasText: "接手时刻" });
    await form.getByLabel("替换谁").selectOption({ index: 3 });
    await form.getByLabel("何时起").selectOption("later");
    await form.getByLabel("接手时刻").fill("2020-01-01T14:00");
    await form.getByLabel("裁判的用户名或手机号").fill(account);
    await form.getByLabel("裁判代号").fill("S2");
    await form.getByLabel("原因").fill("下午换班");
    await form.getByRole("button").click();
    await form.locator(".refusal", { hasText: "已经过去" }).waitFor();
    await form.getByLabel("接手时刻").fill("2099-01-01T14:00");
    await form.getByRole("button").click();
    await rowOf(officer, "S2", "替 J2").waitFor();
    expect(await rowOf(officer, "S2").innerText()).toMatch(/自 2099年.*14:00/);
    expect(await rowOf(officer, "J2", "至 2099年").count()).toBe(1);
  });
});

let published: string | undefined;

describe("the draw of work codes", () => {
  it("is an act with a witness whose seed stays sealed, its hash in everybody's sight", async () => {
    const form = encryption.locator(
      "form:has(input[name=kind][value=code]):has(input[name=seed])",
    );
    await form.getByLabel("种子").fill(seed);
    await form.getByRole("button").click();
    await form.locator(".field.wrong").waitFor();
    await form.getByLabel("见证人").fill("见证人甲");
    await form.getByRole("button").click();
    await encryption.locator(".draws").getByText("见证人甲").waitFor();
    await visitor.reload();
    const page = await visitor.locator("main").innerText();
    expect(page).toContain("见证人甲");
    published = /[0-9a-f]{64}/.exec(page)?.[0];
    expect(published).toBeDefined();
    expect(page).not.toContain(sha256(seed));
    expect(page).not.toContain(seed);
    expect((await moveBoard(event.officer, event.id, "live", "")).ok).toBe(
      true,
    );
    expect(await sheetOf(event, "J1", "001")).toBeUndefined();
  });
});

describe("sheets", () => {
  it("are checked by a second person, who sees only what is unchecked, and never one's own", async () => {
    for (const number of ["001", "002"]) {
      await mark(event, "C1", number, { size: "35" });
      await mark(event, "J2", number, { weld: "50" });
    }
    await mark(event, "J1", "002", { weld: "48" });
    const judge = await open(`/judging/events/${event.id}`, { as: "judge" });
    await tab(judge, "待核对 5");
    await confirm(judge, "本页全部核对无误");
    await tab(judge, "待核对 1");
    expect(await judge.locator("tbody tr").count()).toBe(1);
    expect(await rowOf(judge, "J1").getByRole("button").count()).toBe(0);
    await judge.context().close();
    await officer.goto(checks("unchecked"));
    await confirm(officer, "核对无误");
    await tab(officer, "待核对 0");
  });

  it("answer a stale signature with the newer values; given back with a reason, every version stays", async () => {
    const chief = await open(checks("all"), { as: "chief-judge" });
    await tab(chief, "待签字 5");
    const again = await sheetOf(event, "J2", "002");
    await officer.goto(checks("all"));
    const given = rowOf(officer, "J2").filter({
      has: officer.locator(`a[href*="${again?.id}"]`),
    });
    await given.getByRole("button", { name: "退回重评" }).click();
    const question = officer.locator(".confirm:popover-open");
    await question.getByLabel("原因").fill("看错图纸");
    await question.getByRole("button", { name: "退回重评" }).click();
    await given.getByText("待打分").waitFor();
    expect(await mark(event, "J2", "002", { weld: "49" })).toBe("");

    await confirm(chief, "全部签字");
    await chief.getByText("其间有人改过").waitFor();
    const row = chief.locator("tbody tr").filter({
      has: chief.locator(`a[href*="${again?.id}"]`),
    });
    await row.getByText("49", { exact: true }).waitFor();

    await officer.goto(checks("unchecked"));
    const due = await officer.locator("tbody tr").count();
    await confirm(officer, due > 1 ? "本页全部核对无误" : "核对无误");
    await tab(officer, "待核对 0");
    await chief.goto(checks("unsigned"));
    await confirm(chief, "全部签字");
    await tab(chief, "待签字 0");
    await officer.goto(checks("unlocked"));
    await confirm(officer, "全部锁定");
    await tab(officer, "待锁定 0");
    await chief.goto(`/judging/${again?.id}/versions`);
    const versions = await chief.locator("table.data").innerText();
    for (const word of ["weld 50", "weld 49", "看错图纸", "已锁定"])
      expect(versions).toContain(word);
    await chief.context().close();
  });
});

describe("decryption", () => {
  it("is done before a witness once all is locked, and anybody can repeat the draw once results are announced", async () => {
    expect((await moveBoard(event.officer, event.id, "review", "")).ok).toBe(
      true,
    );
    await encryption.reload();
    await encryption.getByLabel("见证人").first().fill("见证人乙");
    await encryption.getByRole("button", { name: "解密评审号" }).click();
    await encryption.getByText("解密记录").waitFor();
    await visitor.reload();
    const before = await visitor.locator("main").innerText();
    expect(before).toContain("公布成绩后公开");
    expect(before).not.toContain(seed);
    expect(
      (await moveBoard(event.officer, event.id, "provisional", "")).ok,
    ).toBe(true);
    await visitor.reload();
    expect(await visitor.locator(".draws .seed").innerText()).toContain(seed);
    await visitor.getByText("结果（2）").click();
    const shown = (await visitor.locator(".lots li").allInnerTexts()).map(
      (line) => line.split(" → 评审号 "),
    );
    const list = shown.flatMap(([item]) => item ?? []).reverse();
    await visitor.getByText("重抽一遍", { exact: true }).click();
    const command = await visitor.locator("pre.command").innerText();
    const salt = / --salt ([0-9a-f]{32}) code /.exec(command)?.[1];
    expect(sha256(`${seed}\n${salt}`)).toBe(published);
    expect(drawLots({ kind: "code", seed, salt, list }, sha256)).toEqual(shown);
    expect(await visitor.locator("main").innerText()).toContain("见证人乙");
  });
});
