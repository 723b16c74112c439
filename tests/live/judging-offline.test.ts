import type { Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { demoPassword } from "~/members/demo";
import { database } from "~/platform/database.server";
import { appDatabase } from "~tests/support/app-database";
import { sheetReady, testBrowser } from "~tests/support/browser";
import {
  makeEvent,
  openJudging,
  putAway,
  seatAccount,
  sheetOf,
  sumScheme,
  type JudgedEvent,
} from "~tests/support/judged-event";

const { open } = testBrowser();
appDatabase();

const saved = (page: Page) =>
  page.locator(".save-state b", { hasText: /^已保存$/ }).waitFor();
const press = async (page: Page, text: string) => {
  for (const digit of text)
    await page
      .locator(".keys button", { hasText: new RegExp(`^[${digit}]$`) })
      .click();
  await page.locator("button.keep").click();
};
const waiting = (page: Page, count: number) =>
  page.getByText(`待上传 ${count}`).waitFor();
async function signIn(page: Page, as: string): Promise<void> {
  await page.locator("form.form input[name=username]").fill(as);
  await page.locator("form.form input[name=password]").fill(demoPassword);
  await page.locator("form.form button[type=submit]").click();
}
const entriesOf = (sheet: string) =>
  database()
    .selectFrom("mark_entry")
    .select("value")
    .where("sheet_id", "=", sheet)
    .orderBy("value")
    .execute();
/** Lets the page's process die, and opens the page again in the browser that is left. */
async function afterCrash(page: Page): Promise<Page> {
  const [url, context] = [page.url(), page.context()];
  const crashed = page.waitForEvent("crash");
  const session = await context.newCDPSession(page);
  // Nobody is left to answer it.
  void session.send("Page.crash").catch(() => undefined);
  await crashed;
  await page.close();
  const again = await context.newPage();
  await again.goto(url);
  return again;
}
const idOf = (page: Page) => new URL(page.url()).pathname.split("/")[2] ?? "";

/** The width and height that a PNG says it has. */
const sizeOf = (png: Buffer) =>
  `${png.readUInt32BE(16)}x${png.readUInt32BE(20)}`;

describe("the judge's pages on a tablet", () => {
  it("can be installed: manifest, icons of the sizes it names, a first page, and a worker for them", async () => {
    const page = await open("/judging", { as: "judge" });
    const href = await page.locator("link[rel=manifest]").getAttribute("href");
    const manifest = await page.request.get(href ?? "/");
    expect(manifest.status()).toBe(200);
    expect(manifest.headers()["content-type"]).toMatch(
      /^application\/manifest\+json/,
    );
    const { name, display, start_url, scope, icons } = await manifest.json();
    expect(name).toContain("打分");
    expect(display).toBe("standalone");
    const sizes: string[] = [];
    for (const { src, type, sizes: named } of icons) {
      const icon = await page.request.get(src);
      expect(icon.status()).toBe(200);
      expect(icon.headers()["content-type"]).toContain(type);
      if (type === "image/png") expect(sizeOf(await icon.body())).toBe(named);
      sizes.push(named);
    }
    // What a browser asks for before it offers to install.
    expect(sizes).toEqual(expect.arrayContaining(["192x192", "512x512"]));
    expect((await page.request.get(start_url)).status()).toBe(200);
    const worker = await page.evaluate(async () => {
      const { scope, active } = await navigator.serviceWorker.ready;
      return { scope: new URL(scope).pathname, script: active?.scriptURL };
    });
    expect(worker.scope).toBe(scope);
    expect(worker.script).toMatch(/\/judging-worker\.js$/);
    expect(new URL(start_url, page.url()).pathname.startsWith(scope)).toBe(
      true,
    );
  });
});

describe("a judge whose network goes", () => {
  it("reloads and crashes without network, loses and doubles nothing, signs in again, and chooses where two tablets differ", async () => {
    let page = await open("/judging", { as: "judge" });
    // The last of the open sheets: the next one is another test's.
    await page.locator(".strip a.draft").last().click();
    await page.locator(".keypad input").waitFor();
    await page.waitForFunction(
      () => navigator.serviceWorker.controller !== null,
    );
    const sheet = idOf(page);
    // The worker has kept this page once its store answers for it.
    await expect
      .poll(
        () =>
          page.evaluate(
            async (path) => (await caches.match(path)) !== undefined,
            `/judging/${sheet}`,
          ),
        { timeout: 20_000 },
      )
      .toBe(true);

    await page.context().setOffline(true);
    await press(page, "24.5");
    await waiting(page, 1);
    await page.reload();
    await waiting(page, 1);
    expect(await page.locator(".aspects output").first().innerText()).toBe(
      "24.5",
    );
    // Over it once more, still without network: two entries, one mark.
    await page.locator(".aspects button").first().click();
    await press(page, "25");
    await waiting(page, 2);
    page = await afterCrash(page);
    await waiting(page, 2);

    // Meanwhile the session ends: nothing is lost, and after signing in everything goes.
    await page.context().clearCookies();
    await page.context().setOffline(false);
    await page.locator(".save-state a").click();
    await signIn(page, "judge");
    await page.locator(".keypad input").waitFor();
    await saved(page);

    expect(await entriesOf(sheet)).toEqual([
      { value: "24.5" },
      { value: "25" },
    ]);

    const other = await open(`/judging/${sheet}`, { as: "judge" });
    await other.locator(".keypad input").waitFor();
    await page.context().setOffline(true);
    await page.locator(".aspects button").first().click();
    await press(page, "26");
    await waiting(page, 1);
    await other.locator(".aspects button").first().click();
    await press(other, "22");
    await saved(other);
    await page.context().setOffline(false);
    const conflict = page.locator(".conflict");
    await conflict.waitFor();
    expect(await conflict.innerText()).toMatch(/26[^]*22/);
    await conflict.locator("button").first().click();
    await conflict.waitFor({ state: "detached" });
    await saved(page);
    await other.reload();
    expect(await other.locator(".aspects output").first().innerText()).toBe(
      "26",
    );
  });

  describe("with two tablets, one of them in other hands", () => {
    let event: JudgedEvent;
    const sheetFor = async (number: string) =>
      (await sheetOf(event, "J1", number))?.id ?? "";
    beforeAll(async () => {
      const panel = { type: "panel", minJudges: 1 };
      event = await makeEvent({
        slug: "two-tablets",
        scheme: sumScheme("100", [
          { id: "work", max: "60", ...panel },
          { id: "care", max: "40", ...panel },
        ]),
        entrants: [
          { number: "001", name: "选手甲" },
          { number: "002", name: "选手乙" },
        ],
        panel: ["C1", "J1"],
      });
      await seatAccount(event, "J1", "judge");
      await openJudging(event);
    });
    afterAll(() => putAway(event));

    it("shows what was not taken with why, over a reload too, until the judge has read it", async () => {
      const sheet = await sheetFor("001");
      const late = await open(`/judging/${sheet}`, { as: "judge" });
      await sheetReady(late);
      await late.waitForFunction(
        () => navigator.serviceWorker.controller !== null,
      );
      await late.context().setOffline(true);
      await press(late, "20");
      await press(late, "30");
      await waiting(late, 2);
      await late.getByText("网络不通，连上后可提交").waitFor();

      const first = await open(`/judging/${sheet}`, { as: "judge" });
      await sheetReady(first);
      await press(first, "10");
      await press(first, "15");
      await saved(first);
      await first.getByRole("button", { name: "提交评分表" }).first().click();
      await first.locator(".confirm:popover-open button.primary").click();
      await first.waitForURL((url) => !url.pathname.endsWith(sheet));

      await late.context().setOffline(false);
      await late.getByText("未采用 2").waitFor();
      await late.reload();
      await late.getByText("未采用 2").waitFor();
      const notes = late.locator(".sheet-notes");
      expect(await notes.innerText()).toMatch(/20 未采用[^]*30 未采用/);
      await notes.getByRole("button", { name: "知道了" }).first().click();
      await notes.getByRole("button", { name: "知道了" }).first().click();
      await notes.waitFor({ state: "detached" });
      await saved(late);
      expect(await entriesOf(sheet)).toEqual([
        { value: "10" },
        { value: "15" },
      ]);
    });

    it("keeps a judge's marks while somebody else is signed in there, and sends them when the judge is back", async () => {
      const sheet = await sheetFor("002");
      const page = await open(`/judging/${sheet}`, { as: "judge" });
      await sheetReady(page);
      const context = page.context();
      await context.setOffline(true);
      await press(page, "40");
      await waiting(page, 1);
      await context.clearCookies();
      await context.setOffline(false);
      const tab = await context.newPage();
      await tab.goto("/sign-in");
      await signIn(tab, "chief-judge");
      await page.getByText("现在登录的是别人").waitFor();
      await waiting(page, 1);
      expect(await entriesOf(sheet)).toEqual([]);

      await context.clearCookies();
      await tab.goto("/sign-in");
      await signIn(tab, "judge");
      await saved(page);
      expect(await entriesOf(sheet)).toEqual([{ value: "40" }]);
    });
  });
});
