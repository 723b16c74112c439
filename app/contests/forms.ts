import { z } from "zod";
import { isDay } from "~/kit/days";
import { countField, idField } from "~/platform/form-fields";

/** A mark as a judge's device sends it. What the value means is for the rules to say. */
export const markSent = z.object({
  clientId: z.uuid(),
  /** whose mark it is: the person who keyed it in, whoever is signed in by now */
  judge: z.int().optional(),
  node: z.string().min(1).max(64),
  value: z.string().max(80),
  device: z
    .string()
    .regex(/^[\p{L}\p{N} .-]{0,16}$/u)
    .default(""),
  base: z.uuid().nullish(),
});

const day = z
  .string()
  .refine((text) => isDay(text) && text >= "1950" && text < "2100", {
    error: "not-a-date",
  });
const ownAddresses = [
  "new",
  "import",
  "files",
  "awards",
  "certificates",
  "calendar",
  "basics",
  "appointments",
];
const slug = z
  .string()
  .trim()
  .toLowerCase()
  .min(1)
  .max(80)
  .regex(/^[a-z0-9]+(-[a-z0-9]+)*$/, { error: "slug-form" })
  // Addresses of our own stand under the same path.
  .refine((text) => !ownAddresses.includes(text), { error: "slug-taken" });
const name = z.string().trim().min(1).max(120);
const line = z.string().trim().max(200).default("");

// What two fields tell together is looked at although another field is wrong, so that all that is wrong stands there at once.
const always = () => true;

export const contestForm = z
  .object({
    unit: idField.optional(),
    /** the name or code of an enterprise, which no list offers */
    enterprise: z.string().trim().max(120).default(""),
    name,
    nameEn: name,
    slug,
    startsOn: day,
    endsOn: day,
    place: line,
    hosts: line,
    notice: z.string().trim().max(4000).default(""),
  })
  .refine(hasHost, needsHost())
  .refine(endsInOrder, endsLater());

/** Whether a form says who holds its contest. */
export function hasHost(form: {
  unit?: number | undefined;
  enterprise: string;
}) {
  return form.unit !== undefined || form.enterprise !== "";
}
export function needsHost() {
  return { path: ["unit"], error: "required", when: always };
}

/** Whether a contest ends on its first day or later; a day that is none is refused by its own field. */
export function endsInOrder(form: { startsOn: string; endsOn: string }) {
  const known = [form.startsOn, form.endsOn].every(
    (text) => typeof text === "string" && isDay(text),
  );
  return !known || form.endsOn >= form.startsOn;
}
export function endsLater() {
  return { path: ["endsOn"], error: "ends-before", when: always };
}

/** A wall clock's time of this and the last century, as a datetime-local field sends it: 2026-11-26T19:00. */
export const moment = z
  .string()
  .refine(
    (text) =>
      /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}$/.test(text) &&
      text >= "1950" &&
      text < "2100",
    { error: "not-a-date" },
  );

export const eventForm = z.object({
  trade: z.string().trim().min(1).max(40),
  name,
  nameEn: name,
  slug,
  startsAt: moment.optional(),
});

/** What may be changed of an event: as it was set up, and how long appeals are taken (minutes, two weeks at most). */
export const eventBasicsForm = eventForm.extend({
  minutes: countField(0, 20_160),
});

/** A weak point to propose as a lecture's topic: an aspect, and the unit whose it is; none for all. */
export const weakTopicForm = z.object({
  intent: z.literal("propose"),
  node: z.string().min(1).max(64),
  unit: z.string().max(200).default(""),
});

/** What is done on a contest's own page: its state, and one event more. */
export const contestPageForm = z.discriminatedUnion("intent", [
  z.object({
    intent: z.literal("state"),
    state: z.enum(["draft", "open", "closed"]),
  }),
  eventForm.extend({ intent: z.literal("event") }),
]);

export const entrantForm = z.object({
  status: z.enum(["entered", "absent", "withdrew", "disqualified"]),
  reason: z.string().trim().max(200).default(""),
  time: z.string().trim().max(20).default(""),
  seen: z.string().max(64).default(""),
});

export const boardForm = z.object({
  to: z.enum(["live", "frozen", "review", "provisional", "notice", "final"]),
  reason: z.string().trim().max(400).default(""),
});
