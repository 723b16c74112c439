import { addDays } from "~/kit/days";
import { momentAt, wallAt } from "~/kit/recurrence";
import { env } from "./env.server";

/**
 * The moment of a wall clock's time in the installation's zone, as a datetime-local field writes it (2026-11-26T19:00); null
 * for none that exists, and where none was given.
 */
export function momentOf(wallTime: string | undefined): Date | null {
  if (wallTime === undefined) return null;
  return momentAt(wallTime, env().timeZone) ?? null;
}

/** A moment as a datetime-local field takes it, in the installation's zone. */
export function wallTimeOf(moment: Date): string {
  return wallAt(moment, env().timeZone);
}

/** The day of a moment in the installation's zone, YYYY-MM-DD. */
export function dayOf(moment: Date): string {
  return wallTimeOf(moment).slice(0, 10);
}

/** The moment at which a day (YYYY-MM-DD) begins in the installation's zone. */
export function startOfDay(day: string): Date {
  return momentOf(`${day}T00:00`) ?? new Date(`${day}T00:00:00Z`);
}

/** The last moment of a day (YYYY-MM-DD) in the installation's zone: when something due on that day is late. */
export function endOfDay(day: string): Date {
  return new Date(startOfDay(addDays(day, 1)).getTime() - 1);
}
