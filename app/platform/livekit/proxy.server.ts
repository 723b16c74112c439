import {
  request as httpRequest,
  type IncomingMessage,
  type ServerResponse,
} from "node:http";
import type { Duplex } from "node:stream";
import type { MediaServer } from "./media-server";

/** Where browsers reach our own media server's signalling under the app's address. Media itself goes by UDP or TCP beside it. */
export const LIVEKIT_PATH = "/livekit";

// Only what a livekit-client asks: the signalling connection and the explanation why it was refused. Not the admin API.
const SIGNALLING = /^\/livekit(\/rtc(?:\/v1)?(?:\/validate)?)(\?.*)?$/;

/**
 * The address that a page hands to livekit-client. Our own server is reached through the app, so that one address, one
 * certificate and `connect-src 'self'` are enough; a configured server has its own. `pageUrl` is the request's.
 */
export function browserUrl(server: MediaServer, pageUrl: string): string {
  if (!isOurs(server)) return server.url;
  const url = new URL(LIVEKIT_PATH, pageUrl);
  return url.href.replace(/^http/, "ws");
}

/**
 * Takes an `upgrade` of the app's HTTP server when it is for the media server; false when it is not ours to answer.
 * `server` is asked at each call, for it comes and goes.
 */
export function proxyUpgrade(
  server: MediaServer | null,
  incoming: IncomingMessage,
  socket: Duplex,
  head: Buffer,
): boolean {
  const path = signallingPath(incoming);
  if (path === null) return false;
  if (!server || !isOurs(server)) {
    socket.end("HTTP/1.1 503 Service Unavailable\r\nconnection: close\r\n\r\n");
    return true;
  }
  const call = httpRequest(new URL(path, server.apiUrl), {
    headers: forwarded(incoming),
  });
  call.once("upgrade", (response, upstream, first) => {
    socket.write(statusLines(response));
    if (first.length > 0) socket.write(first);
    if (head.length > 0) upstream.write(head);
    join(socket, upstream);
  });
  call.once("response", (response) => {
    socket.write(statusLines(response));
    response.pipe(socket);
  });
  call.once("error", () => socket.destroy());
  socket.once("error", () => call.destroy());
  socket.once("close", () => call.destroy());
  call.end();
  return true;
}

/** Takes a plain request (`/livekit/rtc/validate`); false when it is not ours to answer. */
export function proxyRequest(
  server: MediaServer | null,
  incoming: IncomingMessage,
  answer: ServerResponse,
): boolean {
  const path = signallingPath(incoming);
  if (path === null || incoming.method !== "GET") return false;
  if (!server || !isOurs(server)) {
    answer.writeHead(503).end();
    return true;
  }
  const call = httpRequest(
    new URL(path, server.apiUrl),
    { headers: forwarded(incoming) },
    (response) => {
      answer.writeHead(response.statusCode ?? 502, {
        "content-type": response.headers["content-type"] ?? "text/plain",
      });
      response.pipe(answer);
    },
  );
  call.once("error", () =>
    answer.headersSent ? answer.destroy() : answer.writeHead(502).end(),
  );
  answer.once("close", () => call.destroy());
  call.end();
  return true;
}

function signallingPath(incoming: IncomingMessage): string | null {
  const match = SIGNALLING.exec(incoming.url ?? "");
  return match ? `${match[1] ?? ""}${match[2] ?? ""}` : null;
}

function isOurs(server: MediaServer): boolean {
  return new URL(server.apiUrl).hostname === "127.0.0.1";
}

/** The request's headers without the person's cookies, which are the app's and nobody else's. */
function forwarded(incoming: IncomingMessage) {
  const headers = { ...incoming.headers };
  delete headers.cookie;
  delete headers.host;
  return headers;
}

function statusLines(response: IncomingMessage): string {
  const lines = [`HTTP/1.1 ${response.statusCode} ${response.statusMessage}`];
  for (let at = 0; at < response.rawHeaders.length; at += 2)
    lines.push(`${response.rawHeaders[at]}: ${response.rawHeaders[at + 1]}`);
  return `${lines.join("\r\n")}\r\n\r\n`;
}

/** Two ends of one conversation: what one says the other hears, and when one is gone the other goes too. */
function join(one: Duplex, other: Duplex): void {
  for (const [from, to] of [
    [one, other],
    [other, one],
  ] as const) {
    from.pipe(to);
    from.on("error", () => to.destroy());
    from.on("close", () => to.destroy());
  }
}
