import { describe, expect, it } from "vitest";
import { sign } from "~/platform/uploads/signature.server";
import { get, linkFor, openHouse, put } from "./uploads.fixture";
import { hash, pdf } from "./uploads.samples";

const PDF = "application/pdf";

describe("links that are not what we signed", () => {
  it("refuses any change to a link", async () => {
    const house = await openHouse();
    const bytes = pdf(1000);
    const { url, key } = await linkFor(house, "material", "a.pdf", PDF, 1000);
    const changed = [
      url.replace("x-ut-file-size=1000", "x-ut-file-size=9000"),
      url.replace("a.pdf", "b.pdf"),
      url.replace(key, `${key.slice(0, -1)}${key.endsWith("A") ? "B" : "A"}`),
      url.replace(/signature=.*/, `signature=hmac-sha256%3D${"0".repeat(64)}`),
      url.replace(/&signature=.*/, ""),
      `${url}&x-ut-file-name=b.pdf`,
      url.replace("?", "?x-ut-file-size=9000&"),
    ];
    for (const link of changed) {
      expect(link).not.toBe(url);
      expect([link, (await put(house, link, bytes)).status]).toEqual([
        link,
        403,
      ]);
    }
    expect((await put(house, url, bytes)).status).toBe(200);
  });

  it("refuses an expired link, and one that was signed but never registered", async () => {
    const house = await openHouse();
    const { apiKey, appId } = house.uploads.store.keys;
    const resign = (expires: number, slug: string) => {
      const rest = `x-ut-identifier=${appId}&x-ut-file-name=a.pdf&x-ut-file-size=1000&x-ut-file-type=application%252Fpdf${slug}`;
      const path = `/ut/${"k".repeat(48)}?expires=${expires}&${rest}`;
      return `${path}&signature=${encodeURIComponent(sign(apiKey, `http://embedded.localhost${path}`))}`;
    };
    const late = await put(
      house,
      resign(Date.now() - 1, "&x-ut-slug=material"),
      pdf(1000),
    );
    expect([late.status, await late.json()]).toEqual([
      403,
      { error: "upload-link-expired" },
    ]);
    const stranger = await put(
      house,
      resign(Date.now() + 60_000, "&x-ut-slug=material"),
      pdf(1000),
    );
    expect([stranger.status, await stranger.json()]).toEqual([
      403,
      { error: "upload-not-registered" },
    ]);
  });

  it("answers a replay with the first result and never changes the bytes", async () => {
    const house = await openHouse();
    const bytes = pdf(1000);
    const { url, customId } = await linkFor(
      house,
      "material",
      "a.pdf",
      PDF,
      1000,
    );
    const first = await (await put(house, url, bytes)).json();
    expect(await (await put(house, url, pdf(1000))).json()).toEqual(first);
    expect(
      hash(
        new Uint8Array(
          await (await get(house, `/ut/f/${customId}`)).arrayBuffer(),
        ),
      ),
    ).toBe(hash(bytes));
    expect(house.arrived).toHaveLength(1);
  });

  it("refuses paths out of the folder, calls meant for this process only, and a forged callback", async () => {
    const house = await openHouse();
    for (const path of [
      "/ut/..%2f..%2fetc%2fpasswd",
      "/ut/f/..%2f..%2fpackage.json",
      "/ut/f/%00",
      "/ut/f/%E0%A4%A",
    ]) {
      expect([404, 403]).toContain((await get(house, path)).status);
      expect([404, 403]).toContain((await put(house, path, pdf(100))).status);
    }
    for (const path of [
      "/ut/route-metadata",
      "/ut/v6/deleteFiles",
      "/ut/callback-result",
    ]) {
      const request = new Request(`http://jiangtang.test${path}`, {
        method: "POST",
        body: "{}",
      });
      expect((await house.uploads.files(request)).status).toBe(404);
    }
    const forged = new Request(
      "http://jiangtang.test/api/uploadthing?slug=material",
      {
        method: "POST",
        headers: {
          "uploadthing-hook": "callback",
          "x-uploadthing-signature": `hmac-sha256=${"0".repeat(64)}`,
        },
        body: JSON.stringify({
          status: "uploaded",
          metadata: {},
          origin: "http://evil.test",
          file: {},
        }),
      },
    );
    expect((await house.post(forged)).status).toBe(400);
    expect(house.arrived).toHaveLength(0);
  });
});
