import { ok, refused, type Result } from "~/kit/result";
import type { Member } from "~/members/rules/actor";
import { audit } from "~/platform/audit.server";
import { transaction } from "~/platform/database.server";
import type { PlanForm } from "../forms";
import { highestNumber } from "../store/coming.server";
import { lockCourse, type CourseFacts } from "../store/courses.server";
import { insertSessions } from "../store/session-writes.server";
import {
  bookedTwice,
  planOf,
  sessionRows,
  type ScheduleRefusal,
} from "./courses.server";
import { roomFor } from "./room-for.server";

/** Adds sessions to a course that stands, numbered on from its last, or none: a clash anywhere refuses the whole. */
export async function addSessions(
  actor: Member,
  course: CourseFacts,
  form: PlanForm,
): Promise<Result<number, ScheduleRefusal>> {
  const plan = planOf(form);
  if (!plan.ok) return plan;
  const { id, school, mode, capacity, outline } = course;
  if (mode !== "online" && form.room === undefined)
    return refused("room-needed");
  try {
    return await transaction(async (tx) => {
      await lockCourse(tx, id);
      const holds = await roomFor(tx, school.id, form.room, mode, capacity);
      if (!holds.ok) return holds;
      const placed = { ...form, mode, outline };
      const after = await highestNumber(tx, id);
      await insertSessions(
        tx,
        sessionRows(school, id, placed, plan.value, after),
      );
      await audit(tx, {
        actorId: actor.person.id,
        act: "course.sessions-added",
        subject: { kind: "course", id },
        after: { sessions: plan.value.length, from: form.first },
      });
      return ok(id);
    });
  } catch (error) {
    return refused("booked-twice", { field: bookedTwice(error) });
  }
}
