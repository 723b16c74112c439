import { createReadStream } from "node:fs";
import { Readable } from "node:stream";
import { findFile, pathsOf, type StoredFile } from "./records.server";
import { FILES_PATH, verifyLink } from "./signature.server";
import type { FileStore } from "./store.server";
import { byteRange } from "./range";

/** Who may read a file: anybody (caches too), this person only, or not this person. */
export type ReadAccess = "public" | "private" | "refused";
/** A feature's decision on one file for the person behind a request. */
export type AccessRule = (
  file: StoredFile,
  request: Request,
) => ReadAccess | Promise<ReadAccess>;

/** Ways of serving that the caller may choose. */
export interface ServeOptions {
  /** default: as the file's own ACL says, and refused when that says private */
  readonly access?: AccessRule;
  /** resolves when the connection can take more; without it a slow reader's whole file would wait in memory */
  readonly ready?: () => Promise<void>;
}

// Types that a browser may show in our origin. No html, svg, xml or scripts: they could act as the person who opens them.
const INLINE = new Set([
  "application/pdf",
  "image/png",
  "image/jpeg",
  "image/webp",
  "image/gif",
  "video/mp4",
  "video/webm",
]);

const byAcl: AccessRule = (file) =>
  file.acl === "public-read" ? "public" : "refused";

/** GET and HEAD of `/ut/f/<custom id or key>` and of signed `/ut/a/<app>/<key>` links. A refused file looks like a missing one. */
export async function serveFile(
  store: FileStore,
  request: Request,
  options: ServeOptions = {},
): Promise<Response> {
  const path = new URL(request.url).pathname.slice(FILES_PATH.length);
  const signed = path.startsWith("/a/");
  if (signed && !signedLinkHolds(store, request)) return notFound();
  const id = signed
    ? path.slice(`/a/${store.keys.appId}/`.length)
    : decodeId(path.slice("/f/".length));
  const file = id === null ? null : await findFile(store.folder, id);
  if (!file) return notFound();
  const access = signed
    ? "private"
    : await (options.access ?? byAcl)(file, request);
  return access === "refused"
    ? notFound()
    : sendFile(store, request, file, access, options.ready);
}

/** Sends one known file to a person who was found to be allowed: ranges, conditions, and headers that keep it harmless. */
export function sendFile(
  store: FileStore,
  request: Request,
  file: StoredFile,
  access: "public" | "private",
  ready?: () => Promise<void>,
): Response {
  const etag = `"${file.md5}"`;
  const headers = headersOf(file, access, etag);
  if (request.headers.get("if-none-match") === etag)
    return new Response(null, { status: 304, headers });
  const ifRange = request.headers.get("if-range");
  const range =
    ifRange !== null && ifRange !== etag
      ? null
      : byteRange(request.headers.get("range"), file.size);
  if (range === "unsatisfiable") {
    headers.set("content-range", `bytes */${file.size}`);
    headers.set("content-length", "0");
    return new Response(null, { status: 416, headers });
  }
  const { start, end } = range ?? { start: 0, end: file.size - 1 };
  headers.set("content-length", String(end - start + 1));
  if (range) headers.set("content-range", `bytes ${start}-${end}/${file.size}`);
  const status = range ? 206 : 200;
  const empty = request.method === "HEAD" || file.size === 0;
  const body = empty
    ? null
    : paced(
        pathsOf(store.folder, file.key).bytes,
        start,
        end,
        request.signal,
        ready,
      );
  return new Response(body, { status, headers });
}

function headersOf(
  file: StoredFile,
  access: "public" | "private",
  etag: string,
): Headers {
  const inline = INLINE.has(file.type);
  // Chromium's PDF viewer does not start under `sandbox`; a PDF cannot run as a page of ours under nosniff.
  const policy =
    file.type === "application/pdf"
      ? "frame-ancestors 'self'; base-uri 'none'"
      : "default-src 'none'; sandbox";
  return new Headers({
    "content-type": inline ? file.type : "application/octet-stream",
    "content-disposition": `${inline ? "inline" : "attachment"}; ${fileName(file.name)}`,
    "x-content-type-options": "nosniff",
    "content-security-policy": policy,
    "cross-origin-resource-policy": "same-origin",
    "accept-ranges": "bytes",
    etag,
    // no-transform: compression would drop lengths and break ranges
    "cache-control":
      access === "public"
        ? "public, max-age=3600, no-transform"
        : "private, no-store, no-transform",
  });
}

/** RFC 5987: an ASCII fallback and the true name percent-encoded, so that no name can break out of the header. */
function fileName(name: string): string {
  const fallback = name.replace(/[^\w.-]+/g, "_").slice(0, 100) || "file";
  // through UTF-8 and back: half a surrogate pair would make encodeURIComponent throw
  const encoded = encodeURIComponent(Buffer.from(name).toString()).replace(
    /['()*]/g,
    (sign) => `%${sign.charCodeAt(0).toString(16).toUpperCase()}`,
  );
  return `filename="${fallback}"; filename*=UTF-8''${encoded}`;
}

function signedLinkHolds(store: FileStore, request: Request): boolean {
  const link = verifyLink(store.keys.apiKey, request.url);
  const ours = new URL(request.url).pathname.startsWith(
    `${FILES_PATH}/a/${store.keys.appId}/`,
  );
  return (
    link !== null && ours && Number(link.params.get("expires")) > Date.now()
  );
}

function decodeId(text: string): string | null {
  try {
    return decodeURIComponent(text);
  } catch {
    return null;
  }
}

/** The bytes as a stream that reads only when asked, waits for the connection, and closes the file when the reader goes. */
function paced(
  path: string,
  start: number,
  end: number,
  signal: AbortSignal,
  ready?: () => Promise<void>,
) {
  async function* chunks() {
    try {
      const file = createReadStream(path, {
        start,
        end,
        signal,
        highWaterMark: 256 * 1024,
      });
      for await (const chunk of file) {
        await ready?.();
        yield chunk as Buffer;
      }
    } catch (error) {
      // winding a video breaks off one request after another: that is no error, there is only nobody left to read
      if (!signal.aborted) throw error;
    }
  }
  return Readable.toWeb(
    Readable.from(chunks(), { highWaterMark: 1 }),
  ) as ReadableStream<Uint8Array>;
}

function notFound(): Response {
  return new Response("404", {
    status: 404,
    headers: {
      "cache-control": "no-store",
      "x-content-type-options": "nosniff",
    },
  });
}
