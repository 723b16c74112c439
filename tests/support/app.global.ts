import { chmodSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { TestProject } from "vitest/node";
import { startApp } from "./app";

declare module "vitest" {
  interface ProvidedContext {
    address: string;
    /** The app's data folder, for tests that look into its database. */
    dataFolder: string;
  }
}

// The built app as anyone would start it: a fresh data folder, the demo district, its own PostgreSQL and media server. A whole
// run hands one folder from the live tests on to the others, as a start on what is there takes a tenth of the time.
export default async function setUp({
  provide,
}: TestProject): Promise<() => Promise<void>> {
  const handed = process.env.JIANGTANG_TEST_FOLDER;
  const folder = handed ?? mkdtempSync(join(tmpdir(), "jiangtang-browser-"));
  chmodSync(folder, 0o755);
  const { address, stop } = await startApp(folder);
  provide("address", address);
  provide("dataFolder", folder);
  return async () => {
    await stop();
    if (!handed) rmSync(folder, { recursive: true, force: true });
  };
}
