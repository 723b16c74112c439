import { once } from "node:events";
import { createServer, request, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import { createReadableStreamFromReadable } from "@remix-run/node";
import express from "express";
import { afterEach, describe, expect, it } from "vitest";
import { readRestAway } from "~/platform/rest-of-request.server";
import { jsonWithin } from "~/platform/sent-form.server";

let server: Server | undefined;
afterEach(() => server?.close());

/** Posts `bytes` bytes to a server that refuses them unread: the answer's status, once the last byte is sent. */
async function post(
  bytes: number,
  reads: boolean,
  readsSome: (body: ReadableStream) => Promise<unknown> = async () => {},
): Promise<number> {
  const app = express();
  if (reads) app.use(readRestAway);
  app.post("/", async (asked, answer) => {
    // As Remix does: a stream stands over the body, and nobody reads it, or not to its end.
    await readsSome(createReadableStreamFromReadable(asked));
    answer.status(413).end("too long");
  });
  server = createServer(app).listen(0);
  await once(server, "listening");
  const { port } = server.address() as AddressInfo;
  const sent = request({ port, method: "POST" });
  const answered = once(sent, "response");
  const flushed = new Promise<void>((done) =>
    sent.end(Buffer.alloc(bytes), () => done()),
  );
  const [answer] = await answered;
  answer.resume();
  const late = new Promise((done) => setTimeout(done, 1000, "late"));
  const first = await Promise.race([flushed, late]);
  sent.destroy();
  return first === "late" ? 0 : answer.statusCode;
}

describe("a request that was answered before it was read", () => {
  it("is read to its end, so that who sends it comes to an end too", async () => {
    expect(await post(24 << 20, true)).toBe(413);
  });

  it("is answered on the same connection where its beginning was read already", async () => {
    const within = async (body: ReadableStream) => {
      const request = { method: "POST", body, duplex: "half" } as RequestInit;
      expect(
        await jsonWithin(new Request("http://x/", request), 4096),
      ).toBeUndefined();
    };
    expect(await post(5000, true, within)).toBe(413);
    expect(await post(24 << 20, true, within)).toBe(413);
  });

  it("would wait for ever otherwise", async () => {
    expect(await post(24 << 20, false)).toBe(0);
  });
});
