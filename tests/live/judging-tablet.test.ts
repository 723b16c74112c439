import type { Locator, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, inject, it } from "vitest";
import { moveBoard } from "~/contests/commands/board.server";
import { database } from "~/platform/database.server";
import { appDatabase } from "~tests/support/app-database";
import { sheetReady, testBrowser } from "~tests/support/browser";
import { lockSheets, openCodes } from "~tests/support/contests";
import { cookiesOf, crawl } from "~tests/support/crawl";
import {
  makeEvent,
  openJudging,
  putAway,
  seatAccount,
  sheetOf,
  type JudgedEvent,
} from "~tests/support/judged-event";
import { routeTable } from "~tests/support/route-table";
import { sideways } from "~tests/support/readable";

// What a judge has before them: a sheet of twenty aspects under their fingers, and nowhere who the entrant is.

const { open } = testBrowser();
appDatabase();
let event: JudgedEvent;

const aspects = Array.from({ length: 20 }, (_, at) => ({
  id: `A${at + 1}`,
  name: {
    "zh-CN": `第 ${at + 1} 项：焊缝成形、余高、咬边与表面清理的完整程度`,
    en: `Aspect ${at + 1}`,
  },
  ...(at % 2 === 0
    ? { type: "judgement", max: "5", judges: 1 }
    : { type: "panel", max: "30", minJudges: 1 }),
}));
const scheme = {
  version: 1,
  round: { places: 2, mode: "half-up" },
  root: { id: "total", combine: "sum", max: "350", children: aspects },
};
// Names that stand nowhere else, so that one sight of them is a leak.
const hidden = [
  "隐姓甲",
  "隐姓乙",
  "隐玄精密机械厂",
  "隐玄焊接厂",
  "QZ7781",
  "QZ7782",
];

beforeAll(async () => {
  event = await makeEvent({
    slug: "tablet-day",
    scheme,
    entrants: [0, 1].map((at) => ({
      number: hidden[4 + at] ?? "",
      name: hidden[at] ?? "",
      unitName: hidden[2 + at],
    })),
    panel: ["C1", "J1"],
  });
  await seatAccount(event, "C1", "chief-judge");
  await seatAccount(event, "J1", "judge");
  await openJudging(event);
});
afterAll(() => putAway(event));

async function tablet(sheet: string): Promise<Page> {
  const page = await open(`/judging/${sheet}`, { as: "judge", touch: true });
  await sheetReady(page);
  return page;
}

const active = (page: Page) => page.locator(".aspects .active");
const saved = (page: Page) =>
  page.locator(".save-state b", { hasText: /^已保存$/ }).waitFor();
const marks = (page: Page) => page.locator(".aspects output").allInnerTexts();

describe("a sheet of twenty aspects", () => {
  it("is finished by touch without sideways scrolling, in at most two taps an aspect beyond the digits", async () => {
    const sheet = await sheetOf(event, "J1", hidden[4] ?? "");
    const page = await tablet(sheet?.id ?? "");
    let taps = 0;
    const tap = async (target: Locator) => {
      await target.tap();
      taps += 1;
    };
    const keys = page.locator(".keys button");
    for (const { type, id } of aspects) {
      await expect(await active(page).innerText()).toContain(id.slice(1));
      expect(
        await active(page).evaluate((row) => {
          const { top, bottom } = row.getBoundingClientRect();
          return top >= 0 && bottom <= innerHeight;
        }),
      ).toBe(true);
      const before = taps;
      const digits = type === "judgement" ? [] : ["1", "2", ".", "5"];
      for (const digit of digits)
        await tap(keys.getByText(digit, { exact: true }));
      if (type === "judgement") await tap(keys.getByText("2", { exact: true }));
      else await tap(page.locator("button.keep"));
      expect(taps - before - digits.length).toBeLessThanOrEqual(2);
    }
    expect(await sideways(page)).toBeLessThanOrEqual(0);
    await saved(page);
    expect(await marks(page)).toEqual(
      aspects.map(({ type }) => (type === "judgement" ? "2" : "12.5")),
    );
    await tap(page.locator(".sheet-submit button").first());
    await tap(page.locator(".confirm:popover-open button.primary"));
    await page.waitForURL((url) => !url.pathname.endsWith(sheet?.id ?? "-"));
    expect((await sheetOf(event, "J1", hidden[4] ?? ""))?.state).toBe("agreed");
    await page.context().close();
  });

  it("is finished with a keyboard alone, full-width digits and all", async () => {
    const sheet = await sheetOf(event, "J1", hidden[5] ?? "");
    const page = await tablet(sheet?.id ?? "");
    for (const { type } of aspects) {
      if (type === "judgement") await page.keyboard.type("3");
      else await page.keyboard.insertText("１２．５");
      await page.keyboard.press("Enter");
    }
    await saved(page);
    expect(await marks(page)).toEqual(
      aspects.map(({ type }) => (type === "judgement" ? "3" : "12.5")),
    );
    const at = () =>
      page.evaluate(() => document.activeElement?.textContent ?? "");
    const reach = async (text: string, key: string) => {
      for (let presses = 0; presses < 60; presses += 1) {
        if ((await at()) === text) return;
        await page.keyboard.press(key);
      }
      throw new Error(`${text} cannot be reached with ${key}.`);
    };
    await reach("提交评分表", "Shift+Tab");
    await page.keyboard.press("Enter");
    await page.keyboard.press("Tab");
    await reach("提交评分表", "Tab");
    await page.keyboard.press("Enter");
    await page.waitForURL((url) => !url.pathname.endsWith(sheet?.id ?? "-"));
    expect((await sheetOf(event, "J1", hidden[5] ?? ""))?.state).toBe("agreed");
    await page.context().close();
  });
});

describe("what a judge can reach while codes stand for the entrants", () => {
  const starts = () => ["/", "/judging", `/judging/events/${event.id}`];
  const own = () => new RegExp(`^/(manage/)?contests/${event.slug}([/?]|$)`);

  // The sheets of the judge's other events are not walked: those of this one are among the routes.
  /** Every route with what the event fills in, wherever links lead from Today and the judging pages, and the event's own pages from there. */
  async function seenBy(username?: string, only?: string[]) {
    const sheets = await database()
      .selectFrom("mark_sheet")
      .select("id")
      .where("event_id", "=", event.id)
      .execute();
    const entrants = [...event.entrants.values()].map(({ id }) => String(id));
    const fill: Record<string, string[]> = {
      slug: [event.slug],
      event: [event.event],
      id: [String(event.id)],
      sheet: sheets.map(({ id }) => id),
      entrant: entrants,
      node: ["A1"],
      file: ["entries.csv", "contests.csv", "contests.xlsx", "scheme.json"],
      number: ["1"],
      no: ["1"],
      format: ["csv"],
    };
    const filled = routeTable()
      .map(({ path }) => path)
      .filter((path) => !/\*|token|locales|^sign-out/.test(path))
      .flatMap((path) =>
        path.split("/").reduce<string[]>(
          (ways, part) => {
            const [, name, rest = ""] = /^:(\w+)(.*)$/.exec(part) ?? [];
            const values = name
              ? (fill[name] ?? ["1"]).map((value) => value + rest)
              : [part];
            return ways.flatMap((way) =>
              values.map((value) => `${way}/${value}`),
            );
          },
          [""],
        ),
      );
    // All but the last letter: what was searched for stands on the page, who was found would stand there whole.
    const searches = hidden.map(
      (word) => `/search?q=${encodeURIComponent(word.slice(0, -1))}`,
    );
    const address = inject("address");
    return crawl({
      address,
      cookie: username ? await cookiesOf(address, username) : "",
      from: only ?? [...starts(), ...filled, ...searches],
      follows: (path, from) =>
        own().test(path) ||
        (starts().includes(from) &&
          !/^\/(assets|locales|judging\/)/.test(path)),
      most: only?.length === 1 ? 1 : 700,
    });
  }
  const leaksIn = (pages: Awaited<ReturnType<typeof seenBy>>) =>
    pages.flatMap(({ address, text }) =>
      hidden
        .filter((word) => text.includes(word))
        .map((word) => `${address}: ${word}`),
    );

  it("holds no name, unit or number of any of them, for a judge and for the chief judge", async () => {
    for (const username of ["judge", "chief-judge"]) {
      const pages = await seenBy(username);
      expect(leaksIn(pages)).toEqual([]);
      const read = pages.filter(({ status }) => status === 200);
      expect(read.length).toBeGreaterThan(100);
      for (const address of [
        `/judging/events/${event.id}`,
        `/judging/events/${event.id}.data`,
        `/contests/${event.slug}/${event.event}/board.json`,
        `/contests/${event.slug}/${event.event}/board.events`,
        `/contests/${event.slug}/${event.event}/draws`,
      ])
        expect(read.map((page) => page.address)).toContain(address);
    }
  });

  it("puts no name, unit or number beside a code after decryption either, until results are announced", async () => {
    await openCodes(event.id);
    await lockSheets(event.id);
    const moved = await moveBoard(event.officer, event.id, "review", "");
    expect(moved.ok).toBe(true);
    const rows = await database()
      .selectFrom("entrant")
      .select("work_code")
      .where("event_id", "=", event.id)
      .execute();
    const codes = rows.map(({ work_code }) => work_code ?? "-");
    const page = `/contests/${event.slug}/${event.event}`;
    for (const username of ["judge", "chief-judge", undefined]) {
      const pages = await seenBy(username, [page, `${page}/board.json`]);
      const own = pages.filter(({ address }) => address.startsWith(page));
      expect(own.map(({ address }) => address)).toContain(`${page}/draws`);
      const told = own.filter(
        ({ text }) =>
          codes.some((code) => text.includes(code)) &&
          hidden.some((word) => text.includes(word)),
      );
      expect(told.map(({ address }) => address)).toEqual([]);
      expect(
        own.some(({ text }) => codes.some((code) => text.includes(code))),
      ).toBe(true);
    }
  });

  it("would tell: once the codes are opened the same walk finds them", async () => {
    const page = `/contests/${event.slug}/${event.event}`;
    const leaks = leaksIn(await seenBy("judge", [page]));
    expect(leaks).toContain(`${page}: ${hidden[0]}`);
    expect(leaks).toContain(`${page}.data: ${hidden[4]}`);
  });
});
