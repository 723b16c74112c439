import { randomBytes } from "node:crypto";
import { UTApi, UTFile } from "uploadthing/server";
import { describe, expect, it } from "vitest";
import { uploadConfig } from "~/platform/uploads/config.server";
import { acceptOf } from "~/platform/uploads/kinds";
import { get, openHouse } from "./uploads.fixture";
import { hash } from "./uploads.samples";

describe("uploadthing's UTApi on the embedded ingest", () => {
  it("uploads, lists, renames, opens, signs and deletes", async () => {
    const house = await openHouse();
    const api = new UTApi(house.uploads.api);
    const bytes = randomBytes(200_000);
    const uploaded = await api.uploadFiles(
      new UTFile([bytes], "报告.xlsx", { customId: "report/2018" }),
    );
    const key = uploaded.data?.key ?? "";
    expect(uploaded.error).toBeNull();
    expect((await api.listFiles()).files).toMatchObject([
      { key, name: "报告.xlsx", size: 200_000, customId: "report/2018" },
    ]);
    expect(await api.getUsageInfo()).toMatchObject({
      totalBytes: 200_000,
      filesUploaded: 1,
    });
    await api.renameFiles({
      customId: "report/2018",
      newName: "五年报告.xlsx",
    });
    await api.updateACL(key, "public-read");
    const open = await house.uploads.files(
      new Request("http://jiangtang.test/ut/f/report%2F2018"),
    );
    expect([open.status, open.headers.get("cache-control")]).toEqual([
      200,
      "public, max-age=3600, no-transform",
    ]);
    expect(hash(new Uint8Array(await open.arrayBuffer()))).toBe(hash(bytes));
    await api.updateACL(key, "private");
    expect(
      (
        await house.uploads.files(
          new Request("http://jiangtang.test/ut/f/report%2F2018"),
        )
      ).status,
    ).toBe(404);
    for (const { ufsUrl } of [
      await api.generateSignedURL(key),
      await api.getSignedURL(key),
    ]) {
      expect((await house.uploads.files(new Request(ufsUrl))).status).toBe(200);
    }
    expect(
      await api.deleteFiles("report/2018", { keyType: "customId" }),
    ).toEqual({ success: true, deletedCount: 1 });
    expect((await api.listFiles()).files).toEqual([]);
    expect((await get(house, `/ut/f/${key}`)).status).toBe(404);
  });
});

describe("what a page offers to choose", () => {
  it("names types and endings, for some systems know only the endings", () => {
    expect(acceptOf("replay-video")).toBe("video/mp4,video/webm,.mp4,.webm");
  });
});

describe("configuration", () => {
  const callback = () => Promise.resolve(new Response());
  it("hands a real token to UploadThing's cloud and nothing of ours with it", () => {
    const cloud = uploadConfig({
      token: " token ",
      publicUrl: "https://jt.example",
      dataFolder: "/x",
      secret: "s".repeat(16),
      callback,
    });
    expect(cloud.place).toBe("uploadthing");
    expect(cloud.route).toEqual({
      token: "token",
      logLevel: "Warning",
      callbackUrl: "https://jt.example/api/uploadthing",
    });
  });
  it("treats a blank token as none, and keeps its own keys over restarts", () => {
    const [one, two] = [1, 2].map(() =>
      uploadConfig({
        token: " ",
        dataFolder: "/x",
        secret: "s".repeat(16),
        callback,
      }),
    );
    expect(one?.place).toBe("embedded");
    expect(one?.route.token).toBe(two?.route.token);
  });
});
