import { beforeAll, describe, expect, it } from "vitest";
import { addDays } from "~/kit/days";
import { today } from "~/members/session.server";
import { database } from "~/platform/database.server";
import { action as editSchool } from "~/routes/schools/edit-school";
import { action as newCourseAction } from "~/routes/schools/new-course";
import { loader as school } from "~/routes/schools/school";
import { loader as schools } from "~/routes/schools/schools";
import { roomsOf } from "~/schools/store/rooms.server";
import { testDatabase } from "~tests/support/database";
import { answerOf, argsOf, get, post } from "~tests/support/requests";
import { newCourse, schoolOf } from "./schools.fixture";

testDatabase("demo");

let own = { id: 0, slug: "" };
let empty = { id: 0, slug: "new-school" };
beforeAll(async () => {
  own = await schoolOf("school-manager");
  const { unit_id } = await database()
    .selectFrom("school")
    .select("unit_id")
    .where("id", "=", own.id)
    .executeTakeFirstOrThrow();
  const { id } = await database()
    .insertInto("school")
    .values({
      ...{ slug: empty.slug, unit_id, builder: "union", name: "新学堂" },
      ...{ name_en: "New school", founded_on: "2020-01-01" },
    })
    .returning("id")
    .executeTakeFirstOrThrow();
  empty = { ...empty, id };
});

const edit = async (slug: string, fields: Record<string, string>) =>
  answerOf(
    editSchool(
      argsOf(await post(`/schools/${slug}/edit`, fields, "union-officer"), {
        slug,
      }),
    ),
  );

describe("a room that is taken away", () => {
  const room = async (name: string) =>
    (
      await database()
        .insertInto("room")
        .values({ school_id: own.id, name, seats: 20 })
        .returning("id")
        .executeTakeFirstOrThrow()
    ).id;
  const act = (intent: string, id: number) =>
    edit(own.slug, { intent, room: String(id) });
  const rowOf = (id: number) =>
    database()
      .selectFrom("room")
      .select("retired_on")
      .where("id", "=", id)
      .executeTakeFirst();
  const offered = async (id: number) =>
    (await roomsOf(database(), own.id)).some((each) => each.id === id);

  it("is deleted unused, retired and restored once used, and kept while a class is to come", async () => {
    const [unused, used, busy] = [
      await room("没用过的"),
      await room("用过的"),
      await room("要用的"),
    ];
    await newCourse(own.id, { days: -3, room: used });
    await newCourse(own.id, { days: 300, room: busy });
    expect((await act("remove-room", unused)).status).toBe(302);
    expect(await rowOf(unused)).toBeUndefined();
    await act("remove-room", used);
    expect([await rowOf(used), await offered(used)]).toEqual([
      { retired_on: today() },
      false,
    ]);
    await act("restore-room", used);
    expect(await offered(used)).toBe(true);
    expect((await act("remove-room", busy)).data.refused.error).toEqual({
      "": ["room-in-use?count=1"],
    });
    expect(await offered(busy)).toBe(true);
  });
});

describe("a school that closes", () => {
  const close = (slug: string, closing: string) =>
    edit(slug, { intent: "close", closing });
  const listed = async () =>
    (
      await answerOf(
        schools(argsOf(await get(`/schools?q=${encodeURI("新学堂")}`))),
      )
    ).data.rows.map(({ slug }: { slug: string }) => slug);

  it("is refused while something is to be held there; else nothing is planned from its day on, and it can be taken back", async () => {
    await newCourse(own.id, { days: 20 });
    expect((await close(own.slug, today())).data.refused.error[""][0]).toMatch(
      /^school-in-use\?count=/,
    );
    const closedOn = addDays(today(), 30);
    expect((await close(empty.slug, closedOn)).status).toBe(302);
    expect(await listed()).toEqual([empty.slug]);
    const plan = async (first: string) =>
      answerOf(
        newCourseAction(
          argsOf(
            await post(
              `/schools/${empty.slug}/courses/new`,
              {
                ...{ title: "夜班电工", level: "basic", mode: "online" },
                ...{ first, minutes: "60", every: "1", count: "1" },
                ...{ capacity: "9", enrolment: "open", intent: "create" },
              },
              "union-officer",
            ),
            { slug: empty.slug },
          ),
        ),
      );
    const late = await plan(`${closedOn}T19:00`);
    expect(late.data.refused.error).toEqual({
      first: [`school-closed?on=${closedOn}`],
    });
    expect((await plan(`${addDays(closedOn, -1)}T19:00`)).status).toBe(302);
    await database()
      .deleteFrom("course")
      .where("school_id", "=", empty.id)
      .execute();
    await close(empty.slug, today());
    expect(await listed()).toEqual([]);
    await edit(empty.slug, { intent: "reopen" });
    expect(await listed()).toEqual([empty.slug]);
  });
});

describe("the coming classes of a school", () => {
  it("begin with the one that is on", async () => {
    const course = await newCourse(empty.id, { days: 5 });
    const hour = 3_600_000;
    const { id } = await database()
      .updateTable("class_session")
      .set({
        starts_at: new Date(Date.now() - hour),
        ends_at: new Date(Date.now() + hour),
      })
      .where("course_id", "=", course)
      .returning("id")
      .executeTakeFirstOrThrow();
    const { slug } = empty;
    const page = await answerOf(
      school(argsOf(await get(`/schools/${slug}`), { slug })),
    );
    expect(page.data.next.map((row: { id: number }) => row.id)).toEqual([id]);
  });
});
