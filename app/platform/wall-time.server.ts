import { momentAt, wallAt } from "~/kit/recurrence";
import { env } from "./env.server";

/** The moment of a wall clock's time in the installation's zone, as a datetime-local field writes it (2026-11-26T19:00); null for none that exists. */
export function momentOf(wallTime: string): Date | null {
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
