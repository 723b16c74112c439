import { chromium, type Browser, type Page } from "playwright-core";
import { afterAll, beforeAll, inject } from "vitest";
import { demoPassword } from "~/members/demo";
import { chromiumPath } from "./browser-path";

/** A real Chromium for the test file, with a made-up camera and microphone. `browser()` once the tests run. */
export function testBrowser(): {
  browser: () => Browser;
  open: (path: string, options?: Options) => Promise<Page>;
} {
  let browser: Browser | undefined;
  beforeAll(async () => {
    browser = await chromium.launch({
      executablePath: chromiumPath,
      args: [
        "--no-sandbox",
        "--use-fake-ui-for-media-stream",
        "--use-fake-device-for-media-stream",
        "--disable-background-networking",
        "--disable-component-update",
        "--disable-sync",
        "--no-first-run",
      ],
    });
  });
  afterAll(() => browser?.close());
  const running = () => {
    if (!browser) throw new Error("The browser runs only while the tests do.");
    return browser;
  };
  return {
    browser: running,
    open: (path, options) => openPage(running(), path, options),
  };
}

type Options = {
  as?: string;
  width?: number;
  height?: number;
  language?: "zh-CN" | "en";
  scheme?: "light" | "dark";
  /** Another app than the one all browser tests share. */
  address?: string;
};

/** A page of its own context: another person, another device. `as` signs in with a demo account through the sign-in form. */
async function openPage(
  browser: Browser,
  path: string,
  options: Options = {},
): Promise<Page> {
  const {
    as,
    width = 1024,
    height = 768,
    language = "zh-CN",
    scheme = "light",
    address = inject("address"),
  } = options;
  const context = await browser.newContext({
    baseURL: address,
    viewport: { width, height },
    locale: language,
    colorScheme: scheme,
    timezoneId: "Asia/Shanghai",
  });
  const page = await context.newPage();
  if (as) {
    await page.goto("/sign-in");
    await page.locator("form.form input[name=username]").fill(as);
    await page.locator("form.form input[name=password]").fill(demoPassword);
    await page.locator("form.form button[type=submit]").click();
    await page.waitForURL((url) => url.pathname !== "/sign-in");
  }
  await page.goto(path);
  return page;
}

/** Waits until a judge's sheet takes marks: what is keyed before this device's outbox is open is not kept. */
export async function sheetReady(page: Page): Promise<void> {
  await page.locator(".sheet-page[aria-busy=false] .keypad input").waitFor();
}
