import type { Page } from "playwright-core";
import { describe, expect, inject, it } from "vitest";
import { demoPassword } from "~/members/demo";
import { openDatabase } from "~/platform/database.server";
import { startEmbeddedPostgres } from "~/platform/postgres/embedded.server";
import { testBrowser } from "~tests/support/browser";

const { open } = testBrowser();

const saved = (page: Page) =>
  page.locator(".save-state b", { hasText: /^已保存$/ }).waitFor();
const press = async (page: Page, text: string) => {
  for (const digit of text)
    await page
      .locator(".keys button", { hasText: new RegExp(`^[${digit}]$`) })
      .click();
  await page.locator("button.keep").click();
};
const idOf = (page: Page) => new URL(page.url()).pathname.split("/")[2] ?? "";

describe("a judge whose network goes", () => {
  it("reloads without network, loses and doubles nothing, signs in again, and chooses where two tablets differ", async () => {
    const page = await open("/judging", { as: "judge" });
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
    await page.getByText("待上传 1").waitFor();
    await page.reload();
    await page.getByText("待上传 1").waitFor();
    expect(await page.locator(".aspects output").first().innerText()).toBe(
      "24.5",
    );
    // Over it once more, still without network: two entries, one mark.
    await page.locator(".aspects button").first().click();
    await press(page, "25");
    await page.getByText("待上传 2").waitFor();

    // Meanwhile the session ends: nothing is lost, and after signing in everything goes.
    await page.context().clearCookies();
    await page.context().setOffline(false);
    await page.locator(".save-state a").click();
    await page.locator("form.form input[name=username]").fill("judge");
    await page.locator("form.form input[name=password]").fill(demoPassword);
    await page.locator("form.form button[type=submit]").click();
    await page.locator(".keypad input").waitFor();
    await saved(page);

    const { url } = await startEmbeddedPostgres(inject("dataFolder"));
    const { db, close } = openDatabase(url, 1);
    const entries = await db
      .selectFrom("mark_entry")
      .select(["value", "node"])
      .where("sheet_id", "=", sheet)
      .execute();
    await close();
    expect(entries.map(({ value }) => value).sort()).toEqual(["24.5", "25"]);

    const other = await open(`/judging/${sheet}`, { as: "judge" });
    await other.locator(".keypad input").waitFor();
    await page.context().setOffline(true);
    await page.locator(".aspects button").first().click();
    await press(page, "26");
    await page.getByText("待上传 1").waitFor();
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
});
