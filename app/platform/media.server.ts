import type { IncomingMessage, Server, ServerResponse } from "node:http";
import { env } from "./env.server";
import type { MediaServer, MediaStatus } from "./livekit/media-server";
import { browserUrl, proxyRequest, proxyUpgrade } from "./livekit/proxy.server";
import { startLiveKit, type LiveKit } from "./livekit/start.server";
import { log } from "./log.server";

// The process's one media server. On globalThis, so that a reload of this module during development keeps it.
const held = globalThis as { jiangtangMedia?: LiveKit };

/** Where the media server tells what happens in its rooms. */
export const webhookPath = "/api/livekit/webhook";

/**
 * Starts (or finds, builds, connects to) the media server in the background, and gives browsers their way to it through the
 * app's own `server`, which listens already. Returns its end.
 */
export function startMedia(server: Server): { stop: () => Promise<void> } {
  const { livekit, livekitEmbedded, livekitNodeIp, dataFolder } = env();
  const live = useMedia(
    startLiveKit({
      configuredUrl: livekit?.url,
      key: livekit?.key,
      secret: livekit?.secret,
      embedded: livekitEmbedded,
      dataFolder,
      webhookUrl: `http://${loopbackOf(server)}${webhookPath}`,
      nodeIp: livekitNodeIp,
      logger: log(),
    }),
  );
  server.on("upgrade", (incoming, socket, head) => {
    const ours = proxyUpgrade(live.server(), incoming, socket, head);
    if (!ours && server.listenerCount("upgrade") === 1) socket.destroy();
  });
  return { stop: () => live.stop() };
}

/** The app's own address for a neighbour on the same machine: loopback, unless it was told to listen elsewhere only. */
function loopbackOf(server: Server): string {
  const bound = server.address();
  if (typeof bound !== "object" || !bound) return "127.0.0.1";
  const { host } = env();
  const everywhere = !host || host === "0.0.0.0" || host === "::";
  const name = everywhere ? "127.0.0.1" : host;
  return `${name.includes(":") ? `[${name}]` : name}:${bound.port}`;
}

/** Makes `live` the process's media server; tests bring their own. */
export function useMedia(live: LiveKit): LiveKit {
  held.jiangtangMedia = live;
  return live;
}

/** The media server to speak to, or null while there is none. */
export function mediaServer(): MediaServer | null {
  return held.jiangtangMedia?.server() ?? null;
}

/** How it stands with the media server, for the banner. */
export function mediaStatus(): MediaStatus {
  return (
    held.jiangtangMedia?.status() ?? { state: "missing", reason: "stopped" }
  );
}

/** Calls `listener` at each change of the status; returns its end. */
export function onMediaStatus(
  listener: (status: MediaStatus) => void,
): () => void {
  return held.jiangtangMedia?.onStatus(listener) ?? (() => {});
}

/** Addresses that a page may connect to besides our own: a configured media server's. Ours is reached through the app. */
export function mediaOrigins(): string[] {
  const configured = env().livekit?.url;
  if (!configured) return [];
  const { host, protocol } = new URL(configured);
  const secure = protocol === "wss:" || protocol === "https:";
  return secure
    ? [`wss://${host}`, `https://${host}`]
    : [`ws://${host}`, `http://${host}`];
}

/** The address for livekit-client on a page that was reached at `origin`. */
export function mediaAddress(server: MediaServer, origin: string): string {
  return browserUrl(server, origin);
}

/** Answers the plain requests of livekit-client to our own server (why a connection was refused); false when it is no such request. */
export function answerMedia(
  incoming: IncomingMessage,
  answer: ServerResponse,
): boolean {
  return proxyRequest(mediaServer(), incoming, answer);
}
