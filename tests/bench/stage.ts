import { execFile } from "node:child_process";
import { rmSync } from "node:fs";
import { promisify } from "node:util";
import type { Size } from "~db/seed/context";
import { startApp, type RunningApp } from "./app";
import { copySources, temporaryFolder } from "./copy";

/** The apps that measures share: each is made when the first measure asks for it. */
export type Stage = {
  /** the sizes that were asked for */
  sizes: readonly BenchSize[];
  /** the built app on a seeded data folder of that size, running */
  app: (size: BenchSize) => Promise<RunningApp>;
  /** stops it and starts it again on the same data */
  restart: (size: BenchSize) => Promise<RunningApp>;
  /** how the demo's first start went: on an empty data folder, from sources that were not built */
  coldStart: () => Promise<RunningApp>;
  /** how long `npm run seed -- --size district` took, in s */
  secondsOfSeed: () => Promise<number>;
  /** the folder of the built app */
  copy: () => Promise<string>;
  close: () => Promise<void>;
};

export type BenchSize = Exclude<Size, "empty">;

/** Sets the stage; nothing is started before it is asked for. */
export function openStage(
  sizes: readonly BenchSize[],
  log: (line: string) => void,
): Stage {
  const folders: string[] = [];
  const running = new Map<BenchSize, RunningApp>();
  const kept = (folder: string) => (folders.push(folder), folder);
  const copy = once(() => kept(copySources()));
  const demoData = once(() => kept(temporaryFolder("demo")));

  const coldStart = once(async () => {
    log("building and starting the app on an empty data folder …");
    const app = await startApp(copy(), demoData());
    running.set("demo", app);
    return app;
  });
  const district = once(async () => {
    await coldStart();
    const data = kept(temporaryFolder("district"));
    log("seeding the district size …");
    return { data, seconds: await seedDistrict(copy(), data) };
  });
  const dataOf = async (size: BenchSize) =>
    size === "demo" ? demoData() : (await district()).data;

  const app = async (size: BenchSize) => {
    await coldStart();
    const known = running.get(size);
    if (known) return known;
    const started = await startApp(copy(), await dataOf(size));
    running.set(size, started);
    return started;
  };
  return {
    sizes,
    app,
    coldStart,
    restart: async (size) => {
      await (await app(size)).stop();
      running.delete(size);
      return app(size);
    },
    secondsOfSeed: async () => (await district()).seconds,
    copy: async () => (await coldStart(), copy()),
    close: async () => {
      for (const each of running.values()) await each.stop();
      for (const folder of folders)
        rmSync(folder, { recursive: true, force: true });
    },
  };
}

function once<T>(make: () => T): () => T {
  let made: { value: T } | undefined;
  return () => (made ??= { value: make() }).value;
}

async function seedDistrict(copy: string, data: string): Promise<number> {
  const started = performance.now();
  const args = ["--import", "tsx", "bin/seed.ts", "--size", "district"];
  await promisify(execFile)(process.execPath, args, {
    cwd: copy,
    env: { ...process.env, DATABASE_URL: "", JIANGTANG_DATA: data },
  });
  return (performance.now() - started) / 1000;
}
