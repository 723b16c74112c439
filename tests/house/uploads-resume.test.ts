import { describe, expect, it } from "vitest";
import { get, linkFor, openHouse, put, putAndBreak } from "./uploads.fixture";
import { hash, mp4, pdf } from "./uploads.samples";

const PDF = "application/pdf";

describe("resuming", () => {
  it("goes on where the connection broke, also after a restart of the app", async () => {
    const house = await openHouse();
    const bytes = mp4(3_000_000);
    const link = await linkFor(
      house,
      "replay",
      "回放.mp4",
      "video/mp4",
      bytes.length,
    );
    expect((await putAndBreak(house, link.url, bytes, 1_200_000)).status).toBe(
      499,
    );
    const again = await openHouse({ dataFolder: house.folder });
    const stored = async () =>
      Number(
        (await get(again, link.url, {}, "HEAD")).headers.get(
          "x-ut-range-start",
        ),
      );
    const first = await stored();
    expect(first).toBeGreaterThan(1_199_000);
    expect(
      (await putAndBreak(again, link.url, bytes, 2_000_000, first)).status,
    ).toBe(499);
    const second = await stored();
    expect(second).toBeGreaterThan(1_999_000);
    expect((await put(again, link.url, bytes, second)).status).toBe(200);
    const download = await get(again, `/ut/f/${link.customId}`);
    expect(hash(new Uint8Array(await download.arrayBuffer()))).toBe(
      hash(bytes),
    );
    expect(again.arrived).toHaveLength(1);
  });

  it("lets the newest of racing writers win, keeps the file whole, and tells the feature once", async () => {
    const house = await openHouse();
    const bytes = mp4(2_000_000);
    const link = await linkFor(
      house,
      "replay",
      "a.mp4",
      "video/mp4",
      bytes.length,
    );
    const answers = await Promise.all(
      Array.from({ length: 12 }, () => put(house, link.url, bytes)),
    );
    expect(answers.at(-1)?.status).toBe(200);
    const download = await get(house, `/ut/f/${link.customId}`);
    expect(hash(new Uint8Array(await download.arrayBuffer()))).toBe(
      hash(bytes),
    );
    expect(house.arrived).toHaveLength(1);
  });

  it("refuses to begin beyond what is there", async () => {
    const house = await openHouse();
    const bytes = mp4(1000);
    const link = await linkFor(
      house,
      "replay",
      "a.mp4",
      "video/mp4",
      bytes.length,
    );
    expect((await put(house, link.url, bytes, 500)).status).toBe(416);
  });

  it("repeats only the callback when the feature could not record the file", async () => {
    const house = await openHouse();
    house.failures = 1;
    const bytes = pdf(5000);
    const link = await linkFor(house, "material", "a.pdf", PDF, bytes.length);
    expect(await (await put(house, link.url, bytes)).json()).toEqual({
      error: "upload-not-recorded",
    });
    expect((await get(house, `/ut/f/${link.customId}`)).status).toBe(404);
    const again = await openHouse({ dataFolder: house.folder });
    expect(
      (await get(again, link.url, {}, "HEAD")).headers.get("x-ut-range-start"),
    ).toBe("5000");
    expect(
      await (await put(again, link.url, bytes, 5000)).json(),
    ).toMatchObject({ serverData: { rowOf: link.customId } });
    expect((await get(again, `/ut/f/${link.customId}`)).status).toBe(200);
  });
});
