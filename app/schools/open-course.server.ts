import type { Actor } from "~/members/rules/actor";
import { database } from "~/platform/database.server";
import { forbidden, idParam, notFound } from "~/platform/http.server";
import { mayManageSchool, maySeeCourse } from "./rules/may";
import { courseById, type CourseFacts } from "./store/courses.server";

/** The course of a URL as this reader may see it; a draft is a 404 to everyone but its keepers. */
export async function openCourse(
  actor: Actor,
  id: string | undefined,
): Promise<CourseFacts> {
  const course = await courseById(database(), idParam(id));
  if (
    !course ||
    !maySeeCourse(actor, { ...course, lecturerIds: [course.lecturer_id] })
  )
    notFound();
  return course;
}

/** The same for those who keep its school; 403 for the rest. */
export async function keepCourse(
  actor: Actor,
  id: string | undefined,
): Promise<CourseFacts> {
  const course = await openCourse(actor, id);
  if (!mayManageSchool(actor, course.school)) forbidden();
  return course;
}
