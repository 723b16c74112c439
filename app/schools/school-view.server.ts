import { nameIn } from "~/i18n/named";
import { actorOf, today } from "~/members/session.server";
import { now } from "~/platform/clock.server";
import { database } from "~/platform/database.server";
import { notFound } from "~/platform/http.server";
import { languageOf } from "~/words.server";
import { mayManageSchool } from "./rules/may";
import { phaseOfRow } from "./row-phase";
import { coursesOf } from "./store/courses.server";
import { roomsOf } from "./store/rooms.server";
import { schoolBySlug, schoolsNear, tradesOf } from "./store/schools.server";
import { timetableRows } from "./store/timetable.server";

const days = 86_400_000;
const shownNext = 12;

/** A school's page: itself, its rooms and courses, the classes of the next thirty days, and schools nearby. */
export async function viewSchool(request: Request, slug: string | undefined) {
  const school = await schoolBySlug(database(), slug ?? "");
  if (!school) notFound();
  const actor = await actorOf(request);
  const manage = mayManageSchool(actor, {
    id: school.id,
    unitPath: school.unit_path,
  });
  const at = now();
  // What is on began before now, by less than a day (class_session's own check).
  const from = new Date(at.getTime() - days);
  const to = new Date(at.getTime() + 30 * days);
  const around = { from, to, school: school.slug };
  const [trades, rooms, courses, near, next] = await Promise.all([
    tradesOf(database(), school.id),
    roomsOf(database(), school.id),
    coursesOf(database(), school.id, manage, at),
    schoolsNear(
      database(),
      actor.unit?.path ?? school.unit_path,
      school.id,
      today(),
      6,
    ),
    timetableRows(database(), around),
  ]);
  return {
    title: nameIn(await languageOf(request), school),
    school,
    trades,
    rooms,
    courses,
    near: { schools: near, mine: actor.unit !== undefined },
    next: next
      .map((row) => ({ ...row, phase: phaseOfRow(row, at) }))
      .filter(({ ends_at, phase }) => ends_at > at || phase === "live")
      .slice(0, shownNext),
    manage,
  };
}
