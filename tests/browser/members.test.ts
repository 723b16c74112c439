import { describe, expect, it } from "vitest";
import { demoPassword } from "~/members/demo";
import { hydrated, testBrowser } from "~tests/support/browser";
import { expectAccessible } from "~tests/support/readable";

describe("signing in by keyboard", () => {
  const { open } = testBrowser();

  it("works without a mouse, then in the other language and in the dark", async () => {
    const page = await open("/sign-in");
    await page.locator("form.form input[name=username]").focus();
    await page.keyboard.type("worker");
    await page.keyboard.press("Tab");
    await page.keyboard.type(demoPassword);
    await page.keyboard.press("Enter");
    await page.waitForURL((url) => url.pathname === "/");
    await page.locator("h1", { hasText: "今日" }).waitFor();
    // The search's shortcut is there when the page's script is.
    await hydrated(page);

    await page.keyboard.press("/");
    expect(
      await page.evaluate(() => document.activeElement?.getAttribute("name")),
    ).toBe("q");

    await page.goto("/mine");
    await hydrated(page);
    await page.locator("button[name=language][value=en]").last().focus();
    await page.keyboard.press("Enter");
    await page.waitForFunction(() => document.documentElement.lang === "en");
    expect(await page.locator("h1").count()).toBe(1);

    await page.locator("button[name=theme][value=dark]").focus();
    await page.keyboard.press("Enter");
    await page.waitForFunction(
      () => document.documentElement.dataset.theme === "dark",
    );
    await expectAccessible(page);
    await page.context().close();
  });

  it("leads to another place by the menu beside the line, and keeps it on the way", async () => {
    const page = await open("/schools", { width: 360, as: "worker" });
    await hydrated(page);
    const menu = page.locator(".where details");
    await menu.locator("summary").click();
    await page.keyboard.press("Escape");
    expect(await menu.getAttribute("open")).toBeNull();
    // The steps between the district and the worker's own enterprise are in the menu on a phone.
    await menu.locator("summary").click();
    const street = menu.locator("li.between button").first();
    const name = (await street.textContent()) ?? "";
    await street.click();
    await page.waitForURL((url) =>
      /^[1-9]/.test(url.searchParams.get("unit") ?? ""),
    );
    // The page behind the address comes a moment after it.
    await expect.poll(() => menu.getAttribute("open")).toBeNull();
    const current = page.locator(".where ol [aria-current]");
    await expect.poll(() => current.textContent()).toBe(name);

    await page.goto("/contests");
    expect(new URL(page.url()).searchParams.get("unit")).toMatch(/^[1-9]/);
    await page.context().close();
  });

  it("shows what is wrong beside the field and keeps the name", async () => {
    const page = await open("/sign-in", { width: 360, language: "en" });
    await page.locator("form.form input[name=username]").fill("worker");
    await page.locator("form.form input[name=password]").fill("wrong one");
    await page.keyboard.press("Enter");
    await page.locator("[role=alert]").waitFor();
    expect(
      await page.locator("form.form input[name=username]").inputValue(),
    ).toBe("worker");
    await page.context().close();
  });
});
