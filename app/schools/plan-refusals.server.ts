import { wallTimeOf } from "~/platform/wall-time.server";
import type { FieldErrors } from "~/platform/http.server";
import type { FoundClash } from "./commands/courses.server";
import { codeOfRefusal } from "./refusal-code";

/** The field that a refused recurrence concerns. */
export function refusalField(code: string): "first" | "count" | "every" {
  if (code === "recurrence-long") return "count";
  return code === "recurrence-overlaps" ? "every" : "first";
}

/** Clashes as words beside the field they concern: what is there at that time, and how many more there are. */
export function clashErrors(found: readonly FoundClash[]): FieldErrors {
  const errors: FieldErrors = {};
  for (const field of ["room", "lecturer"] as const) {
    const ofField = found.filter((clash) => clash.field === field);
    const [first] = ofField;
    if (!first) continue;
    const params = {
      at: wallTimeOf(first.startsAt).replace("T", " "),
      what: first.title,
      whatEn: first.titleEn,
      who: first.who,
      whoEn: first.whoEn,
      count: ofField.length,
    };
    errors[field] = [codeOfRefusal({ code: `${field}-clash`, params })];
  }
  return errors;
}
