import { addDays } from "~/kit/days";
import { database } from "~/platform/database.server";
import { wallTimeOf } from "~/platform/wall-time.server";
import { today } from "~/members/session.server";
import { lengthOf } from "./rules/presence";
import { latestSession } from "./store/coming.server";
import type { CourseFacts } from "./store/courses.server";

const text = (id: number | null | undefined) => (id ? String(id) : "");

/** What the form of further sessions shows at first: one more, a week after the latest, at its hour, place and lecturer. */
export async function nextSession({ id, lecturer_id }: CourseFacts) {
  const defaults = { every: "1", count: "1" };
  const latest = await latestSession(database(), id);
  if (!latest)
    return { ...defaults, minutes: "120", lecturer: text(lecturer_id) };
  const [day = "", clock] = wallTimeOf(latest.startsAt).split("T");
  const next = addDays(day, 7);
  return {
    ...defaults,
    first: next >= today() ? `${next}T${clock}` : "",
    minutes: String(lengthOf(latest)),
    room: text(latest.room_id),
    lecturer: text(latest.lecturer_id ?? lecturer_id),
  };
}
