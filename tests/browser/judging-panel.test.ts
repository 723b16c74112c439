import type { Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { database } from "~/platform/database.server";
import { appDatabase } from "~tests/support/app-database";
import { sheetReady, testBrowser } from "~tests/support/browser";
import {
  makeEvent,
  makePerson,
  mark,
  openJudging,
  putAway,
  sumScheme,
  type JudgedEvent,
} from "~tests/support/judged-event";
import { letIn, letInPerson } from "~tests/support/let-in";

// Who marks whom while judging is on: a judge of the entrant's own enterprise, one who declares a relation, a stand-in from
// now on, and a trainee whose marks are kept and count for nothing.

const { open } = testBrowser();
appDatabase();
let event: JudgedEvent;
let officer: Page;
let judge: Page;
let trainee: Page;
/** work codes by entrant's number */
let codes = new Map<string, string>();
const panel = "/manage/contests/who-marks/who-marks/panel";

const scheme = sumScheme("100", [
  { id: "size", type: "measurement", max: "40" },
  { id: "weld", type: "panel", max: "60", minJudges: 1, combine: "mean" },
]);

beforeAll(async () => {
  const db = database();
  event = await makeEvent({
    slug: "who-marks",
    scheme,
    entrants: [
      { number: "1", name: "同厂甲" },
      { number: "2", name: "表亲乙" },
      { number: "3", name: "生人丙" },
      { number: "4", name: "徒弟丁" },
    ],
    panel: ["C1", "J1", "J2", "T1"],
  });
  const { id: unit_id } = await db
    .selectFrom("unit")
    .select("id")
    .where("tier", "=", "enterprise")
    .orderBy("id")
    .limit(1)
    .executeTakeFirstOrThrow();
  await db
    .insertInto("membership")
    .values({
      person_id: event.seats.get("J1")?.member.person.id ?? 0,
      unit_id,
      period: "[2020-01-01,)",
    })
    .execute();
  await db
    .updateTable("entrant")
    .set({ unit_id })
    .where("id", "=", event.entrants.get("1")?.id ?? 0)
    .execute();
  await pairWithMentor("J1", "4");
  await openJudging(event);
  const rows = await db
    .selectFrom("entrant")
    .select(["number", "work_code"])
    .where("event_id", "=", event.id)
    .execute();
  codes = new Map(rows.map((row) => [row.number, row.work_code ?? ""]));
  const [first = "", learner = ""] = await letIn(event, "J1", "T1");
  [officer, judge, trainee] = await Promise.all([
    open(panel, { as: "contest-officer", width: 1440 }),
    open("/judging", { as: first }),
    open("/judging", { as: learner }),
  ]);
});
afterAll(() => putAway(event));

/** The district's pairs have no page yet: the judge was the entrant's mentor, until last year. */
async function pairWithMentor(judge: string, number: string) {
  const apprentice = await makePerson("徒弟丁");
  await database()
    .updateTable("entrant")
    .set({ person_id: apprentice.person.id })
    .where("id", "=", event.entrants.get(number)?.id ?? 0)
    .execute();
  await database()
    .insertInto("mentor_pair")
    .values({
      mentor_id: event.seats.get(judge)?.member.person.id ?? 0,
      apprentice_id: apprentice.person.id,
      period: "[2023-01-01,2025-01-01)",
    })
    .execute();
}

const seat = (code: string) =>
  officer
    .locator("table.data tbody tr")
    .filter({ has: officer.getByText(code, { exact: true }) })
    .first();
/** The work codes on the strip of a judge's own page, in order. */
const offered = async (page: Page) =>
  (await page.locator(".strip a b").allInnerTexts()).sort();
const codesOf = (...numbers: string[]) =>
  numbers.map((number) => codes.get(number)).sort();

describe("a judge who is kept away", () => {
  it("by their own enterprise is not offered the sheet, and the panel says why", async () => {
    await judge.locator(".strip a").first().waitFor();
    expect(await offered(judge)).toEqual(codesOf("2", "3"));
    expect(await seat("J1").innerText()).toMatch(/同厂甲\s*本企业/);
    expect(await seat("J2").innerText()).not.toContain("本企业");
  });

  it("by a mentor pair, also one that has ended, is not offered the sheet either, in both languages", async () => {
    expect(await offered(judge)).not.toContain(codes.get("4"));
    expect(await seat("J1").innerText()).toMatch(/徒弟丁\s*师徒/);
    expect(await seat("J2").innerText()).not.toContain("师徒");
    const reader = await open(panel, { as: "contest-officer", language: "en" });
    await reader
      .locator("table.data tbody tr", { hasText: "J1" })
      .getByText("mentor pair")
      .waitFor();
    await reader.context().close();
  });

  it("by a relation that they declare loses the sheet once it is confirmed, and reads no name", async () => {
    await judge.getByRole("link", { name: "申报回避" }).click();
    await judge.getByLabel("选手姓名").fill("表亲 乙");
    await judge.getByLabel("关系").selectOption("declared");
    await judge.getByRole("button", { name: "登记回避" }).click();
    const reason = judge.locator(".field.wrong", { hasText: "说明" });
    await reason.locator(".refusal").waitFor();
    expect(await judge.getByLabel("选手姓名").inputValue()).toBe("表亲 乙");
    await judge.getByLabel("说明").fill("表兄弟");
    await judge.getByRole("button", { name: "登记回避" }).click();
    await judge.getByText("已收到，待确认").waitFor();
    expect(await judge.locator("main").innerText()).not.toContain("表亲");

    await officer.reload();
    await officer.getByRole("button", { name: "确认回避" }).first().click();
    await officer
      .locator(".confirm:popover-open")
      .getByRole("button", { name: "确认回避" })
      .click();
    await seat("J1").getByText("申报关系").waitFor();
    await judge.goto("/judging");
    expect(await offered(judge)).toEqual(codesOf("3"));
  });
});

describe("a stand-in from now on", () => {
  it("is seated by the officer and has every sheet that the judge did not hand in", async () => {
    const { person, account } = await makePerson("替补人");
    await letInPerson(person.id);
    const form = officer.locator("form.form").filter({ hasText: "接手时刻" });
    await form.getByLabel("替换谁").selectOption({ label: "J1 裁判J1" });
    await form.getByLabel("何时起").selectOption("now");
    await form.getByLabel("裁判的用户名或手机号").fill("nobody-here");
    await form.getByLabel("裁判代号").fill("S1");
    await form.getByLabel("原因").fill("身体不适");
    await form.getByRole("button").click();
    await form.locator(".field.wrong .refusal").waitFor();
    expect(await form.getByLabel("裁判代号").inputValue()).toBe("S1");
    await form.getByLabel("裁判的用户名或手机号").fill(account);
    await form.getByRole("button").click();
    await seat("S1").getByText("替 J1").waitFor();
    await seat("J1").getByText(/至 /).waitFor();

    const standIn = await open("/judging", { as: account });
    expect(await offered(standIn)).toEqual(codesOf("1", "2", "3", "4"));
    await standIn.context().close();
    await judge.goto("/judging");
    await judge.getByText("现在没有分配给您的评分表").waitFor();
    event.seats.set("S1", { id: 0, member: { person, grants: [] } });
  });
});

describe("a trainee", () => {
  it("marks like a judge, waited for by nobody, and counts for nothing", async () => {
    const code = codes.get("3") ?? "";
    await trainee.locator(".strip a").filter({ hasText: code }).click();
    await sheetReady(trainee);
    await trainee.locator(".keypad input").fill("1");
    await trainee.locator("button.keep").click();
    await trainee.locator(".save-state b", { hasText: /^已保存$/ }).waitFor();
    await trainee.getByRole("button", { name: "提交评分表" }).first().click();
    await trainee.locator(".confirm:popover-open button.primary").click();
    await trainee
      .getByRole("heading", { level: 1, name: code })
      .waitFor({ state: "detached" });

    await mark(event, "C1", "3", { size: "30" });
    await mark(event, "J2", "3", { weld: "50" });
    expect(await mark(event, "S1", "3", { weld: "40" })).toBe("");
    const hall = await open("/contests/who-marks/who-marks/board", {
      width: 1920,
      height: 1080,
    });
    const line = hall.locator(".board-lines li").filter({ hasText: code });
    // 30 and the mean of 50 and 40; with the trainee's 1 it would be 60.33.
    await line.getByText("75.00").waitFor();
    await trainee.locator(".strip a").filter({ hasText: code }).click();
    await trainee.locator(".aspects").getByText("J2：50").waitFor();
    expect(await trainee.locator(".aspects output").innerText()).toBe("1");
  });
});
