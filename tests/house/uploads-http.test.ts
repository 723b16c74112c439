import {
  createServer,
  get,
  type IncomingMessage,
  type ServerResponse,
} from "node:http";
import type { AddressInfo } from "node:net";
import { buffer } from "node:stream/consumers";
import {
  createReadableStreamFromReadable,
  writeReadableStreamToWritable,
} from "@remix-run/node";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { drained } from "~/platform/uploads/drained.server";
import { linkFor, openHouse, put, type House } from "./uploads.fixture";
import { hash, mp4 } from "./uploads.samples";

const SIZE = 40_000_000;

// Remix's own way of writing a body does not wait for the reader; these tests hold our stream to doing it instead.
describe("over real connections", { timeout: 20_000 }, () => {
  const bytes = mp4(SIZE);
  let house: House;
  let path: string;
  let current: ServerResponse | undefined;
  let failures = 0;
  const server = createServer((incoming, response) => {
    current = response;
    const gone = new AbortController();
    response.on("close", () => gone.abort());
    const body =
      incoming.method === "PUT"
        ? { body: createReadableStreamFromReadable(incoming), duplex: "half" }
        : {};
    const headers = Object.entries(incoming.headers).map(([name, value]) => [
      name,
      String(value),
    ]);
    const init = {
      method: incoming.method,
      headers,
      signal: gone.signal,
      ...body,
    };
    const request = new Request(
      `http://jiangtang.test${incoming.url}`,
      init as RequestInit,
    );
    void house.uploads
      .files(request, { access: () => "private", ready: drained(response) })
      .then(async (answer) => {
        response.writeHead(answer.status, Object.fromEntries(answer.headers));
        if (answer.body)
          await writeReadableStreamToWritable(answer.body, response);
        else response.end();
      })
      .catch(() => (failures += 1));
  });
  const ask = () =>
    new Promise<IncomingMessage>((resolve) => {
      const { port } = server.address() as AddressInfo;
      get({ port, path, agent: false }, resolve);
    });

  beforeAll(async () => {
    house = await openHouse();
    const link = await linkFor(house, "replay", "a.mp4", "video/mp4", SIZE);
    await put(house, link.url, bytes);
    path = `/ut/f/${link.customId}`;
    await new Promise<void>((resolve) => server.listen(0, resolve));
  });
  afterAll(() => void server.close());

  it("does not fill the memory for a slow reader, who gets every byte in the end", async () => {
    const answer = await ask();
    let most = 0;
    for (let look = 0; look < 20; look++) {
      await new Promise((resolve) => setTimeout(resolve, 20));
      most = Math.max(most, current?.writableLength ?? 0);
    }
    expect(most).toBeGreaterThan(0);
    expect(most).toBeLessThan(2_000_000);
    expect(hash(await buffer(answer))).toBe(hash(bytes));
  });

  it("lets a reader go away in the middle without an error", async () => {
    const answer = await ask();
    answer.destroy();
    await expect.poll(() => current?.destroyed).toBe(true);
    await new Promise((resolve) => setTimeout(resolve, 100));
    expect(failures).toBe(0);
  });

  it("takes a file, and lets a sender hear the answer also when it did not want the body", async () => {
    const link = await linkFor(house, "replay", "a.mp4", "video/mp4", SIZE);
    const { port } = server.address() as AddressInfo;
    const send = async (url: string, size: number) => {
      const body = new FormData();
      body.append(
        "file",
        new Blob([Uint8Array.from(bytes.subarray(0, size))]),
        "blob",
      );
      const answer = await fetch(`http://127.0.0.1:${port}${url}`, {
        method: "PUT",
        body,
        headers: { range: "bytes=0-" },
      });
      return [answer.status, await answer.json()] as const;
    };
    expect(await send(link.url.replace("a.mp4", "b.mp4"), 300_000)).toEqual([
      403,
      { error: "upload-link-invalid" },
    ]);
    const [status, first] = await send(link.url, SIZE);
    expect(status).toBe(200);
    expect(await send(link.url, SIZE)).toEqual([200, first]);
  });
});
