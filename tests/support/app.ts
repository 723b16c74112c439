import { spawn } from "node:child_process";

export type RunningApp = { address: string; stop: () => Promise<void> };

/** The built app as anyone would start it over a data folder, on a port that is free; `more` is set besides. */
export async function startApp(
  folder: string,
  more: Record<string, string> = {},
): Promise<RunningApp> {
  const app = spawn(process.execPath, ["bin/start.js"], {
    env: {
      ...process.env,
      NODE_ENV: "production",
      PORT: "0",
      JIANGTANG_DATA: folder,
      LOG_LEVEL: "error",
      DATABASE_URL: "",
      ...more,
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
  const stop = async () => {
    const gone = new Promise((done) => app.once("exit", done));
    app.kill("SIGTERM");
    await gone;
  };
  return { address, stop };
}
