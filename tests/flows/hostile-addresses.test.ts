import { matchPath } from "@remix-run/react";
import { describe, expect, it } from "vitest";
import type { AccessTable } from "~tests/support/access";
import { testDatabase } from "~tests/support/database";
import { answerOf, argsOf, get } from "~tests/support/requests";
import { routeTable } from "~tests/support/route-table";

// Every page with conditions in its address that nobody means well with: a page or a 4xx, never an error of ours.

type RouteModule = { loader?: (args: unknown) => unknown };
const modules = import.meta.glob<RouteModule>("../../app/routes/**/*.{ts,tsx}");
const tables = import.meta.glob<Record<string, AccessTable>>(
  "../support/access/*.ts",
  { eager: true },
);
const access: AccessTable = Object.assign(
  {},
  ...Object.values(tables).flatMap((exported) => Object.values(exported)),
);
const names = [
  ...["sort", "page", "year", "state", "tier", "trade", "unit", "q", "words"],
  ...["version", "from", "show", "when", "school", "kind", "via", "phase"],
  ...["level", "standing", "week", "day", "step", "filter"],
];
const hostile = [
  ...["__proto__", "-constructor", "1e9", "-1", "99999999999999999999"],
  ...["2147483648", "2026-02-30", "version:99999999999", "'%\\)"],
];
/** Streams that go on, and what leads away. */
const left = /events$|livekit|uploadthing|sign-out/;

testDatabase("demo");
const routes = routeTable().filter(
  ({ path }) => access[path] && !left.test(path) && path !== "*",
);

describe("hostile addresses", () => {
  it.each(routes)("/$path", async ({ path, file }) => {
    const route = await modules[`../../app/${file}`]?.();
    if (!route?.loader) return;
    const at = access[path]?.path ?? "";
    const address = typeof at === "string" ? at : await at();
    const { params = {} } =
      matchPath(`/${path}`, new URL(address, "http://x").pathname) ?? {};
    const wrong: string[] = [];
    // Every other one, in turn: each meets half of the pages.
    const turn = routes.findIndex((each) => each.path === path) % 2;
    for (const value of hostile.filter((_, nth) => nth % 2 === turn)) {
      const query = new URLSearchParams(names.map((name) => [name, value]));
      const own = address.split("?")[0] ?? "";
      const request = await get(`${own}?${query}`, "district-administrator");
      const answer = await answerOf(
        route.loader(argsOf(request, params as Record<string, string>)),
      ).catch((error: Error) => ({ status: 500, data: error.message }));
      if (answer.status >= 500)
        wrong.push(`${value}: ${String(answer.data).slice(0, 160)}`);
    }
    expect(wrong).toEqual([]);
  });
});
