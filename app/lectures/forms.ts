import { z } from "zod";
import { idField } from "~/platform/form-fields";

const person = idField;
const text = (most: number) => z.string().trim().min(1).max(most);
const optionalText = (most: number) =>
  z.string().trim().max(most).optional().default("");
const moment = z
  .string()
  .regex(/^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}$/, "not-a-date");

/** A series of micro-lectures. */
const seriesForm = z.object({
  name: text(80),
  nameEn: optionalText(120),
  intervalDays: z.coerce.number().int().min(1).max(366),
  minutes: z.coerce.number().int().min(5).max(240),
});

/** A new series: the school it belongs to, and its first lecture. */
export const newSeriesForm = seriesForm.extend({
  school: person,
  first: moment,
});

/** What can be done on a series' page: plan its next lectures, change it, or end it. */
export const seriesPageForm = z.discriminatedUnion("intent", [
  z.object({
    intent: z.literal("plan"),
    first: moment,
    count: z.coerce.number().int().min(1).max(26),
  }),
  seriesForm.extend({ intent: z.literal("change") }),
  z.object({ intent: z.literal("end"), reason: text(500) }),
]);

/** What a lecturer sets of their own lecture. */
export const topicForm = z.object({
  topic: optionalText(120),
  topicEn: optionalText(160),
  trade: z.string().max(60).optional(),
});

/** One planned lecture, as the school's manager keeps it. */
export const lectureForm = topicForm.extend({
  starts: moment,
  minutes: z.coerce.number().int().min(5).max(240),
  doors: z.coerce.number().int().min(0).max(120),
  lecturer: person.optional(),
  moderator: person.optional(),
});

/** Putting a lecture off: why, and, if it is known, when it is made up for. */
export const postponeForm = z.object({
  reason: text(500),
  instead: moment.optional(),
});

/** What can be done in the room. */
export const roomForm = z.discriminatedUnion("intent", [
  z.object({ intent: z.literal("open") }),
  z.object({ intent: z.literal("close") }),
  z.object({ intent: z.literal("raise") }),
  z.object({ intent: z.literal("lower"), person }),
  z.object({ intent: z.literal("call"), person }),
  z.object({ intent: z.literal("put-out"), person, reason: text(200) }),
  z.object({ intent: z.literal("let-in"), person }),
  z.object({
    intent: z.literal("ask"),
    body: text(500),
    clientId: z.uuid().optional(),
  }),
  z.object({
    intent: z.literal("answer"),
    question: person,
    body: text(2000),
  }),
  z.object({ intent: z.literal("answered-aloud"), question: person }),
]);
export type RoomCommand = z.output<typeof roomForm>;

/** What can be done on a lecture's page. */
export const lecturePageForm = z.discriminatedUnion("intent", [
  z.object({ intent: z.literal("ask"), body: text(500) }),
  z.object({
    intent: z.literal("answer"),
    question: person,
    body: text(2000),
  }),
  z.object({ intent: z.literal("take-off"), material: person }),
  z.object({ intent: z.literal("take-down-replay") }),
  z.object({ intent: z.literal("chapters"), chapters: optionalText(4000) }),
  z.object({ intent: z.literal("held"), reason: text(500) }),
  z.object({ intent: z.literal("call-off"), reason: text(500) }),
]);

/** "0-15,40-62": seconds that a player has played; none when it begins. */
export const watchedForm = z.object({
  /** Where the player stands, in seconds. */
  position: z.coerce.number().int().min(0).max(86_400).optional(),
  ranges: z
    .string()
    .regex(/^(\d{1,5}-\d{1,5}(,\d{1,5}-\d{1,5}){0,199})?$/)
    .optional()
    .transform((text) =>
      (text ?? "")
        .split(",")
        .filter(Boolean)
        .map((range): [number, number] => {
          const [from = 0, to = 0] = range.split("-").map(Number);
          return [from, to];
        }),
    ),
});

/** A page in the room says that it is still there. */
export const heartbeatForm = z.object({
  sid: z.string().regex(/^PA_[A-Za-z0-9_-]{4,60}$/),
});
export type LecturePageCommand = z.output<typeof lecturePageForm>;

/** What is done with a proposed topic. */
export const topicsForm = z.discriminatedUnion("intent", [
  z.object({ intent: z.literal("take"), topic: person, lecture: person }),
  z.object({
    intent: z.literal("set-aside"),
    topic: person,
    reason: text(200),
  }),
]);
