import type { z } from "zod";
import type { Member } from "~/members/rules/actor";
import { now } from "~/platform/clock.server";
import { database } from "~/platform/database.server";
import type { FieldErrors } from "~/platform/http.server";
import { choicesOf, notOffered, type Choices } from "./choices.server";
import { callOffComing, deleteDraft } from "./commands/course-ends.server";
import { changeCourse } from "./commands/course-terms.server";
import { clashesOf } from "./commands/courses.server";
import { changeOf } from "./course-terms.server";
import type {
  callOffComingForm,
  courseStateForm,
  deleteCourseForm,
  termsForm,
} from "./forms";
import { clashErrors } from "./plan-refusals.server";
import { codeOfRefusal } from "./refusal-code";
import { comingSessions } from "./store/coming.server";
import type { CourseFacts } from "./store/courses.server";

/** What the form of a course offers: its school's choices, and what it has already though the school no longer offers it. */
export async function choicesForCourse(course: CourseFacts): Promise<Choices> {
  const { trades, rooms, lecturers } = await choicesOf(course.school);
  const { trade_code, trade_name, trade_name_en } = course;
  const { lecturer_id: id, lecturer_name, lecturer_name_en } = course;
  const keepsTrade =
    trade_code && trades.every(({ code }) => code !== trade_code);
  const keepsLecturer = id && lecturers.every((each) => each.id !== id);
  return {
    rooms,
    trades: keepsTrade
      ? [
          ...trades,
          {
            code: trade_code,
            name: trade_name ?? "",
            name_en: trade_name_en ?? "",
          },
        ]
      : trades,
    lecturers: keepsLecturer
      ? [
          ...lecturers,
          { id, name: lecturer_name ?? "", name_en: lecturer_name_en },
        ]
      : lecturers,
  };
}

type Terms = z.output<typeof termsForm>;
type Sent =
  | Terms
  | z.output<typeof courseStateForm>
  | z.output<typeof deleteCourseForm>
  | z.output<typeof callOffComingForm>;

/** Does what a form of the course's page asks; the words beside its fields when that is refused. */
export async function tryCourse(
  actor: Member,
  course: CourseFacts,
  sent: Sent,
): Promise<FieldErrors | undefined> {
  switch (sent.intent) {
    case "delete":
    case "call-off-coming": {
      const done =
        sent.intent === "delete"
          ? await deleteDraft(actor, course)
          : await callOffComing(actor, course, sent.reason);
      return done.ok ? undefined : { "": [codeOfRefusal(done.refusal)] };
    }
    case "terms":
      return (
        notOffered(sent, await choicesForCourse(course)) ??
        (await tryChange(actor, course, sent))
      );
    case "state":
      return tryChange(actor, course, sent);
  }
}

async function tryChange(
  actor: Member,
  course: CourseFacts,
  sent: Terms | z.output<typeof courseStateForm>,
): Promise<FieldErrors | undefined> {
  const { change, act } = changeOf(sent);
  const { school, id } = course;
  const answer = await changeCourse(actor, school, id, change, act);
  if (answer.ok) return undefined;
  const { code } = answer.refusal;
  if (code === "booked-twice" && change.lecturer_id)
    return lecturerClashes(course, change.lecturer_id);
  const field = code.startsWith("mode") ? "mode" : "capacity";
  return { [field]: [codeOfRefusal(answer.refusal)] };
}

async function lecturerClashes(
  course: CourseFacts,
  lecturer: number,
): Promise<FieldErrors> {
  const coming = await comingSessions(database(), course.id, now());
  const ids = coming.map(({ id }) => id);
  const taught = coming.filter(
    ({ lecturer_id }) => lecturer_id === course.lecturer_id,
  );
  return clashErrors(await clashesOf(taught, undefined, lecturer, ids));
}
