import { z } from "zod";
import { countField, idField } from "~/platform/form-fields";
import {
  contestForm,
  endsInOrder,
  endsLater,
  eventForm,
  hasHost,
  needsHost,
} from "./forms";
import type { Eligibility } from "./rules/eligibility";

/** Who may take part, as the event's row keeps it. */
const eligibilityKept = z.object({
  units: z.array(z.number().int().positive()).min(1).optional(),
  trades: z.array(z.string().max(40)).min(1).optional(),
  minGrade: z.number().int().min(1).max(5).optional(),
  minAge: z.number().int().min(14).max(99).optional(),
  maxAge: z.number().int().min(14).max(99).optional(),
  minYearsMember: z.number().int().min(1).max(60).optional(),
});

/** The eligibility of an event's row; what is not one asks nothing. */
export function eligibilityOf(json: unknown): Eligibility {
  const read = eligibilityKept.safeParse(json);
  return read.success ? read.data : {};
}

const grade = countField(1, 5).optional();
const certificate = z.string().trim().max(60).default("");
const reason = z.string().trim().min(1).max(200);

/** A worker enters, or takes their entry back. */
export const ownEntryForm = z.discriminatedUnion("intent", [
  z.object({ intent: z.literal("enter"), grade, certificate }),
  z.object({ intent: z.literal("withdraw"), reason }),
]);

const ids = z.preprocess(
  (value) => (value === undefined || Array.isArray(value) ? value : [value]),
  z.array(idField).min(1).max(1000),
);

/** What an enterprise's officer does with an entry made for their units. */
export const unitEntryForm = z.discriminatedUnion("intent", [
  z.object({ intent: z.literal("withdraw"), entry: idField, reason }),
  z.object({
    intent: z.literal("replace"),
    entry: idField,
    name: z.string().trim().min(1).max(80),
    phone: z.string().trim().max(20).default(""),
    reason,
  }),
]);

/** What a contest's officer does with entries. */
export const entriesForm = z.discriminatedUnion("intent", [
  z.object({ intent: z.literal("approve"), entry: ids }),
  z.object({ intent: z.literal("refuse"), entry: ids, reason }),
  z.object({
    intent: z.literal("withdraw"),
    entry: idField,
    reason,
  }),
  z.object({
    intent: z.literal("add"),
    account: z.string().trim().min(1).max(80),
    grade,
    certificate,
    reason: z.string().trim().max(200).default(""),
    /** the officer has seen what is against it, and enters them all the same */
    over: z.literal("on").optional(),
  }),
]);

/** Units by their ids, trades by their codes: several of a name, as check boxes send them. */
const several = <T extends z.ZodType>(each: T) =>
  z.preprocess(
    (value) =>
      value === undefined || value === ""
        ? []
        : Array.isArray(value)
          ? value
          : [value],
    z.array(each).max(200),
  );

/** Who may take part and how many. */
export const termsForm = z
  .object({
    units: several(idField),
    trades: several(z.string().max(40)),
    minGrade: grade,
    minAge: countField(14, 99).optional(),
    maxAge: countField(14, 99).optional(),
    minYearsMember: countField(1, 60).optional(),
    capacity: countField(1, 10_000).optional(),
    perUnit: countField(1, 1000).optional(),
  })
  .refine(
    ({ minAge, maxAge }) =>
      minAge === undefined || maxAge === undefined || maxAge >= minAge,
    { path: ["maxAge"], error: "ages-crossed" },
  );

/** The quota of one unit by its full name, or one taken away by the unit's id. */
export const quotaForm = z.union([
  z.object({ removed: idField }),
  z.object({
    unit: z.string().trim().min(1).max(120),
    places: countField(0, 1000),
  }),
]);

export type TermsSent = z.output<typeof termsForm>;

/** A past contest with one event of it; its results come as a file beside it. */
export const pastForm = z
  .object({
    ...contestForm.shape,
    eventName: eventForm.shape.name,
    eventNameEn: eventForm.shape.nameEn,
    eventSlug: eventForm.shape.slug,
    trade: eventForm.shape.trade,
  })
  .refine(hasHost, needsHost())
  .refine(endsInOrder, endsLater())
  .transform((form) => ({
    host: { unit: form.unit, enterprise: form.enterprise },
    contest: {
      name: form.name,
      name_en: form.nameEn,
      slug: form.slug,
      starts_on: form.startsOn,
      ends_on: form.endsOn,
      place: form.place,
      hosts: form.hosts,
      notice: form.notice,
    },
    event: {
      trade_code: form.trade,
      name: form.eventName,
      name_en: form.eventNameEn,
      slug: form.eventSlug,
    },
  }));
