import { z } from "zod";
import { moment } from "./forms";

const name = z.string().trim().min(1).max(80);
const place = z.string().trim().max(200).default("");
const id = z.coerce.number().int().positive();

/** What is done with stages, shifts and feeders; each form of the page has its intent. */
export const stagesForm = z.discriminatedUnion("intent", [
  z
    .object({
      intent: z.literal("stage"),
      kind: z.enum(["theory", "practical"]),
      name,
      nameEn: name,
      node: z.string().trim().max(64).default(""),
      place,
      startsAt: moment,
      endsAt: moment,
    })
    .refine(({ startsAt, endsAt }) => endsAt > startsAt, {
      path: ["endsAt"],
      error: "ends-before",
    }),
  z
    .object({
      intent: z.literal("shift"),
      stage: id,
      place,
      startsAt: moment,
      endsAt: moment,
      benches: z.coerce.number().int().min(1).max(1000),
    })
    .refine(({ startsAt, endsAt }) => endsAt > startsAt, {
      path: ["endsAt"],
      error: "ends-before",
    }),
  z.object({ intent: z.literal("drop-stage"), stage: id }),
  z.object({ intent: z.literal("drop-shift"), shift: id }),
  z.object({
    intent: z.literal("feeder"),
    from: id,
    places: z.coerce.number().int().min(1).max(1000),
  }),
  z.object({ intent: z.literal("drop-feeder"), from: id }),
  z.object({ intent: z.literal("nominate"), from: id }),
]);
export type StagesSent = z.output<typeof stagesForm>;

/** A contest's calendar of entry, whether one event each, and how long its results are on public notice (days). */
export const calendarForm = z
  .object({
    opensAt: moment.optional(),
    closesAt: moment.optional(),
    oneEventEach: z.literal("on").optional(),
    noticeDays: z.coerce.number().int().min(1).max(60),
  })
  .refine(
    ({ opensAt, closesAt }) => !opensAt || !closesAt || closesAt > opensAt,
    { path: ["closesAt"], error: "ends-before" },
  );
