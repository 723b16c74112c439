import {
  chromium,
  type Browser,
  type BrowserContext,
  type BrowserContextOptions,
  type Page,
} from "playwright-core";
import { afterAll, beforeAll, inject } from "vitest";
import { demoPassword } from "~/members/demo";
import { chromiumPath } from "./browser-path";

// One Chromium for the files that a worker runs one after the other; it ends with the worker.
let running: Promise<Browser> | undefined;
const launched = () =>
  (running ??= chromium.launch({
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
  }));

/** A real Chromium for the test file, with a made-up camera and microphone; what the file opened in it is closed at its end. */
export function testBrowser(): {
  open: (path: string, options?: Options) => Promise<Page>;
} {
  const opened: BrowserContext[] = [];
  const newContext: NewContext = async (options) => {
    const context = await (await launched()).newContext(options);
    opened.push(context);
    return context;
  };
  beforeAll(async () => void (await launched()));
  afterAll(async () => {
    for (const context of opened) await context.close();
  });
  return { open: (path, options) => openPage(newContext, path, options) };
}

type NewContext = (options: BrowserContextOptions) => Promise<BrowserContext>;
type Options = {
  as?: string;
  width?: number;
  height?: number;
  language?: "zh-CN" | "en";
  scheme?: "light" | "dark";
  touch?: boolean;
  /** Another app than the one all browser tests share. */
  address?: string;
};

/** A page of its own context: another person, another device. `as` is signed in with a demo account. */
async function openPage(
  newContext: NewContext,
  path: string,
  options: Options = {},
): Promise<Page> {
  const {
    as,
    width = 1024,
    height = 768,
    language = "zh-CN",
    scheme = "light",
    touch = false,
    address = inject("address"),
  } = options;
  const context = await newContext({
    baseURL: address,
    viewport: { width, height },
    locale: language,
    colorScheme: scheme,
    hasTouch: touch,
    timezoneId: "Asia/Shanghai",
  });
  if (as) await signIn(context, address, as);
  const page = await context.newPage();
  await page.goto(path);
  return page;
}

/** What the sign-in form sends, without its page: that the form works is shown once, where members are. */
async function signIn(
  context: BrowserContext,
  address: string,
  username: string,
): Promise<void> {
  const answer = await context.request.post("/sign-in", {
    form: { username, password: demoPassword },
    headers: { origin: address },
    maxRedirects: 0,
  });
  if (answer.status() !== 302)
    throw new Error(`Signing in as ${username} answered ${answer.status()}.`);
}

/** Waits until the page's script has taken the page over: React marks each element it has, and is at rest after the last. */
export async function hydrated(page: Page): Promise<void> {
  await page.waitForFunction(() =>
    Object.keys(document.body).some((key) => key.startsWith("__reactProps")),
  );
  await page.evaluate(
    () => new Promise((done) => requestIdleCallback(() => done(undefined))),
  );
}

/** Waits until a judge's sheet takes marks: what is keyed before this device's outbox is open is not kept. */
export async function sheetReady(page: Page): Promise<void> {
  await page.locator(".sheet-page[aria-busy=false] .keypad input").waitFor();
}
