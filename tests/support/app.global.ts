import { spawn } from "node:child_process";
import { chmodSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { TestProject } from "vitest/node";

declare module "vitest" {
  interface ProvidedContext {
    address: string;
    /** The app's data folder, for tests that look into its database. */
    dataFolder: string;
  }
}

// The built app as anyone would start it: a fresh data folder, the demo district, its own PostgreSQL and media server.
export default async function setUp({
  provide,
}: TestProject): Promise<() => Promise<void>> {
  const folder = mkdtempSync(join(tmpdir(), "jiangtang-browser-"));
  chmodSync(folder, 0o755);
  const app = spawn(process.execPath, ["bin/start.js"], {
    env: {
      ...process.env,
      NODE_ENV: "production",
      PORT: "0",
      JIANGTANG_DATA: folder,
      LOG_LEVEL: "error",
      DATABASE_URL: "",
    },
    stdio: ["ignore", "pipe", "pipe"],
  });
  let said = "";
  const address = await new Promise<string>((found, fail) => {
    const read = (chunk: Buffer) => {
      said += chunk.toString();
      const match = /匠堂 Jiangtang {3}(http\S+)/.exec(said);
      if (match?.[1]) found(match[1]);
    };
    app.stdout.on("data", read);
    app.stderr.on("data", read);
    app.on("exit", () => fail(new Error(`The app did not start:\n${said}`)));
  });
  provide("address", address);
  provide("dataFolder", folder);
  return async () => {
    const gone = new Promise((done) => app.once("exit", done));
    app.kill("SIGTERM");
    await gone;
    rmSync(folder, { recursive: true, force: true });
  };
}
