import { addDays, isDay } from "~/kit/days";
import { unitIn } from "~/members/place.server";
import { isMember, type Actor } from "~/members/rules/actor";
import { today } from "~/members/session.server";
import { now } from "~/platform/clock.server";
import { database } from "~/platform/database.server";
import { env } from "~/platform/env.server";
import { startOfDay } from "~/platform/wall-time.server";
import { phaseOfRow } from "./row-phase";
import { arrange, weekOf } from "./rules/timetable";
import {
  ownSessions,
  timetableChoices,
  timetableRows,
  type TimetableFilter,
} from "./store/timetable.server";

const tiers = ["district", "subdistrict", "community", "enterprise"];
const modes = ["physical", "online", "both"];

/** The timetable's conditions as a URL carries them; what is no condition of ours is left out. */
export function conditionsOf(
  url: URL,
  actor: Actor,
): Pick<
  TimetableFilter,
  "tier" | "unit" | "school" | "trade" | "mode" | "personId"
> {
  const read = (name: string) => url.searchParams.get(name) || undefined;
  const oneOf = (name: string, known: string[]) =>
    known.find((value) => value === read(name));
  return {
    tier: oneOf("tier", tiers),
    mode: oneOf("mode", modes),
    unit: unitIn(url),
    school: read("school"),
    trade: read("trade"),
    personId: read("mine") && isMember(actor) ? actor.person.id : undefined,
  };
}

/** The week that a URL asks for (?week= any day of it), by its conditions, arranged for the page. */
export async function weekFor(url: URL, actor: Actor) {
  const asked = url.searchParams.get("week") ?? "";
  const days = weekOf(isDay(asked) ? asked : today());
  const [monday = today()] = days;
  const span = { from: startOfDay(monday), to: startOfDay(addDays(monday, 7)) };
  const [rows, own, choices] = await Promise.all([
    timetableRows(database(), { ...span, ...conditionsOf(url, actor) }),
    isMember(actor)
      ? ownSessions(database(), actor.person.id, span.from, span.to)
      : [],
    timetableChoices(database(), today()),
  ]);
  return {
    monday,
    previous: addDays(monday, -7),
    next: addDays(monday, 7),
    thisWeek: weekOf(today())[0] ?? monday,
    today: today(),
    days: arrange(rows.map(entryOf(new Set(own), now())), days, env().timeZone),
    total: rows.length,
    ...choices,
  };
}

type Row = Awaited<ReturnType<typeof timetableRows>>[number];

// Only what the page shows leaves the server.
const entryOf = (own: Set<number>, at: Date) => (row: Row) => {
  const { id, kind, number, title, title_en, course_title } = row;
  const { course_title_en, mode, starts_at, ends_at } = row;
  const { school_name, school_name_en, room_name, room_name_en } = row;
  return {
    ...{ id, kind, number, title, title_en, course_title, course_title_en },
    ...{ mode, starts_at, ends_at, own: own.has(id) },
    ...{ phase: phaseOfRow(row, at) },
    ...{ school_name, school_name_en, room_name, room_name_en },
  };
};

export type Entry = ReturnType<ReturnType<typeof entryOf>>;
