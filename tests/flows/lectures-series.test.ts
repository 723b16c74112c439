import { sql } from "kysely";
import { beforeAll, describe, expect, it } from "vitest";
import { action as uploadAction } from "~/routes/api/uploadthing";
import {
  action as bytesAction,
  loader as bytesLoader,
} from "~/routes/api/kept-bytes";
import { loader as fileLoader } from "~/routes/api/file";
import { action as editAction } from "~/routes/lectures/edit";
import {
  action as lectureAction,
  loader as lectureLoader,
} from "~/routes/lectures/lecture";
import { action as newSeriesAction } from "~/routes/lectures/new-series";
import { action as postponeAction } from "~/routes/lectures/postpone";
import { loader as replayLoader } from "~/routes/lectures/replay";
import {
  action as seriesAction,
  loader as seriesLoader,
} from "~/routes/lectures/series";
import { action as watchedAction } from "~/routes/lectures/watched";
import { putUpReplay } from "~/lectures/commands/files.server";
import { setReplay } from "~/lectures/store/files.server";
import { database, transaction } from "~/platform/database.server";
import { wallTimeOf } from "~/platform/wall-time.server";
import { testDatabase } from "~tests/support/database";
import { answerOf, argsOf, cookieOf, get, post } from "~tests/support/requests";
import { ledger, makeLecture, personOf } from "./lectures.fixture";

testDatabase("demo");

type Action = (args: any) => unknown;
const act = async (
  action: Action,
  path: string,
  id: number | undefined,
  fields: Record<string, string>,
  who: string,
) =>
  answerOf(
    action(
      argsOf(
        await post(path, fields, who),
        id === undefined ? {} : { id: String(id) },
      ),
    ),
  );
const inDays = (days: number) =>
  wallTimeOf(new Date(Date.now() + days * 86_400_000));
const manager = "district-administrator";

describe("a series", () => {
  let series: number;
  beforeAll(async () => {
    const school = await database()
      .selectFrom("school")
      .select("id")
      .orderBy("id")
      .executeTakeFirstOrThrow();
    const made = await act(
      newSeriesAction,
      "/lectures/series/new",
      undefined,
      {
        school: String(school.id),
        name: "夜校微课",
        nameEn: "Evening lectures",
        intervalDays: "14",
        minutes: "30",
        first: inDays(100),
      },
      manager,
    );
    expect(made.status).toBe(302);
    series = Number(made.to?.split("/").at(-1));
  });
  const lectures = () =>
    database()
      .selectFrom("lecture as l")
      .innerJoin("class_session as cs", "cs.id", "l.session_id")
      .select(["cs.id", "l.number", "cs.state", "cs.starts_at", "l.topic"])
      .where("l.series_id", "=", series)
      .orderBy("l.number")
      .execute();

  it("plans the next lectures a fortnight apart, numbered on", async () => {
    const path = `/lectures/series/${series}`;
    const plan = { intent: "plan", first: inDays(114), count: "2" };
    const done = await act(seriesAction, path, series, plan, manager);
    expect(done.status).toBe(302);
    const planned = await lectures();
    expect(planned.map(({ number }) => number)).toEqual([1, 2, 3]);
    const apart = Number(planned[2]?.starts_at) - Number(planned[1]?.starts_at);
    expect(apart).toBe(14 * 86_400_000);
    const past = { ...plan, first: inDays(-1) };
    const refused = await act(seriesAction, path, series, past, manager);
    expect(refused.status).toBe(422);
    expect(refused.data.refused.error.first).toEqual(["in-the-past"]);
    const never = { ...plan, first: "2099-02-30T19:00" };
    const wrong = await act(seriesAction, path, series, never, manager);
    expect(wrong.data.refused.error.first).toEqual(["not-a-date"]);
  });

  it("keeps a postponed lecture's number and plans its make-up with the same topic", async () => {
    const [first] = await lectures();
    const id = first?.id ?? 0;
    const fields = {
      topic: "夜班照明",
      topicEn: "",
      starts: inDays(100),
      minutes: "40",
      doors: "10",
      lecturer: "",
      moderator: "",
    };
    await act(editAction, `/lectures/${id}/edit`, id, fields, manager);
    const put = { reason: "台风停课", instead: inDays(200) };
    const path = `/lectures/${id}/postpone`;
    expect((await act(postponeAction, path, id, put, manager)).status).toBe(
      302,
    );
    const all = await lectures();
    expect(all[0]).toMatchObject({ number: 1, state: "postponed" });
    expect(all.at(-1)).toMatchObject({
      number: all.length,
      state: "scheduled",
      topic: "夜班照明",
    });
    expect((await act(postponeAction, path, id, put, manager)).status).toBe(
      422,
    );
    const page = await answerOf(
      lectureLoader(argsOf(await get(`/lectures/${id}`), { id: String(id) })),
    );
    expect(page.data.lecture.notice).toEqual({
      kind: "postponed",
      reason: "台风停课",
    });
  });

  it("refuses a lecturer who teaches elsewhere at that time, in words", async () => {
    const [, second] = await lectures();
    const id = second?.id ?? 0;
    // The database refuses it; here another session of the same person at the same hour.
    const person = await personOf("lecturer");
    const school = await database()
      .selectFrom("class_session")
      .select("school_id")
      .where("id", "=", id)
      .executeTakeFirstOrThrow();
    await database()
      .insertInto("class_session")
      .values({
        school_id: school.school_id,
        kind: "lecture",
        mode: "online",
        starts_at: second?.starts_at ?? new Date(),
        ends_at: new Date(Number(second?.starts_at) + 60_000 * 20),
        lecturer_id: person,
      })
      .execute();
    const fields = {
      topic: "x",
      topicEn: "",
      starts: wallTimeOf(second?.starts_at ?? new Date()),
      minutes: "30",
      doors: "15",
      lecturer: String(person),
      moderator: "",
    };
    const path = `/lectures/${id}/edit`;
    const refused = await act(editAction, path, id, fields, manager);
    expect(refused.data.refused.error.lecturer).toEqual(["lecturer-busy"]);
  });
});

describe("the end of a series", () => {
  let series: number;
  const path = () => `/lectures/series/${series}`;
  const onSeries = (fields: Record<string, string>, who = "union-officer") =>
    act(seriesAction, path(), series, fields, who);
  const planned = () =>
    database()
      .selectFrom("lecture as l")
      .innerJoin("class_session as cs", "cs.id", "l.session_id")
      .select(["cs.id", "cs.state", "cs.sequence", "cs.called_off_reason"])
      .where("l.series_id", "=", series)
      .orderBy("l.number")
      .execute();

  it("begins with whoever keeps the school, its union officer too", async () => {
    // A school of the union officer's own subtree, which no grant on the school itself opens.
    const { rows } = await sql<{ id: number }>`
      select s.id from school s join unit u on u.id = s.unit_id
      join role_grant g on g.role = 'union-officer' and g.revoked_at is null
      join unit gu on g.scope_kind = 'unit' and gu.id = g.scope_id and gu.path @> u.path
      where g.person_id = ${await personOf("union-officer")} and s.closed_on is null limit 1`.execute(
      database(),
    );
    const made = await act(
      newSeriesAction,
      "/lectures/series/new",
      undefined,
      {
        school: String(rows[0]?.id),
        name: "班组微课",
        nameEn: "",
        intervalDays: "7",
        minutes: "30",
        first: inDays(300),
      },
      "union-officer",
    );
    expect(made.status).toBe(302);
    series = Number(made.to?.split("/").at(-1));
  });

  it("refuses a second lecture at the same start, and plans nothing then", async () => {
    const plan = { intent: "plan", first: inDays(293), count: "2" };
    const twice = await onSeries(plan);
    expect(twice.data.refused.error.first).toEqual(["start-taken"]);
    expect(await planned()).toHaveLength(1);
    const later = { ...plan, first: inDays(307) };
    expect((await onSeries(later)).status).toBe(302);
  });

  it("takes a planned lecture out that nobody used, and calls one off that somebody asked about", async () => {
    const [first, second] = await planned();
    const callOff = { intent: "call-off", reason: "排错了" };
    const at = (id: number) => `/lectures/${id}`;
    const off = (id = 0, who = "union-officer") =>
      act(lectureAction, at(id), id, callOff, who);
    expect((await off(first?.id, "worker")).status).toBe(403);
    const asked = second?.id ?? 0;
    await act(
      lectureAction,
      at(asked),
      asked,
      { intent: "ask", body: "讲什么？" },
      "worker",
    );
    expect((await off(first?.id)).to).toBe(path());
    expect((await off(asked)).to).toBe(at(asked));
    const [cancelled, ...rest] = await planned();
    expect(cancelled).toMatchObject({
      id: asked,
      state: "cancelled",
      sequence: 1,
      called_off_reason: callOff.reason,
    });
    expect(rest).toHaveLength(1);
    const again = await off(asked);
    expect(again.data.refused.error[""]).toEqual(["lecture-cancelled"]);
  });

  it("calls off what is planned for later, and plans no more", async () => {
    const end = { intent: "end", reason: "并入区级系列" };
    expect((await onSeries(end, "worker")).status).toBe(403);
    expect((await onSeries(end)).to).toBe(path());
    expect((await planned()).map(({ state }) => state)).toEqual([
      "cancelled",
      "cancelled",
    ]);
    expect((await planned()).at(-1)?.called_off_reason).toBe(end.reason);
    const page = await answerOf(
      seriesLoader(argsOf(await get(path()), { id: String(series) })),
    );
    expect(page.data.view.series.health).toEqual({ state: "ended" });
    const plan = { intent: "plan", first: inDays(400), count: "1" };
    for (const fields of [end, plan])
      expect((await onSeries(fields)).data.refused.error[""]).toEqual([
        "series-ended",
      ]);
  });
});

describe("a lecture that had no live room", () => {
  it("is held when whoever conducts says so, with hours from who was there, and may have a replay", async () => {
    const { id, start } = await makeLecture(-300, -270);
    const worker = await personOf("worker");
    await database()
      .insertInto("presence")
      .values({
        session_id: id,
        person_id: worker,
        source: "hand",
        starts_at: start,
        ends_at: new Date(start.getTime() + 20 * 60_000),
        last_seen_at: start,
        reason: "点名",
      })
      .execute();
    const path = `/lectures/${id}`;
    const page = async () =>
      (
        await answerOf(
          lectureLoader(
            argsOf(await get(path, "reviewer"), { id: String(id) }),
          ),
        )
      ).data.lecture;
    expect(await page()).toMatchObject({
      phase: "missed",
      may: { hold: true, postpone: false },
    });
    const put = { reason: "改天", instead: inDays(90) };
    const late = await act(
      postponeAction,
      `${path}/postpone`,
      id,
      put,
      manager,
    );
    expect(late.data.refused.error[""]).toEqual(["lecture-missed"]);
    const held = { intent: "held", reason: "直播服务器中断，在教室讲" };
    const say = (who: string) => act(lectureAction, path, id, held, who);
    expect((await say("worker")).status).toBe(403);
    expect((await say("reviewer")).to).toBe(path);
    expect(await page()).toMatchObject({
      phase: "over",
      notice: { kind: "held", reason: held.reason },
      may: { hold: false },
    });
    expect((await ledger(id, worker)).minutes).toBe(20);
    const again = await say("reviewer");
    expect(again.data.refused.error[""]).toEqual(["lecture-over"]);
    const trail = await database()
      .selectFrom("audit_entry")
      .select("reason")
      .where("act", "=", "lecture.held-without-room")
      .where("subject_id", "=", String(id))
      .execute();
    expect(trail).toEqual([{ reason: held.reason }]);
  });
});

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
