import { stat } from "node:fs/promises";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { fileLink } from "~/platform/uploads/config.server";
import { get, linkFor, openHouse, put } from "./uploads.fixture";
import { hash, mp4 } from "./uploads.samples";

describe("giving files back", () => {
  const stored = async () => {
    const house = await openHouse();
    const bytes = mp4(10_000);
    const link = await linkFor(
      house,
      "replay",
      'a"\r\n;b.mp4',
      "video/mp4",
      bytes.length,
    );
    await put(house, link.url, bytes);
    return { house, bytes, path: `/ut/f/${link.customId}`, link };
  };

  it("sends ranges, so that a replay can be wound", async () => {
    const { house, bytes, path } = await stored();
    const ask = async (range: string) => {
      const response = await get(house, path, { range });
      return [
        response.status,
        response.headers.get("content-range"),
        hash(new Uint8Array(await response.arrayBuffer())),
      ];
    };
    expect(await ask("bytes=0-99")).toEqual([
      206,
      "bytes 0-99/10000",
      hash(bytes.subarray(0, 100)),
    ]);
    expect(await ask("bytes=9000-")).toEqual([
      206,
      "bytes 9000-9999/10000",
      hash(bytes.subarray(9000)),
    ]);
    expect(await ask("bytes=-10")).toEqual([
      206,
      "bytes 9990-9999/10000",
      hash(bytes.subarray(9990)),
    ]);
    expect(await ask("bytes=10000-")).toEqual([
      416,
      "bytes */10000",
      hash(Buffer.alloc(0)),
    ]);
    const head = await get(house, path, {}, "HEAD");
    expect([
      head.status,
      head.headers.get("content-length"),
      head.body,
    ]).toEqual([200, "10000", null]);
  });

  it("sends headers that keep a file harmless, private and unchanged on its way", async () => {
    const { house, path } = await stored();
    const { headers } = await get(house, path);
    expect(headers.get("x-content-type-options")).toBe("nosniff");
    expect(headers.get("content-security-policy")).toBe(
      "default-src 'none'; sandbox",
    );
    expect(headers.get("cache-control")).toBe(
      "private, no-store, no-transform",
    );
    expect(headers.get("content-disposition")).toBe(
      `inline; filename="a_b.mp4"; filename*=UTF-8''a%22%0D%0A%3Bb.mp4`,
    );
  });

  it("shows a private file to nobody without a decision or a signed link", async () => {
    const { house, path, link } = await stored();
    const plain = (to: string) =>
      house.uploads.files(new Request(`http://jiangtang.test${to}`));
    expect((await plain(path)).status).toBe(404);
    const signed = await fileLink(
      house.uploads,
      { place: "embedded", ...link },
      60,
    );
    expect(signed).toMatch(/^\/ut\/a\//);
    expect((await plain(String(signed))).status).toBe(200);
    expect(
      (await plain(String(signed).replace("expires=", "expires=9"))).status,
    ).toBe(404);
    expect(
      (
        await plain(
          String(
            await fileLink(house.uploads, { place: "embedded", ...link }, -1),
          ),
        )
      ).status,
    ).toBe(404);
  });

  it("waits for the connection before it reads on", async () => {
    const { house, path } = await stored();
    let waited = 0;
    const ready = async () => void (waited += 1);
    const request = new Request(`http://jiangtang.test${path}`);
    await (
      await house.uploads.files(request, { access: () => "public", ready })
    ).arrayBuffer();
    expect(waited).toBeGreaterThan(0);
  });

  it("keeps its files from other users of the machine", async () => {
    const { house } = await stored();
    expect((await stat(join(house.folder, "files"))).mode & 0o777).toBe(0o700);
  });
});
