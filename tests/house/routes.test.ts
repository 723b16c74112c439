import { readdirSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { routeTable } from "~tests/support/route-table";

describe("the table of URLs", () => {
  const lines = routeTable();

  it("names every file of app/routes, and no other", () => {
    const declared = lines.map(({ file }) => file).sort();
    const there = readdirSync("app/routes", { recursive: true })
      .map((file) => `routes/${String(file).replaceAll("\\", "/")}`)
      .filter((file) => /\.tsx?$/.test(file))
      .sort();
    expect([...new Set(declared)]).toEqual(there);
  });

  it("names no path twice", () => {
    const paths = lines.map(({ path }) => path.replace(/:\w+/g, ":"));
    const twice = paths.filter((path, at) => paths.indexOf(path) !== at);
    expect(twice).toEqual([]);
  });
});
