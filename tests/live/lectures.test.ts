import { readFileSync } from "node:fs";
import { join } from "node:path";
import { sql } from "kysely";
import type { Locator, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, inject, it } from "vitest";
import { database } from "~/platform/database.server";
import { appDatabase } from "~tests/support/app-database";
import { testBrowser } from "~tests/support/browser";
import { expectReadable } from "~tests/support/readable";
import { personOf } from "~tests/support/people";
import { haveLiveKit } from "../house/livekit.fixture";
import { forgetLecture, ledger, makeLecture } from "../flows/lectures.fixture";

// A whole lecture with real browsers, made-up cameras, and the real media server that the app started.
const { open } = testBrowser();
const pictures = process.env.PICTURES;
const picture = async (page: Page, name: string) => {
  if (pictures) await page.screenshot({ path: join(pictures, `${name}.png`) });
};

appDatabase();

const room = (page: Page, state: string) =>
  page.waitForSelector(`.room[data-state="${state}"]`, { timeout: 30_000 });
const button = (page: Page, name: string) =>
  page.getByRole("button", { name, exact: true });
/** Whether this page shows moving pictures of this person. */
const seesFrames = async (page: Page, identity: string) => {
  const video = page.locator(`figure[data-identity="${identity}"] video`);
  await video.waitFor({ timeout: 20_000 });
  await plays(video);
};
const plays = (video: Locator) =>
  expect
    .poll(
      () =>
        video.evaluate(async (element: HTMLVideoElement) => {
          const before = element.getVideoPlaybackQuality().totalVideoFrames;
          await new Promise((done) => setTimeout(done, 400));
          const after = element.getVideoPlaybackQuality().totalVideoFrames;
          return element.videoWidth > 0 && after > before;
        }),
      { timeout: 20_000 },
    )
    .toBe(true);

/** Joins with a token of one's own and tries to publish although the page's library would not: the server's answer. */
const publishAnyway = (page: Page, lecture: string) =>
  // As text: the test runner would rewrite import().
  page.evaluate(`(async () => {
    const script = performance
      .getEntriesByType("resource")
      .map(({ name }) => name)
      .find((name) => /livekit-client/.test(name));
    const kit = await import(script);
    const answer = await fetch("${lecture}/token", { method: "POST" });
    const { url, token } = await answer.json();
    const raw = new kit.Room();
    await raw.connect(url, token);
    const me = raw.localParticipant;
    me.setPermissions({ ...me.permissions, canPublish: true, canPublishSources: [] });
    const outcome = await Promise.race([
      me.setCameraEnabled(true).then(() => "published", () => "refused"),
      // The server's no is silence, for which the client waits ten seconds; its yes is there within one.
      new Promise((done) => setTimeout(() => done("unanswered"), 4000)),
    ]);
    await raw.disconnect();
    return outcome;
  })()`);

describe.skipIf(!haveLiveKit())("a live lecture", () => {
  let id: number;
  let path: string;
  let lecturer: Page;
  let listener: Page;
  let worker: number;
  let joinedAt = 0;
  beforeAll(async () => {
    ({ id } = await makeLecture(-2, 28));
    path = `/lectures/${id}`;
    worker = await personOf("worker");
    lecturer = await open(`${path}/room`, { as: "reviewer", width: 1440 });
    listener = await open(`${path}/room`, {
      as: "worker",
      width: 360,
      height: 740,
    });
  });

  // The next file's lecture may want the same lecturer in the same hour.
  afterAll(() => forgetLecture(id));

  it("waits in the lobby until the lecturer opens it, then shows moving pictures", async () => {
    await listener.getByText("等待开播").first().waitFor();
    await picture(listener, "lobby-360");
    await button(listener, "测试网络").click();
    await button(lecturer, "检查摄像头和麦克风").click();
    // The made-up camera, by its name.
    const cameras = lecturer.locator(".device-check select").last();
    await cameras.selectOption({ index: 1 });
    await listener.getByText("网络畅通").waitFor({ timeout: 20_000 });
    await picture(lecturer, "devices-1440");
    await expectReadable(listener);
    await expectReadable(lecturer);
    await button(lecturer, "开播").click();
    await room(lecturer, "joined");
    await button(lecturer, "静音").waitFor();
    // Nobody reloads: the listener's page hears that it is on.
    await button(listener, "加入直播").click();
    joinedAt = Date.now();
    await room(listener, "joined");
    await seesFrames(listener, `person-${await personOf("reviewer")}`);
    await picture(listener, "room-360");
    await picture(lecturer, "room-1440");
  });

  it("shows the lecturer's screen, and as much picture as the listener chose", async () => {
    await button(lecturer, "共享屏幕").click();
    const screen = listener.locator('figure.main[data-source="screen"] video');
    await screen.waitFor({ timeout: 20_000 });
    await plays(screen);
    await picture(listener, "screen-360");
    await picture(lecturer, "screen-1440");
    const quality = listener.locator(".bar-quality select");
    await quality.selectOption("audio");
    await listener.locator("figure").first().waitFor({ state: "detached" });
    await listener.locator(".stage-empty", { hasText: "仅音频" }).waitFor();
    await picture(listener, "audio-360");
    await quality.selectOption("smooth");
    await plays(screen);
    await button(lecturer, "停止共享").click();
    await screen.waitFor({ state: "detached" });
    await quality.selectOption("high");
    await seesFrames(listener, `person-${await personOf("reviewer")}`);
  });

  it("refuses a listener's camera, by the server too", async () => {
    expect(await button(listener, "打开摄像头").count()).toBe(0);
    expect(await publishAnyway(listener, path)).not.toBe("published");
    expect(
      await lecturer
        .locator(`figure[data-identity="person-${worker}"]`)
        .count(),
    ).toBe(0);
    // That was the same person on another connection, so this page was disconnected and says why.
    await room(listener, "lost");
    await listener.getByText("另一个窗口").waitFor();
    await picture(listener, "lost-360");
    await button(listener, "重新加入").click();
    await room(listener, "joined");
  });

  it("calls a raised hand to the stage and back", async () => {
    await button(listener, "举手").first().click();
    await listener.getByText("排第 1 位").waitFor();
    await lecturer.getByRole("tab", { name: /举手/ }).click();
    await button(lecturer, "请上台").click();
    await button(listener, "打开摄像头").click();
    await seesFrames(lecturer, `person-${worker}`);
    await expectReadable(lecturer);
    await picture(lecturer, "stage-1440");
    await picture(listener, "stage-360");
    await button(lecturer, "请回").click();
    await lecturer
      .locator(`figure[data-identity="person-${worker}"]`)
      .waitFor({ state: "detached" });
    await button(listener, "打开摄像头").waitFor({ state: "detached" });
  });

  it("keeps a question and its answer", async () => {
    await listener.locator(".phone-bar", { hasText: "提问" }).click();
    await listener.locator("#ask-body").fill("夹具怎么找正？");
    await listener.locator(".room-panel .ask-question button").first().click();
    await lecturer.getByRole("tab", { name: /提问/ }).click();
    await lecturer.getByText("夹具怎么找正？").waitFor();
    await lecturer.locator("summary", { hasText: "写答复" }).click();
    await lecturer.locator(".question-acts textarea").fill("先打表,再压紧。");
    await button(lecturer, "答复").click();
    await listener.getByText("先打表,再压紧。").waitFor();
    await picture(listener, "questions-360");
    await expectReadable(listener);
    await expectReadable(lecturer);
  });

  it("keeps a question that was asked without network, and asks it once", async () => {
    const context = listener.context();
    await context.setOffline(true);
    await listener.locator("#ask-body").fill("断网时问的？");
    await listener.locator(".room-panel .ask-question button").first().click();
    await listener.getByText("没有连上服务器").waitFor();
    await picture(listener, "offline-360");
    expect(await listener.locator("#ask-body").inputValue()).toBe(
      "断网时问的？",
    );
    await context.setOffline(false);
    await listener.locator(".room-panel .ask-question button").first().click();
    const asked = (page: Page) =>
      page.locator(".question-body", { hasText: "断网时问的？" });
    await asked(lecturer).waitFor();
    await asked(listener).waitFor();
    expect(await asked(lecturer).count()).toBe(1);
    expect(await listener.locator("#ask-body").inputValue()).toBe("");
  });

  it("says when the connection is gone, and comes in again", async () => {
    // The media server dies under everyone, which no browser can tell from a cable that was pulled; the app starts another.
    const { pid } = JSON.parse(
      readFileSync(join(inject("dataFolder"), "livekit/livekit.pid"), "utf8"),
    ) as { pid: number };
    process.kill(pid, "SIGKILL");
    await Promise.all([room(listener, "lost"), room(lecturer, "lost")]);
    await listener.locator(".lobby [role=alert]").waitFor();
    await picture(listener, "cut-360");
    const again = async (page: Page) => {
      await button(page, "重新加入").click();
      await room(page, "joined");
    };
    // Until the new server answers a click may be in vain; the page says so and offers it again.
    await expect
      .poll(() => again(lecturer).then(() => true), { timeout: 30_000 })
      .toBe(true);
    await again(listener);
    // The lecturer's camera was on, and is on again without a press; the listener, long back from the stage, is not seen.
    await seesFrames(listener, `person-${await personOf("reviewer")}`);
    expect(
      await lecturer
        .locator(`figure[data-identity="person-${worker}"]`)
        .count(),
    ).toBe(0);
  });

  it("comes in again after a reload", async () => {
    await listener.reload();
    await button(listener, "加入直播").click();
    await room(listener, "joined");
    await seesFrames(listener, `person-${await personOf("reviewer")}`);
  });

  it("leaves the minutes in the ledger, exactly once", async () => {
    // As if they had all come in a minute sooner, instead of waiting for it. Each reload and each rejoin left a segment of
    // its own, and all of them now lie over one another: counted one by one they would make several minutes.
    await sql`update presence set starts_at = starts_at - interval '1 minute' where session_id = ${id}`.execute(
      database(),
    );
    const minutes = Math.floor((Date.now() - joinedAt + 60_000) / 60_000);
    await button(lecturer, "结束直播").first().click();
    await lecturer.locator(".confirm button[type=submit]").last().click();
    await listener
      .locator('.room[data-phase="over"]')
      .waitFor({ timeout: 20_000 });
    await picture(listener, "over-360");
    const kept = await ledger(id, worker);
    expect(kept.rows).toBe(1);
    expect(kept.minutes).toBeGreaterThanOrEqual(1);
    expect(kept.minutes).toBeLessThanOrEqual(minutes + 1);
    // The webhooks of the dissolved room come after it was closed; they change nothing.
    await listener.waitForTimeout(2000);
    expect(await ledger(id, worker)).toEqual(kept);
    await listener.goto(path);
    await listener.getByText("先打表,再压紧。").waitFor();
  });

  it("takes materials and a replay by upload, and counts what is watched of it", async () => {
    await lecturer.goto(path);
    await lecturer.locator("#materials input[type=file]").setInputFiles({
      name: "夹具图.pdf",
      mimeType: "application/pdf",
      buffer: Buffer.from("%PDF-1.4\n1 0 obj\n<<>>\nendobj\n%%EOF\n"),
    });
    await lecturer.getByRole("link", { name: "夹具图" }).waitFor();
    await lecturer.locator("#materials input[type=file]").setInputFiles({
      name: "页面.html",
      mimeType: "text/html",
      buffer: Buffer.from("<p>"),
    });
    await lecturer.getByText("不支持这种文件").waitFor();
    const video = await recording(lecturer);
    await lecturer.locator("#replay input[type=file]").setInputFiles({
      name: "回放.webm",
      mimeType: "video/webm",
      buffer: Buffer.from(video, "base64"),
    });
    await lecturer.getByText("撤下回放").first().waitFor();
    await picture(lecturer, "lecture-over-1440");
    await expectReadable(lecturer);
    await listener.goto(`${path}/replay`);
    await listener.locator("video").evaluate((element: HTMLVideoElement) => {
      element.muted = true;
      return element.play();
    });
    const watched = async () => {
      const { rows } = await sql<{ seconds: number }>`
        select coalesce(sum(upper(r) - lower(r)), 0)::int as seconds
        from replay_watch, unnest(seconds) r where session_id = ${id} and person_id = ${worker}`.execute(
        database(),
      );
      return rows[0]?.seconds ?? 0;
    };
    await expect.poll(watched, { timeout: 30_000 }).toBeGreaterThanOrEqual(2);
    await picture(listener, "replay-360");
    await expectReadable(listener);
  });
});

/** A few seconds of video made in the browser, as base64. */
const recording = (page: Page) =>
  page.evaluate(`(async () => {
    const stream = await navigator.mediaDevices.getUserMedia({ video: { width: 320 } });
    const recorder = new MediaRecorder(stream, { mimeType: "video/webm" });
    const parts = [];
    recorder.ondataavailable = ({ data }) => parts.push(data);
    recorder.start(500);
    await new Promise((done) => setTimeout(done, 4000));
    await new Promise((done) => { recorder.onstop = done; recorder.stop(); });
    stream.getTracks().forEach((track) => track.stop());
    const bytes = new Uint8Array(await new Blob(parts).arrayBuffer());
    let text = "";
    for (const byte of bytes) text += String.fromCharCode(byte);
    return btoa(text);
  })()`) as Promise<string>;
