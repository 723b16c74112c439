import AxeBuilder from "@axe-core/playwright";
import type { Page } from "playwright-core";
import { expect } from "vitest";

/** Nothing that axe objects to. */
export async function expectAccessible(page: Page): Promise<void> {
  // No page has frames, so that axe need not gather from them in a page of its own; and what passes is not asked for, which halves its time.
  const { violations } = await new AxeBuilder({ page })
    .setLegacyMode()
    .options({ resultTypes: ["violations"], preload: false })
    .analyze();
  expect(violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html}`)).toEqual(
    [],
  );
}

/** How far a page scrolls sideways, in pixels. */
export const sideways = (page: Page): Promise<number> =>
  page.evaluate(() => document.documentElement.scrollWidth - innerWidth);

/** Nothing that axe objects to, and nothing that scrolls sideways. */
export async function expectReadable(page: Page): Promise<void> {
  await expectAccessible(page);
  expect(await sideways(page)).toBeLessThanOrEqual(1);
}
