import { readdir, symlink } from "node:fs/promises";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { linkFor, openHouse, put } from "./uploads.fixture";
import { mp4, pdf } from "./uploads.samples";

const PDF = "application/pdf";

describe("bodies that are not what they claim", () => {
  it("refuses bytes of another type and keeps nothing of them", async () => {
    const house = await openHouse();
    const html = Buffer.from(
      "<!doctype html><script>alert(1)</script>".padEnd(500),
    );
    const link = await linkFor(
      house,
      "material",
      "a.png",
      "image/png",
      html.length,
    );
    const answer = await put(house, link.url, html);
    expect([answer.status, await answer.json()]).toEqual([
      200,
      { error: "file-type-not-allowed" },
    ]);
    expect(await readdir(join(house.folder, "files", "open"))).toEqual([]);
    expect((await put(house, link.url, html)).status).toBe(403);
    expect(house.arrived).toHaveLength(0);
  });

  it("refuses a body longer or shorter than signed, and one that is no form", async () => {
    const house = await openHouse();
    const long = await linkFor(house, "material", "a.pdf", PDF, 1000);
    expect((await put(house, long.url, pdf(1001))).status).toBe(413);
    const short = await linkFor(house, "material", "a.pdf", PDF, 1000);
    expect((await put(house, short.url, pdf(999))).status).toBe(400);
    const form = (type: string) =>
      house.uploads.files(
        new Request(`http://jiangtang.test${short.url}`, {
          method: "PUT",
          headers: { "content-type": type },
          body: "no form",
        }),
      );
    expect((await form("multipart/form-data; boundary=x")).status).toBe(400);
    expect((await form("text/plain")).status).toBe(400);
    expect(house.arrived).toHaveLength(0);
  });

  it.skipIf(process.platform !== "linux")(
    "says so when the disk fills up in the middle, and keeps nothing",
    async () => {
      const house = await openHouse();
      const bytes = mp4(500_000);
      const link = await linkFor(
        house,
        "replay",
        "a.mp4",
        "video/mp4",
        bytes.length,
      );
      // the system's own always-full device in the place of the half-written file
      await symlink(
        "/dev/full",
        join(house.folder, "files", "open", `${link.key}.part`),
      );
      const answer = await put(house, link.url, bytes);
      expect([answer.status, await answer.json()]).toEqual([
        200,
        { error: "storage-full" },
      ]);
      expect((await put(house, link.url, bytes)).status).toBe(200);
      expect(house.arrived).toHaveLength(1);
    },
  );

  it("cuts an upload that falls silent, and sweeps it once its link has expired", async () => {
    const house = await openHouse({ idleMilliseconds: 50 });
    const bytes = mp4(100_000);
    const link = await linkFor(
      house,
      "replay",
      "a.mp4",
      "video/mp4",
      bytes.length,
    );
    const silent = new ReadableStream({
      start(controller) {
        controller.enqueue(
          Buffer.concat([
            Buffer.from(
              '--x\r\nContent-Disposition: form-data; name="file"; filename="b"\r\n\r\n',
            ),
            bytes.subarray(0, 5000),
          ]),
        );
      },
    });
    const headers = { "content-type": "multipart/form-data; boundary=x" };
    const init = {
      method: "PUT",
      headers,
      body: silent,
      duplex: "half",
    } as RequestInit;
    expect(
      (
        await house.uploads.files(
          new Request(`http://jiangtang.test${link.url}`, init),
        )
      ).status,
    ).toBe(499);
    expect(await house.uploads.sweep(Date.now())).toBe(0);
    expect(await house.uploads.sweep(Date.now() + 14 * 3_600_000)).toBe(1);
    expect(await readdir(join(house.folder, "files", "open"))).toEqual([]);
  });
});
