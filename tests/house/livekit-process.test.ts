import { spawnSync } from "node:child_process";
import { mkdtemp, readFile, stat } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { describe, expect, it } from "vitest";
import { createRoom, listParticipants } from "~/platform/livekit/admin.server";
import { runsWith } from "~/platform/runs-with.server";
import { accessToken } from "~/platform/livekit/token.server";
import {
  haveLiveKit,
  knock,
  listener,
  opening,
  ready,
} from "./livekit.fixture";

const start = opening();
const pidIn = async (folder: string) =>
  (
    JSON.parse(
      await readFile(join(folder, "livekit", "livekit.pid"), "utf8"),
    ) as { pid: number }
  ).pid;

describe.skipIf(!haveLiveKit())(
  "a real LiveKit server beside the app",
  { timeout: 30_000 },
  () => {
    it("starts on loopback with keys of its own that nobody else may read", async () => {
      const { live, folder } = await start();
      const server = await ready(live);
      expect(server.url).toMatch(/^ws:\/\/127\.0\.0\.1:\d+$/);
      expect([server.key, server.secret]).not.toContain("devkey");
      for (const file of ["livekit.yaml", "settings.json", "livekit.log"]) {
        expect((await stat(join(folder, "livekit", file))).mode & 0o077).toBe(
          0,
        );
      }
      await live.stop();
      const again = await start({ dataFolder: folder });
      expect(await ready(again.live)).toEqual(server);
    });

    it("is started again after it was killed, and leaves no process when stopped", async () => {
      const { live, folder } = await start();
      await ready(live);
      const states: string[] = [];
      live.onStatus((status) => states.push(status.state));
      const first = await pidIn(folder);
      process.kill(first, "SIGKILL");
      await expect
        .poll(() => states, { timeout: 15_000 })
        .toEqual(["down", "starting", "ready"]);
      const second = await pidIn(folder);
      expect(second).not.toBe(first);
      await live.stop();
      expect([
        runsWith(first, "livekit.yaml"),
        runsWith(second, "livekit.yaml"),
      ]).toEqual([false, false]);
      expect([live.url, live.status()]).toEqual([
        null,
        { state: "missing", reason: "stopped" },
      ]);
    });

    it("stops at once although somebody is in a room", async () => {
      const { live, folder } = await start();
      const server = await ready(live);
      await createRoom(server, { name: "r" });
      const token = await accessToken(server, {
        identity: "w",
        name: "w",
        room: "r",
        grants: listener,
        ttlSeconds: 60,
      });
      const inside = await knock(server.url, token);
      const pid = await pidIn(folder);
      const before = Date.now();
      await live.stop();
      expect(Date.now() - before).toBeLessThan(4000);
      expect(runsWith(pid, "livekit.yaml")).toBe(false);
      inside.leave();
    });

    it("keeps a server that a killed app left behind when nothing changed, else replaces it", async () => {
      const folder = await mkdtemp(join(tmpdir(), "jiangtang-livekit-"));
      const killApp = () => {
        const app = spawnSync(process.execPath, [
          "--import",
          "tsx",
          fileURLToPath(new URL("./livekit.killed-app.ts", import.meta.url)),
          folder,
        ]);
        expect(app.signal).toBe("SIGKILL");
      };
      killApp();
      const left = await pidIn(folder);
      expect(runsWith(left, "livekit.yaml")).toBe(true);
      const kept = await start({ dataFolder: folder });
      await ready(kept.live);
      expect(await pidIn(folder)).toBe(left);
      await kept.live.stop();
      expect(runsWith(left, "livekit.yaml")).toBe(false);
      killApp();
      const other = await pidIn(folder);
      const changed = await start({
        dataFolder: folder,
        webhookUrl: "http://127.0.0.1:9/moved",
      });
      await ready(changed.live);
      expect([
        runsWith(other, "livekit.yaml"),
        (await pidIn(folder)) === other,
      ]).toEqual([false, false]);
    });

    it("says that it cannot be reached when it is away", async () => {
      const { live } = await start();
      const server = await ready(live);
      await live.stop();
      await expect(createRoom(server, { name: "r" })).rejects.toMatchObject({
        code: "media-server-unreachable",
      });
      await expect(listParticipants(server, "r")).rejects.toMatchObject({
        code: "media-server-unreachable",
      });
    });
  },
);

describe("without a media server", () => {
  it("uses the configured one and starts none", async () => {
    const { live } = await start({
      configuredUrl: "wss://live.example/",
      key: "key",
      secret: "s".repeat(32),
    });
    expect(live.status()).toEqual({ state: "configured" });
    expect(live.server()).toMatchObject({
      url: "wss://live.example",
      apiUrl: "https://live.example",
    });
  });

  it("says so when there is neither a server nor Go to build one", async () => {
    const { live, folder } = await start({
      environment: {
        PATH: "/nowhere",
        JIANGTANG_CACHE: "/tmp/jiangtang-empty-cache",
      },
    });
    await expect
      .poll(() => live.status())
      .toEqual({ state: "missing", reason: "go-missing" });
    expect([live.url, folder.length > 0]).toEqual([null, true]);
  });

  it("says so when it was switched off", async () => {
    const { live } = await start({ embedded: false });
    expect(live.status()).toEqual({ state: "missing", reason: "switched-off" });
  });
});
