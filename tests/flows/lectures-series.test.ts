import { sql } from "kysely";
import { beforeAll, describe, expect, it } from "vitest";
import { action as editAction } from "~/routes/lectures/edit";
import {
  action as lectureAction,
  loader as lectureLoader,
} from "~/routes/lectures/lecture";
import { action as newSeriesAction } from "~/routes/lectures/new-series";
import { action as postponeAction } from "~/routes/lectures/postpone";
import {
  action as seriesAction,
  loader as seriesLoader,
} from "~/routes/lectures/series";
import { database } from "~/platform/database.server";
import { wallTimeOf } from "~/platform/wall-time.server";
import { testDatabase } from "~tests/support/database";
import { answerOf, argsOf, get } from "~tests/support/requests";
import { personOf } from "~tests/support/people";
import { act, ledger, makeLecture } from "./lectures.fixture";

testDatabase("demo");

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
