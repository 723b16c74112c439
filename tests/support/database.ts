import { mkdtempSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import pg from "pg";
import { afterAll, beforeAll, inject } from "vitest";
import { useDatabase } from "~/platform/database.server";
import { useCookies } from "./requests";

process.env.JIANGTANG_DATA ??= mkdtempSync(join(tmpdir(), "jiangtang-files-"));

let count = 0;

/**
 * Gives the test file a database of its own, copied from a template: `empty` (migrated) or `demo` (the demo district, its
 * accounts signed in).
 * The app's `database()` is then this one.
 */
export function testDatabase(template: "empty" | "demo" = "empty"): void {
  let close = async () => {};
  beforeAll(async () => {
    const { url, run, cookies } = inject("postgres");
    const name = `${run}_${process.pid}_${(count += 1)}`;
    const admin = new pg.Client({ connectionString: url });
    await admin.connect();
    await admin.query(
      `create database "${name}" template "${run}_${template}"`,
    );
    await admin.end();
    close = useDatabase(
      Object.assign(new URL(url), { pathname: `/${name}` }).href,
      8,
    ).close;
    if (template === "demo") useCookies(cookies);
  });
  afterAll(() => close());
}
