import { beforeAll, describe, expect, it } from "vitest";
import { database } from "~/platform/database.server";
import {
  action as courseAction,
  loader as course,
} from "~/routes/schools/course";
import { action as editCourse } from "~/routes/schools/edit-course";
import { action as decide, loader as list } from "~/routes/schools/enrolments";
import { testDatabase } from "~tests/support/database";
import { answerOf, argsOf, get, post } from "~tests/support/requests";
import { personOf } from "~tests/support/people";
import { newCourse, schoolOf } from "./schools.fixture";

testDatabase("demo");

let school = { id: 0, slug: "" };
const manager = "school-manager";

beforeAll(async () => {
  school = await schoolOf(manager);
});

const at = async (id: number, fields: Record<string, string>, who: string) =>
  answerOf(
    courseAction(
      argsOf(await post(`/courses/${id}`, fields, who), { id: String(id) }),
    ),
  );
const decideAs = async (
  id: number,
  fields: Record<string, string>,
  who = manager,
) =>
  answerOf(
    decide(
      argsOf(await post(`/courses/${id}/enrolments`, fields, who), {
        id: String(id),
      }),
    ),
  );
const seenBy = async (id: number, who: string) =>
  answerOf(
    course(argsOf(await get(`/courses/${id}`, who), { id: String(id) })),
  );
const listFor = async (id: number, who: string) =>
  answerOf(
    list(
      argsOf(await get(`/courses/${id}/enrolments`, who), { id: String(id) }),
    ),
  );
const enrolmentOf = async (courseId: number, person: number) =>
  String(
    (
      await database()
        .selectFrom("enrolment")
        .select("id")
        .where("course_id", "=", courseId)
        .where("person_id", "=", person)
        .orderBy("id", "desc")
        .executeTakeFirstOrThrow()
    ).id,
  );
const ask = async (id: number, who: string) => {
  expect((await at(id, { intent: "enrol" }, who)).to).toBe(`/courses/${id}`);
  return enrolmentOf(id, await personOf(who));
};

describe("enrolment by approval", () => {
  it("waits, is approved by the enterprise's officer, and is on the list", async () => {
    const id = await newCourse(school.id, { enrolment: "approval" });
    const enrolment = await ask(id, "worker");
    expect((await seenBy(id, "worker")).data.own).toBe("requested");
    // A request holds no place; whoever has nothing to do with it sees no list.
    expect((await seenBy(id, "worker")).data.enrolled).toBe(0);
    expect((await listFor(id, "judge")).status).toBe(403);
    expect((await listFor(id, "union-officer")).data.rows).toHaveLength(1);
    const done = await decideAs(
      id,
      { enrolment, decision: "approve" },
      "union-officer",
    );
    expect(done.to).toBe(`/courses/${id}/enrolments`);
    expect((await seenBy(id, "worker")).data.own).toBe("enrolled");
    const again = await decideAs(id, { enrolment, decision: "approve" });
    expect(again.data.refused.error[""]).toEqual(["not-requested"]);
  });

  it("is refused with a reason that the asker reads, who may then ask again", async () => {
    const id = await newCourse(school.id, { enrolment: "approval", days: 33 });
    const enrolment = await ask(id, "worker");
    const bare = await decideAs(id, { enrolment, decision: "refuse" });
    expect([bare.status, bare.data.refused.error.reason]).toEqual([
      422,
      ["reason-needed"],
    ]);
    await decideAs(id, { enrolment, decision: "refuse", reason: "先上基础班" });
    const { data } = await seenBy(id, "worker");
    expect([data.own, data.reason]).toEqual(["refused", "先上基础班"]);
    await ask(id, "worker");
    expect((await seenBy(id, "worker")).data.own).toBe("requested");
  });

  it("approves no more than there are places, and nothing that is over", async () => {
    const id = await newCourse(school.id, {
      enrolment: "approval",
      capacity: 1,
      days: 36,
    });
    const first = await ask(id, "worker");
    const second = await ask(id, "judge");
    await decideAs(id, { enrolment: first, decision: "approve" });
    const full = await decideAs(id, { enrolment: second, decision: "approve" });
    expect(full.data.refused.error[""]).toEqual(["course-full"]);
    await database()
      .updateTable("class_session")
      .set({
        starts_at: new Date(Date.now() - 7_200_000),
        ends_at: new Date(Date.now() - 3_600_000),
      })
      .where("course_id", "=", id)
      .execute();
    await database()
      .updateTable("course")
      .set({ capacity: 5 })
      .where("id", "=", id)
      .execute();
    const over = await decideAs(id, { enrolment: second, decision: "approve" });
    expect(over.data.refused.error[""]).toEqual(["course-over"]);
  });

  it("lets nobody decide for themself, and a course of another school or person be decided by address", async () => {
    const id = await newCourse(school.id, { enrolment: "approval", days: 39 });
    const other = await newCourse(school.id, {
      enrolment: "approval",
      days: 42,
    });
    const own = await ask(id, manager);
    expect(
      (await decideAs(id, { enrolment: own, decision: "approve" })).data.refused
        .error[""],
    ).toEqual(["not-requested"]);
    expect(
      (await decideAs(other, { enrolment: own, decision: "approve" })).data
        .refused.error[""],
    ).toEqual(["not-requested"]);
  });
});

describe("places", () => {
  it("are never set below those who have one, nor above the seats of the room", async () => {
    const room = await database()
      .insertInto("room")
      .values({ school_id: school.id, name: "小教室", seats: 12 })
      .returning("id")
      .executeTakeFirstOrThrow();
    const id = await newCourse(school.id, {
      capacity: 3,
      days: 45,
      room: room.id,
    });
    await ask(id, "worker");
    await ask(id, "judge");
    const terms = async (capacity: string, who = manager) =>
      answerOf(
        editCourse(
          argsOf(
            await post(
              `/courses/${id}/edit`,
              {
                ...{ intent: "terms", title: "试验课", level: "basic" },
                ...{ enrolment: "open", capacity },
              },
              who,
            ),
            { id: String(id) },
          ),
        ),
      );
    expect((await terms("1")).data.refused.error.capacity).toEqual([
      "capacity-taken?enrolled=2",
    ]);
    expect((await terms("13")).data.refused.error.capacity).toEqual([
      "capacity-over-seats?seats=12",
    ]);
    expect((await terms("2", "worker")).status).toBe(403);
    expect((await terms("2")).to).toBe(`/courses/${id}`);
    expect((await seenBy(id, "lecturer")).data.refusal).toBe("course-full");
  });

  it("are free again when the school takes someone off, who reads why; an officer may not", async () => {
    const id = await newCourse(school.id, { capacity: 1, days: 48 });
    const enrolment = await ask(id, "worker");
    const off = { enrolment, decision: "take-off" };
    expect((await decideAs(id, off)).data.refused.error.reason).toEqual([
      "reason-needed",
    ]);
    expect((await decideAs(id, { ...off, reason: "工作调动" })).to).toBe(
      `/courses/${id}/enrolments`,
    );
    expect((await seenBy(id, "worker")).data).toMatchObject({
      own: "cancelled",
      reason: "工作调动",
      enrolled: 0,
    });
    const again = await decideAs(id, { ...off, reason: "再一次" });
    expect(again.data.refused.error[""]).toEqual(["not-on-list"]);
    await ask(id, "judge");
    const rows = await database()
      .selectFrom("audit_entry")
      .select("act")
      .where("subject_kind", "=", "course")
      .where("subject_id", "=", String(id))
      .orderBy("id")
      .execute();
    expect(rows.map(({ act }) => act)).toEqual([
      "enrolment.enrolled",
      "enrolment.taken-off",
      "enrolment.enrolled",
    ]);
  });

  it("are given back until the cut-off and not after it, and none is given once enrolment is closed", async () => {
    const id = await newCourse(school.id, { days: 51 });
    await ask(id, "worker");
    await database()
      .updateTable("course")
      .set({ cancel_until: new Date(Date.now() - 1000) })
      .where("id", "=", id)
      .execute();
    expect(
      (await at(id, { intent: "cancel" }, "worker")).data.refused.error[""],
    ).toEqual(["cancel-over"]);
    const state = async (to: string) =>
      answerOf(
        editCourse(
          argsOf(
            await post(
              `/courses/${id}/edit`,
              { intent: "state", state: to },
              manager,
            ),
            { id: String(id) },
          ),
        ),
      );
    expect((await state("closed")).to).toBe(`/courses/${id}`);
    expect(
      (await at(id, { intent: "enrol" }, "judge")).data.refused.error[""],
    ).toEqual(["course-not-open"]);
    await state("open");
    await ask(id, "judge");
  });
});
