import type { Member } from "~/members/rules/actor";
import { today } from "~/members/session.server";
import { database } from "~/platform/database.server";
import { forbidden } from "~/platform/http.server";
import { openCourse } from "./open-course.server";
import {
  mayDecideEnrolment,
  mayManageSchool,
  maySeeEnrolments,
} from "./rules/may";
import { enrolmentsOf } from "./store/enrolments.server";

/** A course's list as this reader may see it: keepers the whole, an enterprise's officer only its own people; 403 for the rest. */
export async function listFor(actor: Member, id: string | undefined) {
  const course = await openCourse(actor, id);
  const { school } = course;
  const rows = await enrolmentsOf(database(), course.id, today());
  const paths = rows.flatMap(({ unit_path }) => unit_path ?? []);
  if (!maySeeEnrolments(actor, school, paths)) forbidden();
  const keeper = mayManageSchool(actor, school);
  const seen = rows.map(({ unit_path, ...row }) => ({
    ...row,
    mayTakeOff: keeper && row.state === "enrolled",
    mayDecide: mayDecideEnrolment(actor, school, {
      id: row.person_id,
      unitPath: unit_path ?? undefined,
    }),
  }));
  return {
    course,
    rows: keeper ? seen : seen.filter(({ mayDecide }) => mayDecide),
  };
}
