import { DateTime } from "luxon";
import { env } from "./env.server";

/** The moment that a field of date and time (YYYY-MM-DDTHH:MM) means in the installation's zone; null for none that exists. */
export function momentOf(text: string): Date | null {
  const moment = DateTime.fromISO(text, { zone: env().timeZone });
  return moment.isValid ? moment.toJSDate() : null;
}
