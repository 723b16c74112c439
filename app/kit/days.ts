/** Days of the calendar as text, YYYY-MM-DD: what a date column holds. They compare as text. */
export type Day = string;

/** Whether the text is a day that exists: 2024-02-29 is one, 2023-02-29 is none, and so is any of the year 0. */
export function isDay(text: string): boolean {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(text) || text < "0001") return false;
  const at = Date.parse(`${text}T00:00:00Z`);
  return !Number.isNaN(at) && new Date(at).toISOString().slice(0, 10) === text;
}

/** The day `count` days later, or earlier when negative. */
export function addDays(day: Day, count: number): Day {
  const at = Date.parse(`${day}T00:00:00Z`) + count * 86_400_000;
  return new Date(at).toISOString().slice(0, 10);
}

/** The Monday of the week that a day falls in. */
export function mondayOf(day: Day): Day {
  const sundayFirst = new Date(`${day}T00:00:00Z`).getUTCDay();
  return addDays(day, -((sundayFirst + 6) % 7));
}

/** The same day `count` years later; 29 February becomes 28 February where there is none. */
export function addYears(day: Day, count: number): Day {
  const year = String(Number(day.slice(0, 4)) + count).padStart(4, "0");
  const same = year + day.slice(4);
  return isDay(same) ? same : `${year}-02-28`;
}
