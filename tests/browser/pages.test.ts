import type { Page } from "playwright-core";
import { expect, it } from "vitest";
import { hydrated, testBrowser } from "~tests/support/browser";
import { expectReadable } from "~tests/support/readable";

// Every page a person is likely to open, as they would find it: no error in the console, nothing that scrolls sideways on
// a phone, nothing axe objects to. Both languages, both themes.
const { open } = testBrowser();

const pages: [path: string, as?: string][] = [
  ["/"],
  ["/sign-in"],
  ["/timetable"],
  ["/schools"],
  ["/lectures"],
  ["/contests"],
  ["/studios"],
  ["/problems"],
  ["/methods"],
  ["/honours"],
  ["/reports/2013-2018"],
  ["/", "worker"],
  ["/mine", "worker"],
  ["/judging", "judge"],
  ["/manage", "union-officer"],
  ["/manage/system", "district-administrator"],
  ["/manage/system/lists", "district-administrator"],
];

const looks = [
  { width: 360, height: 780, language: "zh-CN", scheme: "light" },
  { width: 1440, height: 900, language: "en", scheme: "dark" },
] as const;

type Look = (typeof looks)[number];
type Visit = { page: Page; errors: string[] };
// One page a person and look, as at home: what is loaded once is there for the next address, and so is who signed in.
const visits = new Map<string, Promise<Visit>>();

async function visit(look: Look, as?: string): Promise<Visit> {
  const page = await open("/healthz", { ...look, as });
  const errors: string[] = [];
  page.on("console", (message) => {
    if (message.type() === "error") errors.push(message.text());
  });
  page.on("pageerror", (error) => errors.push(String(error)));
  return { page, errors };
}

for (const look of looks) {
  for (const [path, as] of pages) {
    it(`${path} for ${as ?? "a visitor"}, ${look.width} wide, ${look.language}, ${look.scheme}`, async () => {
      const key = `${look.width} ${as}`;
      const visiting = visits.get(key) ?? visit(look, as);
      visits.set(key, visiting);
      const { page, errors } = await visiting;
      const answer = await page.goto(path);
      await hydrated(page);
      expect(answer?.status()).toBe(200);
      // A byte that no text holds, in a field, would come back with the form.
      expect((await answer?.body())?.includes(0)).toBe(false);
      await expectReadable(page);
      expect(await page.locator("head > title").count()).toBe(1);
      expect(errors.splice(0)).toEqual([]);
    });
  }
}
