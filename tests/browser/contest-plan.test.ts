import type { Locator, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { moveBoard } from "~/contests/commands/board.server";
import { database } from "~/platform/database.server";
import { appDatabase } from "~tests/support/app-database";
import { beside, confirm } from "~tests/support/at-forms";
import { testBrowser } from "~tests/support/browser";
import { lockSheets } from "~tests/support/contests";
import {
  makeEvent,
  mark,
  putAway,
  seatAccount,
  sumScheme,
  type JudgedEvent,
} from "~tests/support/judged-event";
import { sideways } from "~tests/support/readable";

// A contest's day as its officers plan it: who draws and who arbitrates, stages and shifts, the draws of numbers and benches,
// and their decryption in reverse.

const { open } = testBrowser();
appDatabase();
let event: JudgedEvent;
let officer: Page;
let encryption: Page;

const path = (rest: string) => `/contests/${event.slug}/${event.event}/${rest}`;

beforeAll(async () => {
  event = await makeEvent({
    slug: "planned-day",
    scheme: sumScheme("100", [
      { id: "work", type: "panel", max: "100", minJudges: 1 },
    ]),
    entrants: ["甲", "乙", "丙"].map((name, at) => ({
      number: `00${at + 1}`,
      name: `排定${name}`,
    })),
    panel: ["C1", "J1"],
  });
  await seatAccount(event, "J1", "judge");
  await database()
    .updateTable("entrant")
    .set({ person_id: (await personOf("worker")).id })
    .where("id", "=", event.entrants.get("003")?.id ?? 0)
    .execute();
  [officer, encryption] = await Promise.all([
    open(`/manage/contests/${event.slug}`, { as: "contest-officer" }),
    open(`/manage${path("draws")}`, { as: "encryption-officer" }),
  ]);
});
afterAll(() => putAway(event));

const personOf = (username: string) =>
  database()
    .selectFrom("person as p")
    .innerJoin("user as u", "u.id", "p.user_id")
    .select(["p.id", "p.name"])
    .where("u.username", "=", username)
    .executeTakeFirstOrThrow();

/** Fills a form's fields by their labels. */
async function fill(form: Locator, fields: Record<string, string>) {
  for (const [label, value] of Object.entries(fields))
    await form.getByLabel(label).fill(value);
}

describe("appointments", () => {
  const lines = () => officer.locator("ul.lines li");

  it("give the draws to an encryption officer, who could not open them before", async () => {
    await encryption.getByText("没有查看这一页的权限").waitFor();
    await officer.getByRole("link", { name: "加密裁判与仲裁" }).click();
    const form = officer.locator("form.form");
    await form.getByLabel("职责").selectOption("encryption-officer");
    await form.getByLabel("用户名或手机号").fill("contest-officer");
    await form.getByRole("button", { name: "任命" }).click();
    await beside(form, "用户名").getByText("不能任命自己").waitFor();
    expect(await form.getByLabel("职责").inputValue()).toBe(
      "encryption-officer",
    );
    expect(await form.getByLabel("用户名或手机号").inputValue()).toBe(
      "contest-officer",
    );
    for (const [account, why] of [
      ["judge", "是本次竞赛的裁判"],
      ["worker", "是本次竞赛的选手"],
    ] as const) {
      await form.getByLabel("用户名或手机号").fill(account);
      await form.getByRole("button", { name: "任命" }).click();
      await beside(form, "用户名").getByText(why).waitFor();
      expect(await form.getByLabel("用户名或手机号").inputValue()).toBe(
        account,
      );
    }
    expect(await lines().count()).toBe(0);
    await form.getByLabel("用户名或手机号").fill("encryption-officer");
    await form.getByRole("button", { name: "任命" }).click();
    await lines().filter({ hasText: "加密裁判" }).waitFor();
    // Done: the form is there for the next.
    expect(await form.getByLabel("职责").inputValue()).toBe("");
    expect(await form.getByLabel("用户名或手机号").inputValue()).toBe("");
    await encryption.reload();
    await encryption.getByRole("button", { name: "抽评审号" }).waitFor();
  });

  it("of an arbitrator end with a reason, and the contest has none", async () => {
    const form = officer.locator("form.form");
    await form.getByLabel("职责").selectOption("arbitrator");
    await form.getByLabel("用户名或手机号").fill("lecturer");
    await form.getByRole("button", { name: "任命" }).click();
    const line = lines().filter({ hasText: "仲裁" });
    await line.getByText("本次竞赛任命").waitFor();
    await confirm(line.getByRole("button", { name: "免去" }), "出差");
    await line.waitFor({ state: "detached" });
    expect(await lines().count()).toBe(1);
  });
});

const stage = () => officer.locator("section.contest-stage");
const shifts = () => stage().locator("ul.lines > li");
/** The form behind a fold, opened. */
async function unfolded(inside: Locator, summary: string): Promise<Locator> {
  const fold = inside.locator("details", {
    has: officer.locator("summary", { hasText: summary }),
  });
  if ((await fold.getAttribute("open")) === null)
    await fold.locator("summary").click();
  return fold.locator("form");
}

describe("stages and shifts", () => {
  const at = (from: string, to: string) => ({
    开始: `2026-05-01T${from}`,
    结束: `2026-05-01T${to}`,
  });

  it("are laid out, the field saying what is wrong, and everybody sees them", async () => {
    await officer.goto(`/manage${path("stages")}`);
    const form = await unfolded(officer.locator("main"), "增加阶段");
    await form.getByLabel("类别").selectOption("practical");
    await fill(form, { "名称（中文）": "实操", "名称（英文）": "Practical" });
    await form.getByLabel("对应评分项").selectOption("work");
    await fill(form, { 地点: "一号车间", ...at("17:00", "08:00") });
    await form.getByRole("button", { name: "增加阶段" }).click();
    await beside(form, "结束").waitFor();
    expect(await form.getByLabel("地点").inputValue()).toBe("一号车间");
    await fill(form, at("08:00", "17:00"));
    await form.getByRole("button", { name: "增加阶段" }).click();
    await stage().getByText("一号车间").waitFor();

    const first = await unfolded(stage(), "增加场次");
    await fill(first, { ...at("09:00", "11:00"), "工位（座位）数": "1" });
    await first.getByRole("button", { name: "增加场次" }).click();
    await shifts().getByText("1 个工位").waitFor();
    const second = await unfolded(stage(), "增加场次");
    await fill(second, { ...at("10:00", "12:00"), "工位（座位）数": "2" });
    await second.getByRole("button", { name: "增加场次" }).click();
    await beside(second, "开始").getByText("与第 1 场同一地点").waitFor();
    expect(await second.getByLabel("开始").inputValue()).toBe(
      "2026-05-01T10:00",
    );
    expect(await second.getByLabel("工位（座位）数").inputValue()).toBe("2");
    expect(await shifts().count()).toBe(1);
    await fill(second, at("13:00", "18:00"));
    await second.getByRole("button", { name: "增加场次" }).click();
    await beside(second, "开始").getByText("不在阶段的时间之内").waitFor();
    await fill(second, at("13:00", "15:00"));
    await second.getByRole("button", { name: "增加场次" }).click();
    await shifts().getByText("2 个工位").waitFor();
  });

  it("are changed and removed, and what is left is numbered anew", async () => {
    const change = await unfolded(shifts().first(), "修改");
    await fill(change, { 地点: "二号车间" });
    await change.getByRole("button", { name: "保存修改" }).click();
    await shifts().first().getByText("二号车间").waitFor();
    const drop = shifts().first().getByRole("button", { name: "移除" });
    await confirm(drop);
    await shifts().getByText("1 个工位").waitFor({ state: "detached" });
    expect(await shifts().allInnerTexts()).toEqual([
      expect.stringMatching(/第 1 场[^]*13:00[^]*2 个工位/),
    ]);
    const visitor = await open(`/contests/${event.slug}/${event.event}`, {
      width: 360,
    });
    await visitor.getByText("一号车间").waitFor();
    await visitor.getByText("2 个工位").waitFor();
    expect(await sideways(visitor)).toBeLessThanOrEqual(0);
    await visitor.context().close();
  });
});

const seed = "骰子四六二，报数一九";
describe("draws", () => {
  const form = (page: Page, kind: string) =>
    page.locator(`form:has(input[name=act][value="draw:${kind}"])`);

  it("of numbers and benches are open acts with witness and seed, and want a bench for everyone", async () => {
    await officer.goto(`/manage${path("draws")}`);
    const numbers = form(officer, "number");
    await fill(numbers, { 种子: "462", 见证人: "见证人丙" });
    await numbers.getByRole("button").click();
    await beside(numbers, "种子").getByText("至少 8 个字").waitFor();
    expect(await numbers.getByLabel("见证人").inputValue()).toBe("见证人丙");
    await numbers.getByLabel("种子").fill(seed);
    await numbers.getByRole("button").click();
    const made = officer.locator("ol.draws > li");
    await made.getByText(`种子 ${seed}`).waitFor();
    expect(await made.innerText()).toContain("见证人 见证人丙");

    const benches = form(officer, "bench");
    await benches.getByText("13:00").waitFor();
    await benches.getByLabel("见证人").fill("见证人丙");
    await benches.getByRole("button").click();
    await benches.getByText("3 名选手，场次里只有 2 个工位").waitFor();
    await officer.goto(`/manage${path("stages")}`);
    const change = await unfolded(shifts().first(), "修改");
    await fill(change, { "工位（座位）数": "4" });
    await change.getByRole("button", { name: "保存修改" }).click();
    await shifts().getByText("4 个工位").waitFor();
    await officer.goto(`/manage${path("draws")}`);
    await benches.getByLabel("见证人").fill("见证人丙");
    await benches.getByRole("button").click();
    await made.getByText("各场工位数 4").waitFor();
    // The shifts are those that were drawn into; work codes are not the officer's to draw.
    expect(await form(officer, "code").count()).toBe(0);
    await officer.goto(`/manage${path("stages")}`);
    await confirm(stage().getByRole("button", { name: "移除" }).last());
    await officer.getByText("要改先作废工位抽签").waitFor();
  });

  it("are decrypted in reverse by the encryption officer, each step before a witness", async () => {
    await encryption.reload();
    const codes = form(encryption, "code");
    await codes
      .getByLabel("见证人")
      .fill((await personOf("encryption-officer")).name);
    await codes.getByRole("button").click();
    await beside(codes, "见证人").getByText("不能是抽签人自己").waitFor();
    await codes.getByLabel("见证人").fill("见证人丁");
    await codes.getByRole("button").click();
    await encryption.locator(".draws").getByText("见证人丁").waitFor();

    expect((await moveBoard(event.officer, event.id, "live", "")).ok).toBe(
      true,
    );
    for (const number of ["001", "002", "003"])
      expect(await mark(event, "J1", number, { work: "80" })).toBe("");
    await lockSheets(event.id);
    await moveBoard(event.officer, event.id, "review", "");
    await officer.goto(`/manage${path("draws")}`);
    await officer.getByText("解密只由加密裁判进行。").waitFor();
    await encryption.reload();
    const opened = encryption.locator("section", { hasText: "解密记录" });
    for (const [at, step] of ["评审号", "工位", "参赛号"].entries()) {
      const button = encryption.getByRole("button", { name: /^解密/ });
      expect(await button.allInnerTexts()).toEqual([`解密${step}`]);
      await encryption.getByLabel("见证人").fill(`见证人${at}`);
      await button.click();
      await opened.getByText(`见证人${at}`).waitFor();
    }
  });
});

describe("an appointment that has ended", () => {
  it("closes the draws to who had it", async () => {
    await officer.goto(`/manage/contests/${event.slug}/appointments`);
    const line = officer.locator("ul.lines li", { hasText: "加密裁判" });
    await confirm(line.getByRole("button", { name: "免去" }), "轮换");
    await officer.getByText("还没有加密裁判和仲裁").waitFor();
    await encryption.reload();
    await encryption.getByText("没有查看这一页的权限").waitFor();
  });
});
