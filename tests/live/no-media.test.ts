import { afterAll, beforeAll, describe, inject, it } from "vitest";
import { setReplay } from "~/lectures/store/files.server";
import { database, transaction, useDatabase } from "~/platform/database.server";
import { startEmbeddedPostgres } from "~/platform/postgres/embedded.server";
import { startApp, type RunningApp } from "~tests/support/app";
import { testBrowser } from "~tests/support/browser";
import { forgetLecture, makeLecture } from "../flows/lectures.fixture";

// A second app over the same district, started without a media server: the lecture cannot be heard live, all else goes on.
const { open } = testBrowser();
let app: RunningApp;
let closeDatabase = async () => {};
beforeAll(async () => {
  const folder = inject("dataFolder");
  const { url } = await startEmbeddedPostgres(folder);
  closeDatabase = useDatabase(url, 2).close;
  app = await startApp(folder, { LIVEKIT_EMBEDDED: "off" });
});
afterAll(async () => {
  await app.stop();
  await closeDatabase();
});

const replayOf = async (lectureId: number) => {
  const fileId = "22222222-2222-4222-8222-222222222222";
  await database()
    .insertInto("kept_file")
    .values({
      id: fileId,
      store: "embedded",
      key: "r".repeat(30),
      name: "回放.webm",
      type: "video/webm",
      size: 1,
      subject_kind: "lecture-replay",
      subject_id: String(lectureId),
    })
    .execute();
  await transaction((tx) => setReplay(tx, lectureId, { fileId, seconds: 600 }));
};

describe("without a media server", () => {
  it("says so in the room, and takes questions, materials and replays as ever", async () => {
    const { id } = await makeLecture(-2, 28);
    const path = `/lectures/${id}`;
    const { address } = app;
    const [worker, lecturer] = await Promise.all([
      open(`${path}/room`, { as: "worker", width: 360, height: 740, address }),
      open(path, { as: "reviewer", address }),
    ]);
    await worker.locator(".room .banner").first().waitFor();
    await worker.locator(".phone-bar", { hasText: "提问" }).click();
    await worker.locator("#ask-body").fill("停了直播,问题还记着吗？");
    await worker.locator(".room-panel .ask-question button").first().click();
    await worker.getByText("停了直播,问题还记着吗？").waitFor();

    await lecturer.locator("#materials input[type=file]").setInputFiles({
      name: "讲义.pdf",
      mimeType: "application/pdf",
      buffer: Buffer.from("%PDF-1.4\n1 0 obj\n<<>>\nendobj\n%%EOF\n"),
    });
    await lecturer.getByRole("link", { name: "讲义" }).waitFor();
    await lecturer.getByText("停了直播,问题还记着吗？").waitFor();

    await worker.goto("/lectures");
    await worker.locator(`main a[href="${path}"]`).first().waitFor();
    const { id: past } = await makeLecture(-90, -60);
    await replayOf(past);
    await worker.goto(`/lectures/${past}/replay`);
    await worker.locator("video").waitFor();
    await forgetLecture(id);
  });
});
