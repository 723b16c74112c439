import type { z } from "zod";
import { momentOf, wallTimeOf } from "~/platform/wall-time.server";
import type { courseStateForm, termsForm } from "./forms";
import type { CourseChange } from "./store/course-writes.server";
import type { CourseFacts } from "./store/courses.server";

const wall = (at: Date | null) => (at ? wallTimeOf(at) : "");

/** A course's terms as their form shows them. */
export const termsOf = (course: CourseFacts) => ({
  title: course.title,
  titleEn: course.title_en,
  trade: course.trade_code,
  level: course.level,
  mode: course.mode,
  lecturer: course.lecturer_id === null ? "" : String(course.lecturer_id),
  outline: course.outline,
  materials: course.materials,
  capacity: String(course.capacity),
  enrolment: course.enrolment,
  enrolUntil: wall(course.enrolUntil),
  cancelUntil: wall(course.cancelUntil),
});

type Sent = z.output<typeof termsForm> | z.output<typeof courseStateForm>;

/** What a sent form changes, and what the audit trail calls it. */
export function changeOf(sent: Sent): { change: CourseChange; act: string } {
  if (sent.intent === "state")
    return { change: { state: sent.state }, act: `course.${sent.state}` };
  const { title, titleEn, outline, materials, capacity, enrolment } = sent;
  const { trade, level, mode, lecturer } = sent;
  return {
    change: {
      ...{ title, title_en: titleEn, outline, materials, capacity, enrolment },
      ...{ trade_code: trade ?? null, level, mode },
      lecturer_id: lecturer ?? null,
      enrol_until: momentOf(sent.enrolUntil),
      cancel_until: momentOf(sent.cancelUntil),
    },
    act: "course.changed",
  };
}
