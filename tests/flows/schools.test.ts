import { beforeAll, describe, expect, it } from "vitest";
import { action as courseAction } from "~/routes/schools/course";
import { action as newCourseAction } from "~/routes/schools/new-course";
import { action as sessionAction } from "~/routes/schools/session";
import { action as signInAction } from "~/routes/schools/sign-in-to-class";
import { database, transaction } from "~/platform/database.server";
import { enrolIn } from "~/schools/commands/enrolments.server";
import { reckon } from "~/schools/commands/presence.server";
import { codeOf, stepAt } from "~/schools/rules/sign-in";
import { mac } from "~/schools/sign-in-code.server";
import { signInSecret } from "~/schools/store/sessions.server";
import { testDatabase } from "~tests/support/database";
import { answerOf, argsOf, post } from "~tests/support/requests";
import { personOf } from "~tests/support/people";
import { newCourse } from "./schools.fixture";

testDatabase("demo");

let today = { session: 0, course: 0, slug: "", room: 0, school: 0 };
const manager = "school-manager";

beforeAll(async () => {
  const found = await database()
    .selectFrom("class_session as s")
    .innerJoin("room as r", "r.id", "s.room_id")
    .innerJoin("school as h", "h.id", "s.school_id")
    .select(["s.id", "s.course_id", "h.slug", "h.id as school", "r.id as room"])
    .where("r.name", "=", "班前讲堂")
    .executeTakeFirstOrThrow();
  today = {
    session: found.id,
    course: found.course_id ?? 0,
    slug: found.slug,
    room: found.room,
    school: found.school,
  };
});

describe("enrolment", () => {
  it("gives twenty who ask at once exactly the places there are", async () => {
    const course = await newCourse(today.school, { capacity: 7 });
    const people = await database()
      .selectFrom("person")
      .select(["id", "name"])
      .orderBy("id", "desc")
      .limit(20)
      .execute();
    const answers = await Promise.all(
      people.map((person) => enrolIn({ person, grants: [] }, course)),
    );
    expect(answers.filter(({ ok }) => ok)).toHaveLength(7);
    expect(
      answers.flatMap((answer) => (answer.ok ? [] : answer.refusal.code)),
    ).toEqual(Array<string>(13).fill("course-full"));
    const rows = await database()
      .selectFrom("enrolment")
      .select("state")
      .where("course_id", "=", course)
      .execute();
    expect(rows).toHaveLength(7);
  });

  it("enrols, refuses a second time and a second class at the same time, and gives the place back", async () => {
    const course = await newCourse(today.school);
    const other = await newCourse(today.school);
    const send = async (id: number, intent: string) =>
      answerOf(
        courseAction(
          argsOf(await post(`/courses/${id}`, { intent }, "worker"), {
            id: String(id),
          }),
        ),
      );
    expect((await send(course, "enrol")).to).toBe(`/courses/${course}`);
    const again = await send(course, "enrol");
    expect([again.status, again.data.refused.error[""]]).toEqual([
      422,
      ["enrolled-already"],
    ]);
    expect((await send(other, "enrol")).data.refused.error[""][0]).toMatch(
      /^learner-clash/,
    );
    expect((await send(course, "cancel")).to).toBe(`/courses/${course}`);
    expect((await send(other, "enrol")).to).toBe(`/courses/${other}`);
  });
});

describe("scheduling a course", () => {
  const fields = {
    title: "夜班电工",
    titleEn: "Electricians by night",
    level: "basic",
    mode: "physical",
    first: "2031-03-04T19:00",
    minutes: "120",
    every: "1",
    count: "4",
    capacity: "20",
    enrolment: "open",
  };
  const send = async (more: Record<string, string>, who = manager) =>
    answerOf(
      newCourseAction(
        argsOf(
          await post(
            `/schools/${today.slug}/courses/new`,
            { ...fields, room: String(today.room), ...more },
            who,
          ),
          { slug: today.slug },
        ),
      ),
    );

  it("shows the dates, writes them all, and refuses the same room with what is there", async () => {
    const preview = await send({ intent: "preview" });
    expect(preview.data.plan.planned).toHaveLength(4);
    const made = await send({ intent: "create" });
    expect(made.to).toMatch(/^\/courses\/\d+$/);
    const id = Number(made.to?.split("/")[2]);
    const sessions = await database()
      .selectFrom("class_session")
      .select(["starts_at", "number"])
      .where("course_id", "=", id)
      .orderBy("number")
      .execute();
    expect(sessions.map(({ starts_at }) => starts_at.toISOString())).toEqual([
      "2031-03-04T11:00:00.000Z",
      "2031-03-11T11:00:00.000Z",
      "2031-03-18T11:00:00.000Z",
      "2031-03-25T11:00:00.000Z",
    ]);

    const clash = await send({
      intent: "create",
      title: "另一门课",
      first: "2031-03-11T20:00",
    });
    expect(clash.status).toBe(422);
    const said = new URLSearchParams(
      clash.data.refused.error.room[0].split("?")[1],
    );
    expect([said.get("what"), said.get("whatEn")]).toEqual([
      "夜班电工",
      "Electricians by night",
    ]);
    expect(clash.data.refused.initialValue.title).toBe("另一门课");
    expect(
      await database()
        .selectFrom("course")
        .select("id")
        .where("title", "=", "另一门课")
        .execute(),
    ).toEqual([]);
  });

  it("takes only a trade, a room and a lecturer that it offered, and times that can be; what was typed stays", async () => {
    const refusals = async (more: Record<string, string>) => {
      const answer = await send({ intent: "create", ...more });
      expect([answer.status, answer.data.refused.initialValue.title]).toEqual([
        422,
        fields.title,
      ]);
      return answer.data.refused.error;
    };
    const no = ["not-a-choice"];
    expect(
      await refusals({
        trade: "alchemist",
        room: "999999",
        lecturer: "999999",
      }),
    ).toEqual({ trade: no, room: no, lecturer: no });
    const worker = String(await personOf("worker"));
    expect(await refusals({ lecturer: worker })).toEqual({ lecturer: no });
    expect(await refusals({ lecturer: "1e300" })).toEqual({ lecturer: no });
    expect(await refusals({ first: "2020-03-04T19:00" })).toEqual({
      first: ["date-past"],
    });
    expect(await refusals({ first: "2060-03-04T19:00" })).toEqual({
      first: ["date-far"],
    });
    expect(
      await refusals({
        enrolUntil: "2031-02-30T08:00",
        cancelUntil: "2031-02-03T25:00",
      }),
    ).toEqual({ enrolUntil: ["not-a-date"], cancelUntil: ["not-a-date"] });
  });

  it("lets only one of two who schedule the same hour at once through, and the other hears of it", async () => {
    const at = { intent: "create", first: "2031-06-03T19:00" };
    const answers = await Promise.all([
      send({ ...at, title: "甲" }),
      send({ ...at, title: "乙" }),
    ]);
    expect(answers.map(({ status }) => status).sort()).toEqual([302, 422]);
    expect(
      answers.find(({ status }) => status === 422)?.data.refused.error.room[0],
    ).toMatch(/^room-clash/);
  });
});

describe("signing in to a class", () => {
  const send = async (code: string, who = "worker") =>
    answerOf(
      signInAction({
        ...argsOf(
          await post(`/sessions/${today.session}/sign-in`, { code }, who),
          { id: String(today.session) },
        ),
      }),
    );
  const code = async (back: number) =>
    codeOf(
      mac,
      await signInSecret(database(), today.session),
      stepAt(new Date()) - back,
    );

  it("refuses a stale code, takes the present one, and twice is once", async () => {
    const stale = await send(await code(3));
    expect([stale.status, stale.data.refused.error.code]).toEqual([
      422,
      ["code-stale"],
    ]);
    expect((await send(await code(0))).to).toBe(
      `/sessions/${today.session}/sign-in`,
    );
    expect((await send(await code(0))).status).toBe(302);
    const rows = await database()
      .selectFrom("presence")
      .select("source")
      .where("session_id", "=", today.session)
      .where("person_id", "=", await personOf("worker"))
      .execute();
    expect(rows).toEqual([{ source: "qr" }]);
  });

  it("takes no code after ten wrong ones, the right one included", async () => {
    for (let guess = 0; guess < 10; guess++)
      expect((await send("guess", "judge")).status).toBe(422);
    const right = await send(await code(0), "judge");
    expect(right.status).toBe(422);
    expect(right.data.refused.error[""][0]).toMatch(
      /^too-many-codes\?seconds=/,
    );
  });
});

describe("presence by hand", () => {
  it("takes the class's own times, and refuses what is no time and an end that is none beside their field", async () => {
    // From four to five in the morning.
    const course = await newCourse(today.school, { days: -3 });
    const { id } = await database()
      .selectFrom("class_session")
      .select("id")
      .where("course_id", "=", course)
      .executeTakeFirstOrThrow();
    const send = async (from: string, to: string) => {
      const fields = {
        intent: "hand",
        person: "worker",
        ...{ from, to },
        reason: "手机没电",
      };
      const answer = await answerOf(
        sessionAction(
          argsOf(await post(`/sessions/${id}`, fields, manager), {
            id: String(id),
          }),
        ),
      );
      return answer.to ?? answer.data.refused.error;
    };
    expect(await send("99:99", "24:00")).toEqual({
      from: ["not-a-time"],
      to: ["not-a-time"],
    });
    expect(await send("04:30", "04:15")).toEqual({ to: ["hand-backwards"] });
    expect(await send("04:00", "04:45")).toBe(`/sessions/${id}`);
  });
});

describe("the ledger of a class", () => {
  it("counts a class that is over, and a correction by the manager is a further row that stays", async () => {
    const course = await newCourse(today.school, { days: -2 });
    const { id } = await database()
      .selectFrom("class_session")
      .select(["id", "starts_at"])
      .where("course_id", "=", course)
      .executeTakeFirstOrThrow();
    const person = await personOf("worker");
    const send = async (fields: Record<string, string>, who = manager) =>
      answerOf(
        sessionAction(
          argsOf(await post(`/sessions/${id}`, fields, who), {
            id: String(id),
          }),
        ),
      );
    const { starts_at, ends_at } = await database()
      .selectFrom("class_session")
      .select(["starts_at", "ends_at"])
      .where("id", "=", id)
      .executeTakeFirstOrThrow();
    await database()
      .insertInto("presence")
      .values({
        session_id: id,
        person_id: person,
        source: "qr",
        starts_at,
        ends_at: null,
      })
      .execute();
    await transaction((tx) => reckon(tx, id, person, ends_at));
    const correction = {
      intent: "correct",
      person: String(person),
      minutes: "45",
      reason: "提前离开",
    };
    expect((await send(correction, "worker")).status).toBe(403);
    expect((await send({ ...correction, reason: "" })).status).toBe(422);
    expect(
      (await send({ ...correction, minutes: "61" })).data.refused.error
        .minutes[0],
    ).toMatch(/^correct-too-long/);
    const nobody = await send({ ...correction, person: "999999999" });
    expect(nobody.data.refused.error).toEqual({ person: ["not-on-list"] });
    expect((await send(correction)).to).toBe(`/sessions/${id}`);
    await transaction((tx) => reckon(tx, id, person, new Date()));
    const rows = await database()
      .selectFrom("hours_entry")
      .select(["minutes", "cause", "rule", "reason"])
      .where("session_id", "=", id)
      .orderBy("id")
      .execute();
    expect(rows).toEqual([
      { minutes: 60, cause: "qr", rule: "presence-1", reason: null },
      {
        minutes: -15,
        cause: "correction",
        rule: "presence-1",
        reason: "提前离开",
      },
    ]);
  });
});
