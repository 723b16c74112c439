import { z } from "zod";
import { isDay } from "~/kit/days";
import { typedNumber } from "~/kit/typed-number";

/** A line or a text that must be there, up to so many characters. */
export const words = (most: number) => z.string().trim().min(1).max(most);
/** The same, left out at will. */
export const mayBe = (most: number) => z.string().trim().max(most).default("");
/** A decimal number kept as its text, full-width digits as plain ones; never a float. */
export const decimal = z
  .string()
  .transform(typedNumber)
  .pipe(z.string().regex(/^-?[0-9]{1,12}(\.[0-9]{1,6})?$/, "not-a-number"));
/** A day of the calendar. */
export const day = z.string().refine(isDay, "not-a-date");
/** The id of something chosen from a list. */
export const chosen = z.number({ error: "not-a-choice" }).int().positive();
