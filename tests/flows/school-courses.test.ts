import { beforeAll, describe, expect, it } from "vitest";
import { database } from "~/platform/database.server";
import { action as addSessions } from "~/routes/schools/add-sessions";
import { action as editCourse } from "~/routes/schools/edit-course";
import { action as editSession } from "~/routes/schools/edit-session";
import { testDatabase } from "~tests/support/database";
import { answerOf, argsOf, post } from "~tests/support/requests";
import { personOf } from "~tests/support/people";
import { newCourse, schoolOf } from "./schools.fixture";

testDatabase("demo");

const hour = 3_600_000;
const day = 24 * hour;
let school = { id: 0, slug: "" };
let lecturers: number[] = [];

beforeAll(async () => {
  school = await schoolOf("school-manager");
  // Two who may teach here, and nothing else of theirs in the way.
  lecturers = [await personOf("worker"), await personOf("judge")];
  for (const person_id of lecturers)
    await database()
      .insertInto("role_grant")
      .values({
        ...{ person_id, role: "lecturer", scope_kind: "school" },
        ...{ scope_id: school.id, starts_on: "2020-01-01" },
      })
      .execute();
});

type Act = (args: ReturnType<typeof argsOf>) => unknown;
const send = async (
  act: Act,
  path: string,
  id: number,
  fields: Record<string, string>,
) =>
  answerOf(
    act(argsOf(await post(path, fields, "school-manager"), { id: String(id) })),
  );
const edit = (id: number, fields: Record<string, string>) =>
  send(editCourse, `/courses/${id}/edit`, id, fields);
const terms = {
  intent: "terms",
  title: "试验课",
  level: "advanced",
  capacity: "5",
  enrolment: "open",
};
const rowOf = (id: number) =>
  database()
    .selectFrom("course")
    .selectAll()
    .where("id", "=", id)
    .executeTakeFirst();
const sessionsOf = (course: number) =>
  database()
    .selectFrom("class_session")
    .selectAll()
    .where("course_id", "=", course)
    .orderBy("starts_at")
    .execute();
const draft = async (days: number, sessions = 3) => {
  const id = await newCourse(school.id, { days, sessions });
  await database()
    .updateTable("course")
    .set({ state: "draft" })
    .where("id", "=", id)
    .execute();
  return id;
};
const newRoom = async (name: string, seats: number) =>
  (
    await database()
      .insertInto("room")
      .values({ school_id: school.id, name, seats })
      .returning("id")
      .executeTakeFirstOrThrow()
  ).id;
const wall = (at: Date) =>
  new Date(at.getTime() + 8 * hour).toISOString().slice(0, 16);

describe("what a course is", () => {
  it("changes with its coming sessions: the lecturer wherever nobody stands in, refused where that lecturer teaches", async () => {
    const [first, second] = lecturers;
    const id = await newCourse(school.id, { days: 100, sessions: 3 });
    const [, standIn] = await sessionsOf(id);
    await database()
      .updateTable("class_session")
      .set({ lecturer_id: second })
      .where("id", "=", standIn!.id)
      .execute();
    const done = await edit(id, { ...terms, lecturer: String(first) });
    expect(done.to).toBe(`/courses/${id}`);
    const taught = (await sessionsOf(id)).map(({ lecturer_id }) => lecturer_id);
    expect(taught).toEqual([first, second, first]);
    expect(await rowOf(id)).toMatchObject({
      level: "advanced",
      lecturer_id: first,
    });

    const other = await newCourse(school.id, { days: 100, sessions: 1 });
    const clash = await edit(other, { ...terms, lecturer: String(first) });
    expect(clash.status).toBe(422);
    expect(clash.data.refused.error.lecturer[0]).toMatch(/^lecturer-clash\?/);
    expect((await rowOf(other))?.level).toBe("basic");
  });

  it("takes another form only as a draft, and a classroom only once every session has its room", async () => {
    const id = await draft(130, 1);
    const errors = async (fields: Record<string, string>) =>
      (await edit(id, { ...terms, ...fields })).data.refused.error;
    expect(await errors({ mode: "physical" })).toEqual({
      mode: ["mode-needs-rooms?count=1"],
    });
    const room = await newRoom("改形式的教室", 4);
    await database()
      .updateTable("class_session")
      .set({ room_id: room })
      .where("course_id", "=", id)
      .execute();
    expect(await errors({ mode: "physical" })).toEqual({
      capacity: ["capacity-over-seats?seats=4"],
    });
    const small = { ...terms, capacity: "4" };
    expect((await edit(id, { ...small, mode: "physical" })).status).toBe(302);
    expect((await sessionsOf(id))[0]?.mode).toBe("physical");
    await edit(id, { intent: "state", state: "open" });
    expect(await errors({ ...small, mode: "online" })).toEqual({
      mode: ["mode-fixed"],
    });
  });
});

describe("a course that was planned wrongly", () => {
  it("is deleted with its sessions as a draft that nobody was seen at, and only then", async () => {
    const id = await draft(160);
    expect((await edit(id, { intent: "delete" })).to).toBe(
      `/schools/${school.slug}`,
    );
    expect([await rowOf(id), await sessionsOf(id)]).toEqual([undefined, []]);
    const open = await newCourse(school.id, { days: 160 });
    const refusal = async (course: number) =>
      (await edit(course, { intent: "delete" })).data.refused.error;
    expect(await refusal(open)).toEqual({ "": ["course-not-draft"] });
    const held = await draft(-4, 1);
    const [session] = await sessionsOf(held);
    await database()
      .insertInto("hours_entry")
      .values({
        ...{ session_id: session!.id, person_id: lecturers[0]!, minutes: 30 },
        ...{ rule: "presence-1", cause: "import" },
      })
      .execute();
    expect(await refusal(held)).toEqual({ "": ["course-was-held"] });
  });

  it("has all its coming sessions called off at once, those behind it kept", async () => {
    const id = await newCourse(school.id, { days: -2, sessions: 3 });
    const off = { intent: "call-off-coming", reason: "讲师调离" };
    expect((await edit(id, off)).to).toBe(`/courses/${id}`);
    const rows = await sessionsOf(id);
    expect(
      rows.map(({ state, called_off_reason }) => [state, called_off_reason]),
    ).toEqual([
      ["scheduled", null],
      ["cancelled", "讲师调离"],
      ["cancelled", "讲师调离"],
    ]);
    expect((await edit(id, off)).data.refused.error).toEqual({
      "": ["nothing-coming"],
    });
  });
});

describe("sessions added to a course", () => {
  it("are numbered on, each with its line of the outline; a clash adds none", async () => {
    const room = await newRoom("加课的教室", 20);
    const id = await newCourse(school.id, { days: 190, sessions: 2, room });
    await database()
      .updateTable("course")
      .set({ outline: "安全\n工具\n实操" })
      .where("id", "=", id)
      .execute();
    const last = (await sessionsOf(id)).at(-1)!.starts_at;
    const add = (at: Date, more: Record<string, string> = {}) =>
      send(addSessions, `/courses/${id}/sessions/new`, id, {
        ...{ first: wall(at), minutes: "60", every: "1", count: "2" },
        room: String(room),
        ...more,
      });
    const error = async (...args: Parameters<typeof add>) =>
      (await add(...args)).data.refused.error;
    expect((await error(last)).room[0]).toMatch(/^room-clash\?/);
    const next = new Date(last.getTime() + 7 * day);
    expect(await error(next, { room: "" })).toEqual({ room: ["room-needed"] });
    expect(await sessionsOf(id)).toHaveLength(2);
    const shown = await add(next, { intent: "preview" });
    expect(shown.data.plan.planned).toHaveLength(2);
    expect((await add(next)).to).toBe(`/courses/${id}`);
    const rows = await sessionsOf(id);
    expect(
      rows.slice(2).map(({ number, title, starts_at }) => ({
        ...{ number, title, starts_at },
      })),
    ).toEqual([
      { number: 3, title: "实操", starts_at: next },
      { number: 4, title: "", starts_at: new Date(next.getTime() + 7 * day) },
    ]);
  });
});

describe("this session and those after it", () => {
  it("move together by days and to the new hour, past one another's old places; what was before stays", async () => {
    const room = await newRoom("一起改的教室", 20);
    const id = await newCourse(school.id, { days: 230, sessions: 4, room });
    const before = await sessionsOf(id);
    const change = (fields: Record<string, string>) =>
      send(editSession, `/sessions/${before[1]!.id}/edit`, before[1]!.id, {
        ...{ intent: "change", minutes: "60", room: String(room) },
        ...{ title: "换了内容", scope: "later" },
        ...fields,
      });
    // A week later at half past: the second goes to the day of the third, and so on.
    const to = new Date(before[1]!.starts_at.getTime() + 7 * day + hour / 2);
    expect((await change({ first: wall(to) })).status).toBe(302);
    const after = await sessionsOf(id);
    expect(
      after.map(({ starts_at }, index) =>
        Math.round(
          (starts_at.getTime() - before[index]!.starts_at.getTime()) / 60_000,
        ),
      ),
    ).toEqual([0, ...Array<number>(3).fill(7 * 24 * 60 + 30)]);
    expect(after.map(({ room_id }) => room_id)).toEqual(
      Array<number>(4).fill(room),
    );
    expect(after.map(({ title }) => title)).toEqual(["", "换了内容", "", ""]);
    expect(after[2]!.moved_from).toEqual(before[2]!.starts_at);

    const there = await newCourse(school.id, { days: 237, room });
    const [taken] = await sessionsOf(there);
    const clash = await change({ first: wall(taken!.starts_at) });
    expect(clash.data.refused.error.room[0]).toMatch(/^room-clash\?/);
    expect(await sessionsOf(id)).toEqual(after);
  });
});
