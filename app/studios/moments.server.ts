import { DateTime } from "luxon";
import { env } from "~/platform/env.server";

/** The last moment of a day in the installation's zone: when something due on that day is late. */
export function endOfDay(day: string): Date {
  return DateTime.fromISO(day, { zone: env().timeZone })
    .endOf("day")
    .toJSDate();
}
