import { beforeAll, describe, expect, it } from "vitest";
import { memberOf } from "~/members/session.server";
import { database, transaction } from "~/platform/database.server";
import { action as editCourse } from "~/routes/schools/edit-course";
import { action as editSchool } from "~/routes/schools/edit-school";
import { action as editSession } from "~/routes/schools/edit-session";
import { action as enrolments } from "~/routes/schools/enrolments";
import { action as newCourseAction } from "~/routes/schools/new-course";
import { action as newSchool } from "~/routes/schools/new-school";
import { loader as school } from "~/routes/schools/school";
import { loader as feed } from "~/routes/schools/school-feed";
import { loader as session } from "~/routes/schools/session";
import { loader as timetable } from "~/routes/schools/timetable";
import { enrolIn } from "~/schools/commands/enrolments.server";
import { reckon } from "~/schools/commands/presence.server";
import { todayFor } from "~/schools/today.server";
import { testDatabase } from "~tests/support/database";
import { answerOf, argsOf, get, post } from "~tests/support/requests";
import { personOf } from "~tests/support/people";
import { newCourse, schoolOf } from "./schools.fixture";

testDatabase("demo");

const manager = "school-manager";
const hour = 3_600_000;
let own = { id: 0, slug: "" };
let other = { id: 0, slug: "" };

beforeAll(async () => {
  own = await schoolOf(manager);
  other = await database()
    .selectFrom("school")
    .select(["id", "slug"])
    .where("slug", "=", "bingang")
    .executeTakeFirstOrThrow();
});

type Act = (args: ReturnType<typeof argsOf>) => unknown;
const send = async (
  act: Act,
  path: string,
  fields: Record<string, string>,
  params: Record<string, string>,
  who = manager,
) => answerOf(act(argsOf(await post(path, fields, who), params)));

const sessionsOf = (courseId: number) =>
  database()
    .selectFrom("class_session")
    .selectAll()
    .where("course_id", "=", courseId)
    .orderBy("number")
    .execute();
const enrolled = async (courseId: number) => {
  const request = await get("/", "worker");
  const member = await memberOf(request);
  expect((await enrolIn(member, courseId)).ok).toBe(true);
  return { member, request };
};
const wall = (at: Date) =>
  new Date(at.getTime() + 8 * hour).toISOString().slice(0, 16);
const change = (id: number, fields: Record<string, string>, who = manager) =>
  send(editSession, `/sessions/${id}/edit`, fields, { id: String(id) }, who);
const page = async (id: number) =>
  (
    await answerOf(
      session(
        argsOf(await get(`/sessions/${id}`, "worker"), { id: String(id) }),
      ),
    )
  ).data;

describe("a session that is moved", () => {
  it("tells those enrolled from when it moved: on its page, on Today and in the calendar", async () => {
    const course = await newCourse(own.id, { days: 5 });
    const [before] = await sessionsOf(course);
    const { member, request } = await enrolled(course);
    const starts = new Date(
      Math.floor(before!.starts_at.getTime() / 60_000) * 60_000 + 24 * hour,
    );
    const done = await change(before!.id, {
      intent: "change",
      first: wall(starts),
      minutes: "90",
    });
    expect(done.to).toBe(`/sessions/${before!.id}`);
    const [after] = await sessionsOf(course);
    expect(after!.starts_at).toEqual(starts);
    expect(after!.ends_at).toEqual(new Date(starts.getTime() + 1.5 * hour));
    expect([after!.uid, after!.sequence]).toEqual([
      before!.uid,
      before!.sequence + 1,
    ]);
    const shown = await page(before!.id);
    expect([shown.notice, shown.session.movedFrom]).toEqual([
      "moved",
      before!.starts_at,
    ]);
    const lines = await todayFor(member, request);
    const line = lines.find(({ id }) => id === `class-${before!.id}`);
    expect(line?.state?.word).toBe("已改时间");
    expect(line?.detail).toMatch(/^原定 /);
  });

  it("is refused a room that is taken, too small, or another school's; nothing is written then", async () => {
    const room = async (schoolId: number, name: string, seats: number) =>
      (
        await database()
          .insertInto("room")
          .values({ school_id: schoolId, name, seats })
          .returning("id")
          .executeTakeFirstOrThrow()
      ).id;
    const [large, small, foreign] = [
      await room(own.id, "大教室", 40),
      await room(own.id, "单人间", 1),
      await room(other.id, "别人的", 40),
    ];
    const course = await newCourse(own.id, { days: 61, room: large });
    const taken = await newCourse(own.id, { days: 62, room: large });
    await enrolled(course);
    const judge = await memberOf(await get("/", "judge"));
    await enrolIn(judge, course);
    const [moving] = await sessionsOf(course);
    const [there] = await sessionsOf(taken);
    const into = async (
      roomId: number,
      at: Date,
      more: Record<string, string> = {},
    ) =>
      (
        await change(moving!.id, {
          intent: "change",
          first: wall(at),
          minutes: "60",
          room: String(roomId),
          ...more,
        })
      ).data.refused.error;
    const same = moving!.starts_at;
    const lecturer = String(await personOf("worker"));
    expect(await into(foreign, same, { lecturer })).toEqual({
      room: ["not-a-choice"],
      lecturer: ["not-a-choice"],
    });
    expect(await into(large, new Date("2020-03-04T11:00:00Z"))).toEqual({
      first: ["date-past"],
    });
    expect((await into(small, same)).room).toEqual(["room-too-small?seats=1"]);
    expect((await into(large, there!.starts_at)).room[0]).toMatch(
      /^room-clash\?/,
    );
    const [after] = await sessionsOf(course);
    expect(after).toEqual(moving);
  });
});

describe("a session that is called off", () => {
  it("says so with its reason everywhere, stays in calendars as cancelled, and gives no hours", async () => {
    const course = await newCourse(own.id, { days: 9, sessions: 2 });
    const [first, second] = await sessionsOf(course);
    const { member, request } = await enrolled(course);
    expect(
      (await change(first!.id, { intent: "call-off", reason: "" })).data.refused
        .error.reason,
    ).toEqual(["required"]);
    await change(first!.id, { intent: "call-off", reason: "讲师出差" });
    const shown = await page(first!.id);
    expect([shown.notice, shown.session.calledOffReason]).toEqual([
      "called-off",
      "讲师出差",
    ]);
    const lines = await todayFor(member, request);
    expect(
      lines.find(({ id }) => id === `class-${first!.id}`)?.state?.word,
    ).toBe("已取消");
    const calendar = await answerOf(
      feed(argsOf(await get(`/schools/${own.slug}.ics`), { slug: own.slug })),
    );
    const event = String(calendar.data)
      .split("BEGIN:VEVENT")
      .find((text) => text.includes(first!.uid));
    expect(event).toContain("STATUS:CANCELLED");
    // Somebody who was seen all the same gets nothing for it.
    const person = await personOf("worker");
    await database()
      .insertInto("presence")
      .values({
        ...{ session_id: first!.id, person_id: person, source: "qr" },
        starts_at: first!.starts_at,
        ends_at: first!.ends_at,
      })
      .execute();
    expect(
      await transaction((tx) => reckon(tx, first!.id, person, first!.ends_at)),
    ).toBe(0);
    expect((await sessionsOf(course))[1]).toEqual(second);
  });

  it("is not changed once it is over", async () => {
    const course = await newCourse(own.id, { days: -3 });
    const [past] = await sessionsOf(course);
    expect(
      (await change(past!.id, { intent: "call-off", reason: "晚了" })).data
        .refused.error.reason,
    ).toEqual(["session-over"]);
    expect(
      (
        await change(past!.id, {
          intent: "change",
          first: wall(new Date(Date.now() + 100 * hour)),
          minutes: "60",
        })
      ).data.refused.error.first,
    ).toEqual(["session-over"]);
  });
});

describe("a grant over one school", () => {
  it("opens this school and no other", async () => {
    const foreign = await newCourse(other.id, { days: 70 });
    const [theirs] = await sessionsOf(foreign);
    const slug = { slug: other.slug };
    const course = { id: String(foreign) };
    const acts: [Act, string, Record<string, string>][] = [
      [editSchool, `/schools/${other.slug}/edit`, slug],
      [newCourseAction, `/schools/${other.slug}/courses/new`, slug],
      [editCourse, `/courses/${foreign}/edit`, course],
      [enrolments, `/courses/${foreign}/enrolments`, course],
      [editSession, `/sessions/${theirs!.id}/edit`, { id: String(theirs!.id) }],
    ];
    for (const [act, path, params] of acts)
      expect([path, (await send(act, path, {}, params)).status]).toEqual([
        path,
        403,
      ]);
    const seen = async (slug: string) =>
      (
        await answerOf(
          school(argsOf(await get(`/schools/${slug}`, manager), { slug })),
        )
      ).data.manage;
    expect([await seen(own.slug), await seen(other.slug)]).toEqual([
      true,
      false,
    ]);
  });
});

describe("founding and changing a school", () => {
  const fields = {
    intent: "school",
    name: "迈创第二工匠学堂",
    nameEn: "Second school",
    builder: "enterprise",
    unit: "滨港迈创港机工程有限公司",
    slug: "second-school",
    founded: "2026-11-01",
  };
  const found = (more: Record<string, string>, who: string) =>
    send(newSchool, "/schools/new", { ...fields, ...more }, {}, who);

  it("is for the union's officers, within their own unions, under a name that is free", async () => {
    expect((await found({}, manager)).status).toBe(403);
    const refusals = async (more: Record<string, string>) =>
      (await found(more, "union-officer")).data.refused.error;
    expect(await refusals({ unit: "没有这个工会" })).toEqual({
      unit: ["unit-unknown"],
    });
    expect(await refusals({ unit: "滨港区总工会" })).toEqual({
      unit: ["unit-not-yours"],
    });
    expect(await refusals({ slug: own.slug })).toEqual({
      slug: ["slug-taken"],
    });
    expect(await refusals({ slug: "Not a slug" })).toEqual({
      slug: ["wrong-form"],
    });
    expect(await refusals({ founded: "1800-01-01" })).toEqual({
      founded: ["date-past"],
    });
    expect(await refusals({ trades: "alchemist" })).toEqual({
      trades: ["not-a-choice"],
    });
    expect((await found({}, "union-officer")).to).toBe(
      "/schools/second-school/edit#rooms",
    );
    const row = await database()
      .selectFrom("school")
      .select(["name", "builder", "founded_on"])
      .where("slug", "=", "second-school")
      .executeTakeFirstOrThrow();
    expect(row).toEqual({
      name: "迈创第二工匠学堂",
      builder: "enterprise",
      founded_on: "2026-11-01",
    });
  });

  it("is changed by its own manager, rooms included; a room's name stands once", async () => {
    const edit = (more: Record<string, string>) =>
      send(editSchool, `/schools/${own.slug}/edit`, more, { slug: own.slug });
    const name = "迈创港机工匠学堂（总部）";
    const done = await edit({
      intent: "school",
      ...{ name, nameEn: "Head office school", builder: "enterprise" },
      trades: "welder",
    });
    expect(done.to).toBe(`/schools/${own.slug}`);
    const { data } = await answerOf(
      school(argsOf(await get(`/schools/${own.slug}`), { slug: own.slug })),
    );
    expect(data.school.name).toBe(name);
    expect(data.trades.map(({ code }: { code: string }) => code)).toEqual([
      "welder",
    ]);
    const room = { intent: "room", name: "焊接工位", seats: "8" };
    expect((await edit(room)).to).toBe(`/schools/${own.slug}/edit`);
    expect((await edit(room)).data.refused.error.name).toEqual([
      "room-name-taken",
    ]);
    expect((await edit({ ...room, seats: "0" })).status).toBe(422);
    const theirs = await database()
      .selectFrom("room")
      .select("id")
      .where("school_id", "=", other.id)
      .executeTakeFirstOrThrow();
    expect(
      (await edit({ ...room, name: "借来的", room: String(theirs.id) })).data
        .refused.error,
    ).toEqual({ name: ["room-elsewhere"] });
  });
});

describe("the timetable's trade", () => {
  it("shows the trade's courses and its lectures; a lecture without one counts as of all its school teaches", async () => {
    const week = async (trade: string) => {
      const path = `/timetable?trade=${trade}`;
      const { data } = await answerOf(timetable(argsOf(await get(path))));
      return (data.days as any[]).flatMap(({ bands }) =>
        bands.flatMap(({ groups }: any) =>
          groups.flatMap(({ entries }: any) => entries),
        ),
      ) as { id: number; kind: string }[];
    };
    const live = await database()
      .selectFrom("lecture as l")
      .innerJoin("class_session as s", "s.id", "l.session_id")
      .select(["s.id", "s.school_id", "l.trade_code"])
      .where("l.opened_at", "is not", null)
      .where("l.closed_at", "is", null)
      .executeTakeFirstOrThrow();
    const taught = await database()
      .selectFrom("school_trade")
      .select("trade_code")
      .where("school_id", "=", live.school_id)
      .execute();
    const another = taught.find(
      ({ trade_code }) => trade_code !== live.trade_code,
    );
    const shows = async (trade: string) =>
      (await week(trade)).some(({ id }) => id === live.id);
    expect(await shows(live.trade_code ?? "")).toBe(true);
    expect(await shows(another?.trade_code ?? "")).toBe(false);
    await database()
      .updateTable("lecture")
      .set({ trade_code: null })
      .where("session_id", "=", live.id)
      .execute();
    expect(await shows(another?.trade_code ?? "")).toBe(true);
    const kinds = new Set(
      (await week(live.trade_code ?? "")).map(({ kind }) => kind),
    );
    expect(kinds).toEqual(new Set(["course", "lecture"]));
  });
});
