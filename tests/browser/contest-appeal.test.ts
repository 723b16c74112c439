import type { Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { database } from "~/platform/database.server";
import { appDatabase } from "~tests/support/app-database";
import { testBrowser } from "~tests/support/browser";
import { endNotice } from "~tests/support/contests";
import { sideways } from "~tests/support/readable";

// Provisional results, as people act on them: a worker appeals on a phone with a paper, arbitration decides, the officer
// corrects and looks before applying, the old result stays readable, and the event goes on to public notice and final.

const { open } = testBrowser();
appDatabase();
let event = "";
let eventId = 0;
let entrant = { id: 0, number: "", personId: 0 };

beforeAll(async () => {
  const db = database();
  const row = await db
    .selectFrom("contest_event as e")
    .innerJoin("contest as c", "c.id", "e.contest_id")
    .select(["e.id", "c.slug", "e.slug as event"])
    .where("e.board_state", "=", "provisional")
    // Other files lead events of their own through this state meanwhile.
    .where("e.slug", "=", "electrician")
    .executeTakeFirstOrThrow();
  eventId = row.id;
  event = `/contests/${row.slug}/${row.event}`;
  // The demo worker stands in this event, as its third, and nobody else's appeal waits.
  const third = await db
    .selectFrom("result_line as l")
    .innerJoin("event_result as r", "r.id", "l.result_id")
    .innerJoin("entrant as n", "n.id", "l.entrant_id")
    .select(["n.id", "n.number", "n.person_id"])
    .where("r.event_id", "=", row.id)
    .where("l.rank", "=", 3)
    .orderBy("r.version", "desc")
    .executeTakeFirstOrThrow();
  entrant = { ...third, personId: third.person_id ?? 0 };
  const worker = await db
    .selectFrom("person as p")
    .innerJoin("user as u", "u.id", "p.user_id")
    .select("p.id")
    .where("u.username", "=", "worker")
    .executeTakeFirstOrThrow();
  await setPerson(worker.id);
  await db
    .updateTable("appeal")
    .set({ state: "withdrawn" })
    .where("event_id", "=", row.id)
    .where("state", "=", "lodged")
    .execute();
});
afterAll(() => setPerson(entrant.personId));

const setPerson = (id: number) =>
  database()
    .updateTable("entrant")
    .set({ person_id: id })
    .where("id", "=", entrant.id)
    .execute();

/** Opens the question that this button asks, fills its reason, and confirms. */
async function confirm(page: Page, name: string, text?: string): Promise<void> {
  const button = page.getByRole("button", { name, exact: true });
  await button.first().click();
  const asked = page.locator(".confirm:popover-open");
  if (text !== undefined) await asked.locator("textarea").fill(text);
  const [answer] = await Promise.all([
    page.waitForResponse((response) => response.request().method() === "POST"),
    asked.locator("button[type=submit]").click(),
  ]);
  expect(answer.status()).toBeLessThan(400);
  await asked.waitFor({ state: "hidden" });
}

describe("from provisional results to final ones", () => {
  it("takes an appeal on a phone, decides it, corrects, and keeps the old result", async () => {
    const worker = await open(event, { as: "worker", width: 360, height: 740 });
    await worker.getByRole("link", { name: "申诉" }).first().click();
    await worker.locator("select[name=entrant]").selectOption(entrant.number);
    const body = worker.locator("textarea[name=body]");
    await body.fill(" ");
    await worker.getByRole("button", { name: "提交申诉" }).click();
    await worker.locator(".summary").waitFor();
    await body.fill("送电步骤已按规程验电。");
    await worker.getByRole("button", { name: "提交申诉" }).click();
    const own = worker.locator(".appeals li").first();
    await own.getByText("送电步骤已按规程验电。").waitFor();
    // Lodged: nothing of the refusal before stays.
    expect(await worker.locator(".summary").count()).toBe(0);
    expect(await body.inputValue()).toBe("");
    await worker
      .locator("input[type=file]")
      .first()
      .setInputFiles({
        name: "现场记录.pdf",
        mimeType: "application/pdf",
        buffer: Buffer.from("%PDF-1.4\n1 0 obj\n<<>>\nendobj\n%%EOF\n"),
      });
    await own.getByRole("link", { name: "现场记录.pdf" }).waitFor();
    expect(await sideways(worker)).toBeLessThanOrEqual(0);

    const stranger = await open(`${event}/appeals`, { as: "judge" });
    await stranger.locator("h1").waitFor();
    expect(await stranger.content()).not.toContain("送电步骤已按规程验电");
    await stranger.context().close();

    const arbitrator = await open(`${event}/appeals`, { as: "arbitrator" });
    await confirm(arbitrator, "受理");
    await confirm(arbitrator, "裁决：申诉成立", "录像显示已验电，应得满分。");
    await worker.reload();
    await own.getByText("录像显示已验电，应得满分。").waitFor();

    const officer = await open(`/manage${event}/correction`, {
      as: "contest-officer",
      width: 1440,
    });
    await officer.locator("textarea[name=reason]").fill("依仲裁裁决更正");
    await officer.locator("select[name=appeal]").selectOption({ index: 1 });
    await officer.getByRole("button", { name: "开始更正" }).click();
    await officer.locator("input[name=entrant]").fill(entrant.number);
    await officer.locator("input[name=node]").fill("practical");
    await officer.locator("input[name=value]").fill("１００");
    await officer.getByRole("button", { name: "添加并看影响" }).click();
    await officer.getByRole("button", { name: "执行更正" }).waitFor();
    const before = await rankOf(worker);
    expect(before.rank).toBe("3");
    await confirm(officer, "执行更正");
    const after = await rankOf(worker);
    expect(Number(after.rank)).toBeLessThan(3);
    expect(after.total).not.toBe(before.total);
    await worker.goto(`${event}?version=1`);
    expect((await rankHere(worker)).total).toBe(before.total);
    await worker.getByText("依仲裁裁决更正").first().waitFor();
    expect(await sideways(worker)).toBeLessThanOrEqual(0);

    // The time for appeals passes.
    await database()
      .updateTable("contest_event")
      .set({ appeals_until: new Date(Date.now() - 60_000) })
      .where("board_state", "=", "provisional")
      .execute();
    await officer.goto(`/manage${event}`);
    await confirm(officer, "转入公示");
    await officer.getByText("公示中").first().waitFor();
    await endNotice(eventId);
    await confirm(officer, "确认最终成绩");
    await officer.getByText("最终成绩").first().waitFor();
    const board = await open(`${event}/board`, { width: 1920, height: 1080 });
    await board.getByText("最终成绩").first().waitFor();
    expect(await board.content()).toContain(after.total);
  });
});

async function rankHere(page: Page) {
  const row = page
    .locator("table.data tbody tr")
    .filter({ has: page.getByText(entrant.number, { exact: true }) })
    .first();
  const cells = await row.locator("td").allTextContents();
  const total = cells.find((text) => /^\d+\.\d\d$/.test(text.trim())) ?? "";
  return { rank: cells[0]?.trim() ?? "", total: total.trim() };
}
async function rankOf(page: Page) {
  await page.goto(event);
  return rankHere(page);
}
