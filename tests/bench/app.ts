import { execFileSync, spawn } from "node:child_process";
import { readFileSync } from "node:fs";
import { createInterface } from "node:readline";
import { startEmbeddedPostgres } from "~/platform/postgres/embedded.server";
import { visitor } from "./visitor";

/** The built app as `npm start` runs it, on a data folder of the bench's own. */
export type RunningApp = {
  address: string;
  /** its database, to look up what to ask for and to count what was kept */
  databaseUrl: string;
  /** from the start of the process to the first page's last byte */
  secondsToFirstPage: number;
  /** of those, how long the build took; 0 where it was there */
  secondsOfBuild: number;
  /** what the app's process holds in memory now (resident set), in MB; PostgreSQL is a process of its own */
  megabytes: () => number;
  /** processor time the app's process has used, in ms, where the system tells (Linux); PostgreSQL's is not in it */
  processorTime: () => number | undefined;
  /** the app's own time of a request by its id, from its log, in whole ms */
  inside: Map<string, number>;
  stop: () => Promise<void>;
};

// LiveKit is left out: its first start may compile it for minutes in the background, beside everything measured here.
const settings = {
  NODE_ENV: "production",
  PORT: "0",
  HOST: "127.0.0.1",
  DATABASE_URL: "",
  PUBLIC_URL: "",
  LIVEKIT_EMBEDDED: "off",
  LOG_LEVEL: "info",
} as const;

/** Starts the app of `copy` on `data` and waits for its first page. */
export async function startApp(
  copy: string,
  data: string,
): Promise<RunningApp> {
  const started = performance.now();
  const since = () => (performance.now() - started) / 1000;
  const child = spawn(process.execPath, ["bin/start.js"], {
    cwd: copy,
    env: { ...process.env, ...settings, JIANGTANG_DATA: data },
    stdio: ["ignore", "pipe", "pipe"],
  });
  const inside = new Map<string, number>();
  const said: string[] = [];
  let building: number | undefined;
  let secondsOfBuild = 0;
  const address = await new Promise<string>((found, fail) => {
    const read = (line: string) => {
      if (line.startsWith("{")) return noteRequest(line, inside);
      said.push(line);
      // The build's end is not said; the next line of any kind is the first sign of life after it.
      if (building !== undefined) secondsOfBuild ||= since() - building;
      if (/Building/.test(line)) building = since();
      const match = /匠堂 Jiangtang {3}(http\S+)/.exec(line);
      if (match?.[1]) found(match[1]);
    };
    createInterface({ input: child.stdout }).on("line", read);
    createInterface({ input: child.stderr }).on("line", (line) =>
      said.push(line),
    );
    child.on("exit", () =>
      fail(new Error(`The app did not start:\n${said.slice(-30).join("\n")}`)),
    );
  });
  const { status } = await visitor(address).get("/");
  const secondsToFirstPage = since();
  if (status !== 200) throw new Error(`The first page answered ${status}.`);
  return {
    address,
    databaseUrl: (await startEmbeddedPostgres(data)).url,
    secondsToFirstPage,
    secondsOfBuild,
    megabytes: () => residentMegabytes(child.pid ?? 0),
    processorTime: () => processorTime(child.pid ?? 0),
    inside,
    stop: async () => {
      const gone = new Promise((done) => child.once("exit", done));
      child.kill("SIGTERM");
      await gone;
    },
  };
}

function noteRequest(line: string, inside: Map<string, number>): void {
  try {
    const { requestId, ms } = JSON.parse(line) as {
      requestId?: string;
      ms?: number;
    };
    if (requestId !== undefined && ms !== undefined) inside.set(requestId, ms);
  } catch {
    // A line of something else that begins with a brace.
  }
}

function residentMegabytes(pid: number): number {
  const kilobytes = execFileSync("ps", ["-o", "rss=", "-p", String(pid)]);
  return Number(kilobytes.toString().trim()) / 1024;
}

// Fields 14 and 15 of the process's line, counted behind its name, in hundredths of a second.
function processorTime(pid: number): number | undefined {
  try {
    const line = readFileSync(`/proc/${pid}/stat`, "utf8");
    const fields = line.slice(line.lastIndexOf(")") + 2).split(" ");
    return (Number(fields[11]) + Number(fields[12])) * 10;
  } catch {
    return undefined;
  }
}
