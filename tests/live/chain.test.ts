import { sql } from "kysely";
import type { Locator, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { addDays } from "~/kit/days";
import { database } from "~/platform/database.server";
import { appDatabase } from "~tests/support/app-database";
import { sheetReady, testBrowser } from "~tests/support/browser";
import { lockSheets, openCodes } from "~tests/support/contests";
import {
  makeEvent,
  openJudging,
  putAway,
  seatAccount,
  sheetOf,
  type JudgedEvent,
} from "~tests/support/judged-event";
import { personOf } from "~tests/support/people";
import { forgetLecture } from "../flows/lectures.fixture";
import { haveLiveKit } from "../house/livekit.fixture";

// The whole product in one go, as people do it in their browsers: a lecture is scheduled and streamed, a worker asks, a judge
// scores a contest whose ranking is published, the question becomes a problem, an outcome, a named method that another
// enterprise adopts, and the report counts it.

const { open } = testBrowser();
appDatabase();

const today = new Date(Date.now() + 8 * 3_600_000).toISOString().slice(0, 10);
const later = addDays(today, 30);

/** Fills the form that carries this intent, sends it, and sees it taken. */
async function send(
  page: Page,
  intent: string,
  fields: Record<string, string> = {},
): Promise<void> {
  const form = page
    .locator("main form")
    .filter({ has: page.locator(`[name="intent"][value="${intent}"]`) })
    .first();
  await fillIn(page, form, fields);
}

/** Fills a form by its fields' names and sends it. */
async function fillIn(
  page: Page,
  form: Locator,
  fields: Record<string, string>,
): Promise<void> {
  await form.evaluate((element) => {
    for (let at = element.parentElement; at; at = at.parentElement)
      if (at instanceof HTMLDetailsElement) at.open = true;
  });
  for (const [name, value] of Object.entries(fields)) {
    const field = form.locator(`[name="${name}"]`).first();
    const tag = await field.evaluate(({ tagName }) => tagName);
    if (tag === "SELECT") await field.selectOption(value);
    else await field.fill(value);
  }
  const [answer] = await Promise.all([
    page.waitForResponse((response) => response.request().method() === "POST"),
    form.locator("button[type=submit]").last().click(),
  ]);
  expect(answer.status(), await form.innerText().catch(() => "")).toBeLessThan(
    400,
  );
}

/** Presses the button; before the page's script is there it only opens the room, and joining is the next press. */
async function comeIn(page: Page, name: "开播" | "加入直播"): Promise<void> {
  await page.getByRole("button", { name, exact: true }).click();
  const shown = page.locator(".room");
  const join = page.getByRole("button", { name: /^(加入直播|重新加入)$/ });
  await expect
    .poll(
      async () => {
        if (await join.isVisible()) await join.click().catch(() => undefined);
        const state = await shown.getAttribute("data-state");
        // What the page says instead is what one wants to know of a failure.
        return state === "joined" ? state : shown.innerText();
      },
      { timeout: 60_000, interval: 500 },
    )
    .toBe("joined");
}

/** Lets this person teach where the demo district's lecturer does, who is on the air already. */
async function teachesToo(username: string): Promise<{ school: number }> {
  const { scope_id } = await database()
    .selectFrom("role_grant")
    .select("scope_id")
    .where("role", "=", "lecturer")
    .where("person_id", "=", await personOf("lecturer"))
    .executeTakeFirstOrThrow();
  await database()
    .insertInto("role_grant")
    .values({
      person_id: await personOf(username),
      role: "lecturer",
      scope_kind: "school",
      scope_id,
      starts_on: today,
    })
    .execute();
  return { school: scope_id };
}

type Counted = Record<string, number>;
const contest = {
  slug: "chain-day",
  scheme: {
    version: 1,
    round: { places: 2, mode: "half-up" },
    root: {
      id: "total",
      combine: "sum",
      max: "100",
      children: [{ id: "work", type: "panel", max: "100", minJudges: 1 }],
    },
  },
  entrants: [{ number: "001", name: "吊装甲" }],
  panel: ["C1", "J1"],
};
const counted = [
  "lectures-held",
  "district-contests",
  "contest-entrants",
  "problems-solved",
  "innovation-outcomes",
  "named-methods",
];
const period = (() => {
  const [year = 0, month = 0] = today.split("-").map(Number);
  const begun = month >= 7 ? year : year - 1;
  return `${begun - 4}-${begun + 1}`;
})();
/** The figures of the running five years, as the report's page shows them. */
async function figures(page: Page): Promise<Counted> {
  await page.goto(`/reports/${period}`);
  const found: Counted = {};
  for (const id of counted) {
    const amount = page.locator(`td.whole a[href="/reports/${period}/${id}"]`);
    found[id] = Number((await amount.innerText()).replace(/\D/g, "") || "0");
  }
  return found;
}

describe.skipIf(!haveLiveKit())("the whole chain in browsers", () => {
  let lead: Page;
  let worker: Page;
  let officer: Page;
  let before: Counted;
  let event: JudgedEvent | undefined;
  let lecture = "";
  let problem = "";
  let outcome = "";
  let method = "";
  /** The demo district has one account of the role, and a naming wants three. */
  const twoMoreExperts = () =>
    sql`
      insert into method_score (method_id, reviewer_id, originality, advance, soundness, spread)
      select m.id, p.id, 15, 15, 15, 14 from named_method m, person p join "user" u on u.id = p.user_id
      where '/methods/' || m.slug = ${method} and u.username in ('judge', 'chief-judge')`.execute(
      database(),
    );
  /** Puts the notice into the past, as if its seven days were over. */
  const aWeekLater = () =>
    sql`
      update public_notice set opens_at = now() - interval '9 days', closes_at = now() - interval '2 days'
      where subject_id = (select id from named_method where '/methods/' || slug = ${method})`.execute(
      database(),
    );
  beforeAll(async () => {
    [lead, worker, officer] = await Promise.all([
      open("/", { as: "studio-lead", width: 1440 }),
      open("/", { as: "worker", width: 360, height: 740 }),
      open("/", { as: "district-administrator", width: 1440 }),
    ]);
    before = await figures(officer);
  });

  // The lecturer's hour and the judge's next sheet are as they were for the next file.
  afterAll(async () => {
    await forgetLecture(Number(lecture.split("/").at(-1)));
    if (event) await putAway(event);
  });

  it("schedules a lecture, streams it, and keeps a worker's question", async () => {
    const manager = await open("/lectures/series/new", {
      as: "district-administrator",
    });
    const { school } = await teachesToo("reviewer");
    await manager.selectOption("select[name=school]", String(school));
    await manager.fill("input[name=name]", "班组夜话");
    const soon = new Date(Date.now() + 8 * 3_600_000 + 180_000);
    await manager.fill("input[name=first]", soon.toISOString().slice(0, 16));
    await manager.click("main form button[type=submit]");
    await manager.waitForURL(/\/series\/\d+$/);
    lecture =
      (await manager
        .locator("main a[href^='/lectures/'][href$='/room']")
        .first()
        .getAttribute("href")) ?? "";
    lecture = lecture.replace(/\/room$/, "");
    await manager.goto(`${lecture}/edit`);
    await manager.fill("input[name=topic]", "箱角件的夜间对位");
    await manager.selectOption(
      "select[name=lecturer]",
      String(await personOf("reviewer")),
    );
    await manager.click("main form button[type=submit]");
    await manager.waitForURL((url) => url.pathname === lecture);

    const lecturer = await open(`${lecture}/room`, { as: "reviewer" });
    await comeIn(lecturer, "开播");
    await worker.goto(`${lecture}/room`);
    await comeIn(worker, "加入直播");
    await worker.locator(".phone-bar", { hasText: "提问" }).click();
    await worker.locator("#ask-body").fill("夜里看不清箱角件怎么办？");
    await worker.locator(".room-panel .ask-question button").first().click();
    await lecturer.getByRole("tab", { name: /提问/ }).click();
    await lecturer.getByText("夜里看不清箱角件怎么办？").waitFor();
    await lecturer
      .getByRole("button", { name: "结束直播", exact: true })
      .first()
      .click();
    await lecturer.locator(".confirm button[type=submit]").last().click();
    await worker.waitForSelector('.room[data-phase="over"]');
    await lecturer.context().close();
    await manager.context().close();
  });

  it("scores a contest on a tablet and publishes its ranking", async () => {
    event = await makeEvent(contest);
    await seatAccount(event, "J1", "judge");
    await openJudging(event);
    const sheet = await sheetOf(event, "J1", "001");
    const judge = await open(`/judging/${sheet?.id}`, { as: "judge" });
    await sheetReady(judge);
    await judge.keyboard.type("86.5");
    await judge.keyboard.press("Enter");
    await judge.locator(".save-state b", { hasText: /^已保存$/ }).waitFor();
    await judge.getByRole("button", { name: "提交评分表" }).first().click();
    await judge.locator(".confirm:popover-open button.primary").click();
    await judge.waitForURL((url) => !url.pathname.endsWith(String(sheet?.id)));
    await judge.context().close();

    const step = async (name: string) => {
      await officer.getByRole("button", { name, exact: true }).first().click();
      const asked = officer.locator(".confirm:popover-open");
      const answered = officer.waitForResponse(
        (response) => response.request().method() === "POST",
      );
      await asked.locator("button[type=submit]").click();
      expect((await answered).status()).toBeLessThan(400);
      await asked.waitFor({ state: "hidden" });
    };
    await officer.goto(`/manage/contests/${event.slug}/${event.event}`);
    await step("停止打分，转入复核");
    // Each of these acts has a browser test of its own.
    await lockSheets(event.id);
    await openCodes(event.id);
    await step("公布初步成绩");
    const visitor = await open(`/contests/${event.slug}/${event.event}`);
    const line = visitor.locator("main").getByText("吊装甲").first();
    await line.waitFor();
    expect(await visitor.locator("main").innerText()).toContain("86.50");
    await visitor.context().close();
  });

  it("turns the question into a problem, tries it out and solves it", async () => {
    await lead.goto(lecture);
    await lead.locator("a[href^='/problems/new']").first().click();
    await lead.waitForURL(/\/problems\/new/);
    const studio = await database()
      .selectFrom("studio")
      .select("id")
      .where("lead_id", "=", await personOf("studio-lead"))
      .executeTakeFirstOrThrow();
    await lead.selectOption("select[name=studioId]", String(studio.id));
    await lead.locator("main form button[type=submit]").click();
    await lead.waitForURL(/\/problems\/P/);
    problem = new URL(lead.url()).pathname;
    const workerId = String(await personOf("worker"));
    await send(lead, "accept", { ownerId: workerId, dueOn: later });
    await worker.goto(problem);
    await send(worker, "trial", {
      metric: "对位时间",
      measure: "秒",
      baseline: "42",
      target: "30",
      better: "lower",
      sample: "两个班组各20箱",
      startsOn: today,
      endsOn: later,
      safetyApprovedBy: "安全环保部",
      ownerId: workerId,
    });
    await worker.goto(problem);
    await send(worker, "result", { result: "28", note: "三个夜班的记录" });
    await worker.goto(problem);
    await send(worker, "solve", {
      solution: "吊具四角加了低角度的灯",
      solvedOn: today,
      ownerId: String(await personOf("studio-lead")),
      dueOn: later,
    });
    await lead.goto(problem);
    await send(lead, "verify", { note: "跟了一个夜班" });
  });

  it("makes it an outcome whose shares each confirms, the worker on a phone", async () => {
    await lead.goto(problem);
    await lead.locator("main a[href*='/outcomes/new']").first().click();
    await lead.waitForURL(/\/outcomes\/new/);
    await fillIn(lead, lead.locator("main form").last(), {
      title: "吊具四角夜间对位灯",
      kind: "tooling",
      gist: "低角度的光，箱角件一眼看清",
    });
    await lead.waitForURL(/\/outcomes\/O/);
    outcome = new URL(lead.url()).pathname;
    await send(lead, "shares", {
      "shares[0].personId": String(await personOf("studio-lead")),
      "shares[0].percent": "60",
      "shares[1].personId": String(await personOf("worker")),
      "shares[1].percent": "40",
    });
    await lead.goto(outcome);
    await send(lead, "confirm");
    await worker.goto("/");
    await worker.locator(`main a[href="${outcome}"]`).first().click();
    await worker.waitForURL((url) => url.pathname === outcome);
    await send(worker, "confirm");
  });

  it("names a method after its inventor, and another enterprise adopts it", async () => {
    await lead.goto(outcome);
    await lead.locator("main a[href*='/methods/new']").first().click();
    await lead.waitForURL(/\/methods\/new/);

    await fillIn(lead, lead.locator("main form").last(), {
      bearer: "灯下",
      object: "夜间对位",
      suffix: "操作法",
      nameEn: "Night alignment by low light",
      gist: "先看灯，后落锁",
      inventorId: String(await personOf("studio-lead")),
    });
    await lead.waitForURL(/\/methods\/[^/]+\/version/);
    method = new URL(lead.url()).pathname.replace(/\/version$/, "");
    await fillIn(lead, lead.locator("main form").last(), {
      steps: "看：灯亮再靠近\n落：四角齐了再落锁",
      metric: "对位时间",
      measure: "秒",
      before: "42",
      after: "28",
      better: "lower",
      measuredFrom: addDays(today, -400),
      measuredTo: addDays(today, -1),
      source: "班组台账",
      safetySignedBy: "安全环保部",
      safetySignedOn: today,
    });
    await lead.goto(`${method}/naming`);
    await send(lead, "submit");
    const reviewer = await open(`${method}/naming`, { as: "reviewer" });
    const marks = {
      originality: "20",
      advance: "18",
      soundness: "20",
      spread: "15",
    };
    await send(reviewer, "score", marks);
    await twoMoreExperts();
    await officer.goto(`${method}/naming`);
    await send(officer, "notice", { days: "7" });
    await aWeekLater();
    await officer.goto(`${method}/naming`);
    await send(officer, "name", { documentNo: "滨工发〔测〕8号" });

    await officer.goto(`${method}/adoption`);
    const { code } = await database()
      .selectFrom("unit")
      .select("code")
      .where("tier", "=", "enterprise")
      .where("dissolved_on", "is", null)
      .orderBy("id", "desc")
      .executeTakeFirstOrThrow();
    await send(officer, "request", { unit: code });
    await lead.goto(`${method}/adoption`);
    await send(lead, "accept");
    await officer.goto(`${method}/adoption`);
    await send(officer, "prove", {
      adoptedOn: today,
      proof: "盖章证明",
      benefitYuan: "12000.50",
      benefitState: "estimated",
    });
    const visitor = await open(method, { width: 1440 });
    await visitor.getByText("灯下夜间对位操作法").first().waitFor();
  });

  it("is counted by the report", async () => {
    const after = await figures(officer);
    for (const id of counted)
      expect([id, after[id]]).toEqual([id, (before[id] ?? 0) + 1]);
  });
});
