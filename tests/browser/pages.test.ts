import AxeBuilder from "@axe-core/playwright";
import type { Page } from "playwright-core";
import { expect, it } from "vitest";
import { testBrowser } from "~tests/support/browser";

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
];

const looks = [
  { width: 360, height: 780, language: "zh-CN", scheme: "light" },
  { width: 1440, height: 900, language: "en", scheme: "dark" },
] as const;

for (const look of looks) {
  for (const [path, as] of pages) {
    it(`${path} for ${as ?? "a visitor"}, ${look.width} wide, ${look.language}, ${look.scheme}`, async () => {
      const page = await open("/healthz", { ...look, as });
      const errors = errorsOf(page);
      const answer = await page.goto(path, { waitUntil: "networkidle" });
      expect(answer?.status()).toBe(200);
      expect(
        await page.evaluate(
          () => document.documentElement.scrollWidth - innerWidth,
        ),
      ).toBeLessThanOrEqual(1);
      const { violations } = await new AxeBuilder({ page }).analyze();
      expect(
        violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html}`),
      ).toEqual([]);
      expect(errors).toEqual([]);
      await page.context().close();
    });
  }
}

function errorsOf(page: Page): string[] {
  const errors: string[] = [];
  page.on("console", (message) => {
    if (message.type() === "error") errors.push(message.text());
  });
  page.on("pageerror", (error) => errors.push(String(error)));
  return errors;
}
