import { z } from "zod";
import { own } from "~/kit/own";
import { countField, idField } from "~/platform/form-fields";
import type { AwardRule } from "./rules/awards";
import { readDecimal } from "./rules/marks";

const whole = (least: number, most: number) =>
  countField(least, most).optional();
const some = (most: number) => z.string().trim().max(most).default("");
const list = z
  .union([z.string(), z.array(z.string())])
  .optional()
  .transform((value) =>
    value === undefined ? [] : Array.isArray(value) ? value : [value],
  );

const ruleForm = z
  .object({
    intent: z.literal("rule"),
    name: z.string().trim().min(1).max(80),
    nameEn: some(80),
    events: list,
    from: whole(1, 1000),
    to: whole(1, 1000),
    topPercent: whole(1, 100),
    minTotal: some(20)
      .refine((text) => text === "" || readDecimal(text) !== null, {
        error: "not-a-number",
      })
      .transform((text) => (text === "" ? null : readDecimal(text)))
      .refine((total) => total === null || total.sign() >= 0, {
        error: "awards-total-negative",
      }),
    ageFrom: whole(14, 100),
    ageTo: whole(14, 100),
    sex: z.enum(["female", "male"]).optional(),
    /** a unit's full name; nothing for all */
    unit: some(120),
    honours: list,
  })
  .refine(
    ({ from, to }) => from === undefined || to === undefined || from <= to,
    {
      path: ["to"],
      error: "awards-places-order",
    },
  )
  .refine(
    ({ ageFrom, ageTo }) =>
      ageFrom === undefined || ageTo === undefined || ageFrom <= ageTo,
    { path: ["ageTo"], error: "awards-ages-order" },
  );

export const awardForm = z.discriminatedUnion("intent", [
  ruleForm,
  z.object({ intent: z.literal("drop-rule"), rule: idField }),
  z.object({ intent: z.literal("draw-up") }),
  z.object({
    intent: z.literal("notice"),
    until: z.iso.date({ error: "not-a-date" }),
    documentNo: some(80),
  }),
  z.object({
    intent: z.literal("strike"),
    line: idField,
    reason: z.string().trim().min(1).max(400),
  }),
  z.object({
    intent: z.literal("decide"),
    line: idField,
    verdict: z.enum(["given", "not-given"]),
    reason: z.string().trim().min(1).max(400),
  }),
  z.object({
    intent: z.literal("answer"),
    objection: idField,
    verdict: z.enum(["upheld", "dismissed"]),
    answer: z.string().trim().min(1).max(2000),
  }),
  z.object({ intent: z.literal("cancel") }),
  z.object({ intent: z.literal("grant") }),
]);
export type AwardAct = z.output<typeof awardForm>;

/** Where a refusal of the rule's form stands. */
const ruleFields: Record<string, string> = {
  "awards-unit-unknown": "unit",
  "awards-event-unknown": "events",
  "awards-honour-unknown": "honours",
  "awards-honour-beyond": "honours",
};

/** The field of the rule's form that a refusal is about; none for those of other acts. */
export function fieldOfRule(code: string): string {
  return own(ruleFields, code) ?? "";
}

export const objectionForm = z.object({
  line: idField,
  body: z.string().trim().min(1).max(2000),
});

export const verifyForm = z.object({
  number: z.string().trim().min(1).max(40),
});

/** A rule as the form wrote it, but for its unit, which is still a name; honours are "kind level". */
export function ruleOf(
  form: Extract<AwardAct, { intent: "rule" }>,
): Omit<AwardRule, "id"> {
  const { from, to } = form;
  return {
    name: form.name,
    nameEn: form.nameEn,
    body: {
      events: form.events,
      places:
        from === undefined && to === undefined
          ? null
          : { from: from ?? 1, to: to ?? from ?? 1 },
      topPercent: form.topPercent ?? null,
      minTotal: form.minTotal?.toString() ?? null,
      ages: { from: form.ageFrom ?? null, to: form.ageTo ?? null },
      sex: form.sex ?? null,
      unitPath: null,
      honours: form.honours.map((text) => {
        const [kind = "", level = ""] = text.split(" ");
        return { kind, level };
      }),
    },
  };
}
