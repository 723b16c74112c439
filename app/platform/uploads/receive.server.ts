import { open } from "node:fs/promises";
import { Readable } from "node:stream";
import { pipeline } from "node:stream/promises";
import type { ReadableStream as NodeReadableStream } from "node:stream/web";
import busboy from "busboy";

/**
 * How a transfer ended. `whole`: exactly the announced bytes. `cut`: the connection broke or a newer writer took over, what
 * came is kept for resuming. `short`, `long`: the body was not what the link promised. `malformed`: no multipart file.
 * `full`: the disk had no room.
 */
export type Transfer =
  "whole" | "cut" | "short" | "long" | "malformed" | "full";

export interface ReceiveOptions {
  readonly part: string;
  /** byte at which this body begins; later bytes already there are thrown away */
  readonly start: number;
  /** size of the whole file in bytes */
  readonly size: number;
  readonly idleMilliseconds: number;
  readonly signal: AbortSignal;
}

/** Writes the one file of a multipart body behind the bytes that are already there. Never holds more than a chunk in memory. */
export async function receiveBody(
  request: Request,
  options: ReceiveOptions,
): Promise<Transfer> {
  const parser = parserOf(request);
  if (!parser || !request.body) return "malformed";
  const source = Readable.fromWeb(request.body as NodeReadableStream);
  const cut = () => source.destroy(new Error("cut"));
  // which of the two failed first tells a broken connection from a body that is no form
  let failed: "source" | "parser" | null = null;
  source.once("error", () => (failed ??= "source"));
  parser.once("error", () => (failed ??= "parser"));
  options.signal.addEventListener("abort", cut, { once: true });
  // Listeners stand before the first byte flows, and the whole is awaited below: an early error must not end the process.
  const file = firstFile(parser);
  const whole = pipeline(source, parser).then(
    () => true,
    () => false,
  );
  try {
    const stream = await file;
    if (!stream) {
      await whole;
      return failed === "source" ? "cut" : "malformed";
    }
    const end = await writePart(stream, cut, options);
    if (end === "long") {
      parser.destroy(new Error(end)); // the parser would wait for somebody to read the rest
      return end;
    }
    return (await whole) ? end : "cut";
  } finally {
    options.signal.removeEventListener("abort", cut);
  }
}

function parserOf(request: Request): busboy.Busboy | null {
  try {
    return busboy({
      headers: { "content-type": request.headers.get("content-type") ?? "" },
      limits: { files: 1, fields: 0, parts: 1 },
    });
  } catch {
    return null; // not multipart, or no boundary
  }
}

/** The first file part, or null when the body ends or breaks without one. */
function firstFile(parser: busboy.Busboy): Promise<Readable | null> {
  return new Promise((resolve) => {
    parser.on("file", (_name, stream) => {
      stream.on("error", () => undefined);
      resolve(stream);
    });
    parser.on("close", () => resolve(null));
    parser.on("error", () => resolve(null));
  });
}

async function writePart(
  stream: Readable,
  cut: () => void,
  options: ReceiveOptions,
): Promise<Transfer> {
  const { part, start, size } = options;
  const handle = await open(part, start === 0 ? "w" : "r+", 0o600);
  const idle = setTimeout(cut, options.idleMilliseconds);
  let position = start;
  let full = false;
  try {
    if (start > 0) await handle.truncate(start);
    for await (const chunk of stream as AsyncIterable<Buffer>) {
      idle.refresh();
      if (position + chunk.length > size) return "long";
      // With a full disk the rest is still read: a browser hears our answer only when it has sent everything.
      full ||= await isFull(() => handle.writev([chunk], position));
      position += chunk.length;
    }
    if (full) return "full";
    return position === size ? "whole" : "short";
  } catch {
    return "cut";
  } finally {
    clearTimeout(idle);
    await handle.sync().catch(() => undefined);
    await handle.close();
  }
}

async function isFull(write: () => Promise<unknown>): Promise<boolean> {
  try {
    await write();
    return false;
  } catch (error) {
    const code = (error as NodeJS.ErrnoException).code;
    if (code === "ENOSPC" || code === "EDQUOT") return true;
    throw error;
  }
}
