import { describe, expect, it } from "vitest";
import { action as uploadAction } from "~/routes/api/uploadthing";
import {
  action as bytesAction,
  loader as bytesLoader,
} from "~/routes/api/kept-bytes";
import { loader as fileLoader } from "~/routes/api/file";
import {
  action as lectureAction,
  loader as lectureLoader,
} from "~/routes/lectures/lecture";
import { loader as replayLoader } from "~/routes/lectures/replay";
import { action as watchedAction } from "~/routes/lectures/watched";
import { putUpReplay } from "~/lectures/commands/files.server";
import { setReplay } from "~/lectures/store/files.server";
import { database, transaction } from "~/platform/database.server";
import { testDatabase } from "~tests/support/database";
import { answerOf, argsOf, cookieOf, get } from "~tests/support/requests";
import { personOf } from "~tests/support/people";
import { act, ledger, makeLecture } from "./lectures.fixture";

// What a lecture leaves behind: its materials, and its replay with chapters and the minutes watched.

testDatabase("demo");

const manager = "district-administrator";

describe("materials", () => {
  it("are sent by who prepares the lecture, and read by signed-in people", async () => {
    const { id } = await makeLecture(60, 90);
    const bytes = Buffer.from("%PDF-1.4\n1 0 obj\n<<>>\nendobj\n%%EOF\n");
    const askLink = async (who: string) =>
      uploadAction(
        argsOf(
          new Request(
            "http://localhost:3000/api/uploadthing?actionType=upload&slug=lectureMaterial",
            {
              method: "POST",
              headers: {
                "content-type": "application/json",
                cookie: await cookieOf(who),
              },
              body: JSON.stringify({
                files: [
                  {
                    name: "讲义.pdf",
                    size: bytes.length,
                    type: "application/pdf",
                  },
                ],
                input: { lectureId: id },
              }),
            },
          ),
        ) as never,
      );
    const refused = await askLink("worker");
    expect(refused.status).toBe(403);
    expect(await refused.json()).toMatchObject({ message: "may-not" });
    const [link] = (await (await askLink("reviewer")).json()) as {
      url: string;
    }[];
    const form = new FormData();
    form.append("file", new Blob([new Uint8Array(bytes)]), "讲义.pdf");
    const sent = await bytesAction(
      argsOf(
        new Request(`http://localhost:3000${link?.url}`, {
          method: "PUT",
          body: form,
          headers: { range: "bytes=0-" },
        }),
      ) as never,
    );
    expect(sent.status).toBe(200);
    const page = async (who?: string) =>
      (
        await answerOf(
          lectureLoader(
            argsOf(await get(`/lectures/${id}`, who), { id: String(id) }),
          ),
        )
      ).data.lecture;
    const [material] = (await page("worker")).materials;
    expect(material).toMatchObject({ title: "讲义", size: bytes.length });
    expect((await page()).materials).toEqual([]);
    const at = { id: material.fileId };
    const go = await answerOf(
      fileLoader(argsOf(await get(`/files/${at.id}`, "worker"), at) as never),
    );
    const read = async (who?: string) =>
      bytesLoader(argsOf(await get(go.to ?? "", who)) as never);
    const answer = await read("worker");
    expect(answer.status).toBe(200);
    expect(Buffer.from(await answer.arrayBuffer())).toEqual(bytes);
    expect((await read()).status).toBe(404);
  });
});

describe("the replay's minutes", () => {
  let id = 0;
  const played = (fields: Record<string, string>) =>
    act(watchedAction, `/lectures/${id}/watched`, id, fields, "worker");
  const replay = async () =>
    (
      await answerOf(
        replayLoader(
          argsOf(await get(`/lectures/${id}/replay`, "worker"), {
            id: String(id),
          }),
        ),
      )
    ).data;

  /** Another, shorter recording in its place. */
  const replace = async () =>
    putUpReplay(
      { lectureId: id, personId: await personOf("lecturer"), seconds: 60 },
      {
        ...{ key: "n".repeat(30), name: "新.webm", type: "video/webm" },
        ...{ size: 1, md5: "" },
        customId: "22222222-2222-4222-8222-222222222222",
      },
    );

  it("count once, whatever is watched again, and never faster than they play", async () => {
    id = (await makeLecture(-60, -30)).id;
    const worker = await personOf("worker");
    await database()
      .insertInto("kept_file")
      .values({
        id: "11111111-1111-4111-8111-111111111111",
        store: "embedded",
        key: "k".repeat(30),
        name: "回放.webm",
        type: "video/webm",
        size: 1,
        subject_kind: "lecture-replay",
        subject_id: String(id),
      })
      .execute();
    await transaction((tx) =>
      setReplay(tx, id, {
        fileId: "11111111-1111-4111-8111-111111111111",
        seconds: 1800,
      }),
    );
    const report = (ranges: string) => played({ ranges });
    const passed = (minutes: number) =>
      database()
        .updateTable("replay_watch")
        .set({ updated_at: new Date(Date.now() - minutes * 60_000) })
        .where("session_id", "=", id)
        .execute();
    expect(JSON.parse((await report("")).data)).toEqual({
      watched: 0,
      of: 1800,
    });
    const tooFast = await report("0-600");
    expect(tooFast.status).toBe(409);
    expect(JSON.parse(tooFast.data)).toEqual({ code: "watched-too-fast" });
    expect(await ledger(id, worker)).toEqual({ minutes: 0, rows: 0 });
    await passed(10);
    expect(JSON.parse((await report("0-600")).data).watched).toBe(600);
    expect((await ledger(id, worker)).minutes).toBe(10);
    await passed(20);
    // Half of it again, and five minutes more.
    expect(JSON.parse((await report("300-900")).data).watched).toBe(900);
    expect((await ledger(id, worker)).minutes).toBe(15);
  });

  it("go on where the person stopped, and from the beginning once they were at the end", async () => {
    expect((await replay()).from).toBe(0);
    // Where the player stands is no minute: nothing is counted for it.
    const before = await ledger(id, await personOf("worker"));
    await played({ ranges: "900-901", position: "901" });
    expect((await replay()).from).toBe(901);
    await played({ ranges: "901-902", position: "1799" });
    expect((await replay()).from).toBe(0);
    expect((await played({ ranges: "", position: "-3" })).status).toBe(422);
    expect(await ledger(id, await personOf("worker"))).toEqual(before);
  });

  it("are divided into chapters by whoever prepares the lecture; another recording has none", async () => {
    const divide = (chapters: string, who: string) =>
      act(
        lectureAction,
        `/lectures/${id}`,
        id,
        { intent: "chapters", chapters },
        who,
      );
    expect((await divide("0:00 开场", "worker")).status).toBe(403);
    const wrong = await divide("0:00 开场\n找正", manager);
    expect(wrong.data.refused.error.chapters).toEqual(["chapter-wrong?line=2"]);
    expect(wrong.data.refused.initialValue.chapters).toContain("找正");
    expect((await divide("0:00 开场\n3:20 找正\n", manager)).to).toBe(
      `/lectures/${id}`,
    );
    expect((await replay()).chapters).toEqual([
      { second: 0, title: "开场" },
      { second: 200, title: "找正" },
    ]);
    await replace();
    expect((await replay()).chapters).toEqual([]);
  });

  it("of an earlier, longer recording stay theirs when a shorter one replaces it", async () => {
    const worker = await personOf("worker");
    const before = await ledger(id, worker);
    expect(before.minutes).toBe(15);
    expect(await replay()).toMatchObject({ watched: 0, from: 0 });
    await played({ ranges: "" });
    const told = await played({ ranges: "0-5", position: "5" });
    expect(JSON.parse(told.data)).toEqual({ watched: 5, of: 60 });
    expect(await ledger(id, worker)).toEqual(before);
  });
});
