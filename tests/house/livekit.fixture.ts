import { mkdtemp } from "node:fs/promises";
import { createServer, request, type IncomingMessage } from "node:http";
import type { AddressInfo } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { text } from "node:stream/consumers";
import { afterEach, expect } from "vitest";
import { cacheFolder, findLiveKit } from "~/platform/livekit/binary.server";
import type { MediaServer } from "~/platform/livekit/media-server";
import {
  startLiveKit,
  type LiveKit,
  type LiveKitOptions,
} from "~/platform/livekit/start.server";
import type { RoomGrants } from "~/platform/livekit/token.server";

/** Is a real LiveKit server on this machine? Says loudly when not; with CI=true that is a failure. */
export function haveLiveKit(): boolean {
  if (findLiveKit(process.env, "./data")) return true;
  const how = `no livekit-server on the PATH or in ${cacheFolder(process.env, "./data")}. Get it: npx tsx app/platform/livekit/install.ts`;
  if (process.env["CI"] === "true")
    throw new Error(`LiveKit tests cannot run: ${how}`);
  console.warn(`LEFT OUT: tests/house/livekit.test.ts, for there is ${how}`);
  return false;
}

const quiet = {
  info: () => undefined,
  warn: () => undefined,
  error: () => undefined,
};

/** A media server in a folder of its own, or again over an old one. */
async function open(
  options: Partial<LiveKitOptions> = {},
): Promise<{ live: LiveKit; folder: string }> {
  const folder =
    options.dataFolder ?? (await mkdtemp(join(tmpdir(), "jiangtang-livekit-")));
  const live = startLiveKit({
    dataFolder: folder,
    webhookUrl: "http://127.0.0.1:9/webhook",
    logger: quiet,
    backoffMilliseconds: 50,
    ...options,
  });
  return { live, folder };
}

/** Waits until it is ready, and gives what calls need. */
export async function ready(live: LiveKit): Promise<MediaServer> {
  await expect
    .poll(() => live.status().state, { timeout: 15_000 })
    .toBe("ready");
  const server = live.server();
  if (!server) throw new Error("ready without a server");
  return server;
}

/** A listener's grants, and a speaker's. */
export const listener: RoomGrants = {
  canSubscribe: true,
  publishes: [],
  canPublishData: false,
  hidden: false,
};
export const speaker: RoomGrants = {
  ...listener,
  publishes: ["camera", "microphone"],
};

/**
 * Comes into a room as far as one can without WebRTC: the real signalling connection, held open until `leave`. The status
 * is 101 when the server let us in.
 */
export function knock(
  base: string,
  token: string,
): Promise<{ status: number; leave: () => void }> {
  const url = new URL(`${base.replace(/^ws/, "http")}/rtc`);
  url.search = new URLSearchParams({
    access_token: token,
    protocol: "15",
    sdk: "js",
    version: "2.22.0",
  }).toString();
  const headers = {
    connection: "Upgrade",
    upgrade: "websocket",
    "sec-websocket-version": "13",
    "sec-websocket-key": Buffer.from("sixteen bytes 16").toString("base64"),
  };
  return new Promise((resolve, reject) => {
    const call = request(url, { headers });
    call.once("upgrade", (response, socket) => {
      socket.on("error", () => undefined).resume();
      resolve({
        status: response.statusCode ?? 0,
        leave: () => socket.destroy(),
      });
    });
    call.once("response", (response) => {
      response.resume();
      resolve({ status: response.statusCode ?? 0, leave: () => undefined });
    });
    call.once("error", reject);
    call.end();
  });
}

/** Receives webhooks as the app would: the raw body and its Authorization header. */
export async function webhookReceiver() {
  const got: { body: string; authorization: string | null }[] = [];
  const server = createServer((incoming: IncomingMessage, answer) => {
    void text(incoming).then((body) => {
      got.push({ body, authorization: incoming.headers.authorization ?? null });
      answer.end();
    });
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const { port } = server.address() as AddressInfo;
  return {
    url: `http://127.0.0.1:${port}/webhook`,
    got,
    close: () => server.close(),
  };
}

/** `open`, with every server stopped again after the test that opened it. */
export function opening() {
  const started: LiveKit[] = [];
  afterEach(async () => {
    for (const live of started.splice(0)) await live.stop();
  });
  return async (options: Partial<LiveKitOptions> = {}) => {
    const opened = await open(options);
    started.push(opened.live);
    return opened;
  };
}
