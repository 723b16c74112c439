import { z } from "zod";
import { countField, idField } from "~/platform/form-fields";
import { moment } from "./forms";

const name = z.string().trim().min(1).max(80);
const place = z.string().trim().max(200).default("");

/** What is done with stages, shifts and feeders; each form of the page has its intent. */
export const stagesForm = z.discriminatedUnion("intent", [
  z
    .object({
      intent: z.literal("stage"),
      /** the one that is changed; none for a new one */
      stage: idField.optional(),
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
      stage: idField,
      /** the one that is changed; none for a new one */
      shift: idField.optional(),
      place,
      startsAt: moment,
      endsAt: moment,
      benches: countField(1, 1000),
    })
    .refine(({ startsAt, endsAt }) => endsAt > startsAt, {
      path: ["endsAt"],
      error: "ends-before",
    }),
  z.object({ intent: z.literal("drop-stage"), stage: idField }),
  z.object({ intent: z.literal("drop-shift"), shift: idField }),
  z.object({
    intent: z.literal("feeder"),
    from: idField,
    places: countField(1, 1000),
  }),
  z.object({ intent: z.literal("drop-feeder"), from: idField }),
  z.object({ intent: z.literal("nominate"), from: idField }),
  z.object({ intent: z.literal("nominate-next"), from: idField }),
]);
export type StagesSent = z.output<typeof stagesForm>;

/** A contest's calendar of entry, whether one event each, and how long its results are on public notice (days). */
export const calendarForm = z
  .object({
    opensAt: moment.optional(),
    closesAt: moment.optional(),
    oneEventEach: z.literal("on").optional(),
    noticeDays: countField(1, 60),
  })
  .refine(
    ({ opensAt, closesAt }) => !opensAt || !closesAt || closesAt > opensAt,
    { path: ["closesAt"], error: "ends-before" },
  );
