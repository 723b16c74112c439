import { z } from "zod";
import { isDay } from "~/kit/days";
import { idField as id } from "~/platform/form-fields";
import { scopes } from "./rules/together";

const day = z.iso
  .date({
    error: (issue) => (issue.input === undefined ? "required" : "not-a-date"),
    abort: true,
  })
  .refine(isDay, "not-a-date");
/** A time of the day as a time field sends it. */
const clock = z.string().regex(/^([01]\d|2[0-3]):[0-5]\d$/, "not-a-time");
// A year of another century is a slip of the pen.
const wall = z
  .string()
  .regex(/^20\d{2}-\d{2}-\d{2}T([01]\d|2[0-3]):[0-5]\d$/, {
    error: "not-a-date",
    abort: true,
  })
  .refine((typed) => isDay(typed.slice(0, 10)), "not-a-date");
const text = (maximum: number) => z.string().trim().max(maximum).default("");
const minutes = z.coerce.number({ error: "not-a-number" }).int();

export const levels = [
  "basic",
  "intermediate",
  "advanced",
  "technician",
] as const;
export const modes = ["physical", "online", "both"] as const;
export const weekdayCodes = ["MO", "TU", "WE", "TH", "FR", "SA", "SU"] as const;

/** When classes recur, where and with whom. */
const planFields = {
  intent: z.enum(["preview", "create"]).default("create"),
  first: wall,
  minutes: minutes.min(15).max(600),
  every: minutes.min(1).max(12).default(1),
  on: z.array(z.enum(weekdayCodes)).default([]),
  count: minutes.min(1).max(100),
  room: id.optional(),
  lecturer: id.optional(),
};

/** More sessions of a course that stands. */
export const moreSessionsForm = z.object(planFields);
export type PlanForm = z.output<typeof moreSessionsForm>;

/** A new course: what it is, when it recurs, where and with whom, and the terms of enrolment. */
export const courseForm = z
  .object({
    ...planFields,
    title: z.string().trim().min(1).max(80),
    titleEn: text(120),
    trade: z.string().max(60).optional(),
    level: z.enum(levels),
    mode: z.enum(modes),
    outline: text(4000),
    materials: text(2000),
    capacity: minutes.min(1).max(2000),
    enrolment: z.enum(["open", "approval"]),
    enrolUntil: wall.optional(),
    cancelUntil: wall.optional(),
  })
  .refine((form) => form.mode === "online" || form.room !== undefined, {
    path: ["room"],
    error: "room-needed",
  });
export type CourseForm = z.output<typeof courseForm>;

/** What a course is and its terms, as far as they may change later. */
export const termsForm = z.object({
  intent: z.literal("terms"),
  title: z.string().trim().min(1).max(80),
  titleEn: text(120),
  trade: z.string().max(60).optional(),
  level: z.enum(levels),
  /** Asked for while it is a draft. */
  mode: z.enum(modes).optional(),
  lecturer: id.optional(),
  outline: text(4000),
  materials: text(2000),
  capacity: minutes.min(1).max(2000),
  enrolment: z.enum(["open", "approval"]),
  enrolUntil: wall.optional(),
  cancelUntil: wall.optional(),
});

/** Opening and closing a course's enrolment. */
export const courseStateForm = z.object({
  intent: z.literal("state"),
  state: z.enum(["open", "closed"]),
});

/** Throwing a draft away, and calling off what of a course is still to come. */
export const deleteCourseForm = z.object({ intent: z.literal("delete") });
export const callOffComingForm = z.object({
  intent: z.literal("call-off-coming"),
  reason: z.string().trim().min(1).max(200),
});

/** What the page of a course that stands takes. */
export const courseActs = z.discriminatedUnion("intent", [
  termsForm,
  courseStateForm,
  deleteCourseForm,
  callOffComingForm,
]);

export const enrolForm = z.object({ intent: z.enum(["enrol", "cancel"]) });

export const decisionForm = z
  .object({
    enrolment: id,
    decision: z.enum(["approve", "refuse", "take-off"]),
    reason: text(200),
  })
  .refine((form) => form.decision === "approve" || form.reason !== "", {
    path: ["reason"],
    error: "reason-needed",
  });

/** One session: when, where, with whom. */
export const sessionForm = z.object({
  intent: z.literal("change"),
  first: wall,
  minutes: minutes.min(15).max(600),
  room: id.optional(),
  lecturer: id.optional(),
  title: text(120),
  titleEn: text(200),
  scope: z.enum(scopes).default("this"),
});
export const callOffForm = z.object({
  intent: z.literal("call-off"),
  reason: z.string().trim().min(1).max(200),
});

export const signInForm = z.object({
  code: z
    .string()
    .trim()
    .transform((code) => code.replace(/\s/g, ""))
    .default(""),
});

/** Presence that somebody saw with their own eyes. */
export const handForm = z.object({
  intent: z.literal("hand"),
  person: z.string().trim().min(1).max(80),
  from: clock,
  to: clock,
  reason: z.string().trim().min(2).max(200),
});

/** What the ledger should say, and why. */
export const correctionForm = z.object({
  intent: z.literal("correct"),
  person: id,
  minutes: minutes.min(0).max(1440),
  reason: z.string().trim().min(2).max(200),
});

const roomForm = z.object({
  intent: z.literal("room"),
  room: id.optional(),
  name: z.string().trim().min(1).max(40),
  nameEn: text(60),
  seats: minutes.min(1).max(5000),
  place: text(80),
});

const closeSchoolForm = z.object({
  intent: z.literal("close"),
  closing: day,
});
const reopenSchoolForm = z.object({ intent: z.literal("reopen") });
const removeRoomForm = z.object({ intent: z.literal("remove-room"), room: id });
const restoreRoomForm = z.object({
  intent: z.literal("restore-room"),
  room: id,
});

const slug = z
  .string()
  .trim()
  .toLowerCase()
  .min(2)
  .max(60)
  .regex(/^[a-z0-9]+(-[a-z0-9]+)*$/, "wrong-form");

/** What a school says of itself. */
const schoolForm = z.object({
  intent: z.literal("school"),
  name: z.string().trim().min(1).max(60),
  nameEn: z.string().trim().min(1).max(100),
  builder: z.enum(["union", "enterprise"]),
  partner: text(60),
  summary: text(600),
  summaryEn: text(800),
  address: text(120),
  trades: z.array(z.string().max(60)).default([]),
});
/** What the page of a school that stands takes. */
export const schoolActs = z.discriminatedUnion("intent", [
  schoolForm,
  roomForm,
  removeRoomForm,
  restoreRoomForm,
  closeSchoolForm,
  reopenSchoolForm,
]);
export const newSchoolForm = schoolForm.extend({
  unit: z.string().trim().min(1).max(80),
  slug,
  founded: day,
});
