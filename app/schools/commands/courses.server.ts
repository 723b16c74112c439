import { ok, refused, type Result } from "~/kit/result";
import {
  occurrences,
  weeklyRule,
  type RecurrenceRefusal,
} from "~/kit/recurrence";
import type { Member } from "~/members/rules/actor";
import { audit } from "~/platform/audit.server";
import { now } from "~/platform/clock.server";
import {
  brokenConstraint,
  database,
  transaction,
} from "~/platform/database.server";
import { env } from "~/platform/env.server";
import { momentOf } from "~/platform/wall-time.server";
import type { CourseForm } from "../forms";
import { clashes, clashWithin } from "../rules/clashes";
import { mayBegin } from "../rules/dates";
import type { SchoolPlace } from "../rules/may";
import { insertCourse } from "../store/course-writes.server";
import { insertSessions } from "../store/session-writes.server";
import { busyWith } from "../store/busy.server";
import { roomFor, type RoomRefusal } from "./room-for.server";

export type Planned = { startsAt: Date; endsAt: Date };
export type PlanRefusal =
  RecurrenceRefusal | "recurrence-overlaps" | "date-past" | "date-far";

/** The dates that a form's recurrence means, each as long as a class is. */
export function planOf(
  form: Pick<CourseForm, "first" | "minutes" | "every" | "on" | "count">,
): Result<Planned[], PlanRefusal> {
  const rule = weeklyRule(form.every, form.on, form.count);
  const found = occurrences({ first: form.first, rule, zone: env().timeZone });
  if (!found.ok) return found;
  const planned = found.value.map((startsAt) => ({
    startsAt,
    endsAt: new Date(startsAt.getTime() + form.minutes * 60_000),
  }));
  const dated = mayBegin(found.value, now());
  if (!dated.ok) return dated;
  return clashWithin(planned) ? refused("recurrence-overlaps") : ok(planned);
}

export type FoundClash = {
  field: "room" | "lecturer";
  startsAt: Date;
  title: string;
  titleEn: string;
  who: string;
  whoEn: string;
};

/** What a plan clashes with, told with the room or the lecturer that would be booked twice. */
export async function clashesOf(
  planned: Planned[],
  roomId?: number,
  lecturerId?: number,
  except: readonly number[] = [],
): Promise<FoundClash[]> {
  const first = planned[0];
  const last = planned.at(-1);
  if (!first || !last) return [];
  const ids = (id?: number) => (id === undefined ? [] : [id]);
  const busy = await busyWith(
    database(),
    ids(roomId),
    ids(lecturerId),
    first.startsAt,
    last.endsAt,
    except,
  );
  return clashes(planned, busy).map(({ planned: plan, with: other }) => ({
    field:
      roomId !== undefined && other.room_id === roomId ? "room" : "lecturer",
    startsAt: plan.startsAt,
    title: other.title,
    titleEn: other.titleEn,
    who: other.who,
    whoEn: other.whoEn,
  }));
}

/** The refusal of a write that booked a room or a lecturer twice, as the field it concerns; other errors go on. */
export function bookedTwice(error: unknown): "room" | "lecturer" {
  const constraint = brokenConstraint(error);
  if (constraint === "room_is_free") return "room";
  if (constraint === "lecturer_is_free") return "lecturer";
  throw error;
}

export type ScheduleRefusal =
  PlanRefusal | RoomRefusal | "room-needed" | "booked-twice";

/** Writes a course as a draft with all its sessions, or nothing: a clash anywhere refuses the whole. */
export async function scheduleCourse(
  actor: Member,
  school: SchoolPlace,
  form: CourseForm,
): Promise<Result<number, ScheduleRefusal>> {
  const plan = planOf(form);
  if (!plan.ok) return plan;
  try {
    return await transaction(async (tx) => {
      const { room, mode, capacity } = form;
      const holds = await roomFor(tx, school.id, room, mode, capacity);
      if (!holds.ok) return holds;
      const id = await insertCourse(tx, courseRow(school, form));
      await insertSessions(tx, sessionRows(school, id, form, plan.value));
      await audit(tx, {
        actorId: actor.person.id,
        act: "course.scheduled",
        subject: { kind: "course", id },
        after: { title: form.title, sessions: plan.value.length },
      });
      return ok(id);
    });
  } catch (error) {
    return refused("booked-twice", { field: bookedTwice(error) });
  }
}

const courseRow = (school: SchoolPlace, form: CourseForm) => ({
  school_id: school.id,
  title: form.title,
  title_en: form.titleEn,
  trade_code: form.trade ?? null,
  level: form.level,
  mode: form.mode,
  outline: form.outline,
  materials: form.materials,
  lecturer_id: form.lecturer ?? null,
  capacity: form.capacity,
  enrolment: form.enrolment,
  enrol_until: momentOf(form.enrolUntil),
  cancel_until: momentOf(form.cancelUntil),
  recurrence: weeklyRule(form.every, form.on, form.count),
  state: "draft" as const,
});

type Placed = Pick<CourseForm, "outline" | "mode" | "room" | "lecturer">;

/** Planned classes as rows, numbered on from `after`. A line of the outline is what the session of its number is about: 第1讲 安全规程. */
export const sessionRows = (
  school: SchoolPlace,
  courseId: number,
  form: Placed,
  planned: Planned[],
  after = 0,
) => {
  const topics = form.outline
    .split("\n")
    .map((line) => line.replace(/^第\s*\d+\s*[讲课次]\s*/, "").trim());
  return planned.map(({ startsAt, endsAt }, index) => ({
    school_id: school.id,
    course_id: courseId,
    number: after + index + 1,
    title: (topics[after + index] ?? "").slice(0, 120),
    mode: form.mode,
    starts_at: startsAt,
    ends_at: endsAt,
    room_id: form.room ?? null,
    lecturer_id: form.lecturer ?? null,
  }));
};
