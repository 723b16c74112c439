import { describe, expect, it } from "vitest";
import { askForLinks, get, linkFor, openHouse, put } from "./uploads.fixture";
import { hash, pdf, workbook } from "./uploads.samples";

const PDF = "application/pdf";
const XLSX =
  "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

// The route handler and UTApi are uploadthing's own, unmodified: these tests hold our ingest to the protocol of 7.7.4.
describe("uploading through uploadthing's route handler", () => {
  it("stores a file, tells the feature once, and gives the same bytes back", async () => {
    const house = await openHouse();
    const bytes = pdf(300_000);
    const link = await linkFor(
      house,
      "material",
      "钳工 微课.pdf",
      PDF,
      bytes.length,
    );
    expect(link.url).toMatch(/^\/ut\/[A-Za-z0-9]+\?expires=/);
    const head = await get(house, link.url, {}, "HEAD");
    expect(head.headers.get("x-ut-range-start")).toBe("0");
    const answer = (await (await put(house, link.url, bytes)).json()) as Record<
      string,
      unknown
    >;
    expect(answer).toMatchObject({
      ufsUrl: `/ut/f/${link.customId}`,
      serverData: { rowOf: link.customId },
    });
    expect(house.arrived).toMatchObject([
      {
        told: { person: "worker-7", lecture: "lecture-1" },
        file: { name: "钳工 微课.pdf", type: PDF, size: 300_000 },
      },
    ]);
    const download = await get(house, String(answer["ufsUrl"]));
    expect(hash(new Uint8Array(await download.arrayBuffer()))).toBe(
      hash(bytes),
    );
  });

  it("takes a real workbook and keeps the type read from its bytes", async () => {
    const house = await openHouse();
    const bytes = await workbook();
    const link = await linkFor(
      house,
      "evidence",
      "效益.xlsx",
      XLSX,
      bytes.length,
    );
    await put(house, link.url, bytes);
    const download = await get(house, `/ut/f/${link.customId}`);
    expect(download.headers.get("content-disposition")).toMatch(
      /^attachment; .*filename\*=UTF-8''%E6%95%88/,
    );
    expect(house.arrived[0]?.file.type).toBe(XLSX);
  });

  it("gives links only for what the kind allows, and only to whom the feature lets", async () => {
    const house = await openHouse();
    const refusals = async (
      file: { name: string; size: number; type: string },
      person?: string,
    ) => {
      const response = await askForLinks(house, "material", [file], person);
      return [
        response.status,
        ((await response.json()) as { message: string }).message,
      ];
    };
    expect(
      await refusals({ name: "a.pdf", size: 51 * 2 ** 20, type: PDF }),
    ).toEqual([400, "file-too-large"]);
    expect(
      await refusals({ name: "a.html", size: 10, type: "text/html" }),
    ).toEqual([400, "file-type-not-allowed"]);
    expect(
      await refusals({ name: "a.svg", size: 10, type: "image/svg+xml" }),
    ).toEqual([400, "file-type-not-allowed"]);
    expect(await refusals({ name: "a.pdf", size: -1, type: PDF })).toEqual([
      400,
      "file-size-invalid",
    ]);
    expect(await refusals({ name: "a.pdf", size: 1.5, type: PDF })).toEqual([
      400,
      "file-size-invalid",
    ]);
    expect(await refusals({ name: "a.pdf", size: 0, type: PDF })).toEqual([
      400,
      "file-empty",
    ]);
    expect(await refusals({ name: "a.pdf", size: 10, type: PDF }, "")).toEqual([
      403,
      "not-signed-in",
    ]);
    const four = Array.from({ length: 4 }, () => ({
      name: "a.pdf",
      size: 10,
      type: PDF,
    }));
    expect(await (await askForLinks(house, "material", four)).json()).toEqual({
      message: "too-many-files",
    });
  });

  it("gives several equal files keys and ids of their own", async () => {
    const house = await openHouse();
    const three = Array.from({ length: 3 }, () => ({
      name: "a.pdf",
      size: 100,
      type: PDF,
    }));
    const links = (await (
      await askForLinks(house, "material", three)
    ).json()) as { key: string; customId: string }[];
    expect(
      new Set(links.flatMap((link) => [link.key, link.customId])).size,
    ).toBe(6);
  });

  it("refuses before the upload when the quota or the disk has no room, and says which", async () => {
    const small = await openHouse({ quotaBytes: 1000 });
    const full = await openHouse({ minimumFreeBytes: Number.MAX_SAFE_INTEGER });
    const file = [{ name: "a.pdf", size: 2000, type: PDF }];
    const [quota, disk] = [
      await askForLinks(small, "material", file),
      await askForLinks(full, "material", file),
    ];
    expect([quota.status, await quota.json()]).toEqual([
      507,
      { message: "storage-quota-reached" },
    ]);
    expect([disk.status, await disk.json()]).toEqual([
      507,
      { message: "storage-full" },
    ]);
  });
});
