import { z } from "zod";
import { countField } from "~/platform/form-fields";
import { mostPerCriterion } from "../rules/method";
import { suffixes } from "../rules/method-name";
import { noticeDays } from "../rules/notice";
import { chosen, day, decimal, mayBe, words } from "./fields";

const methodFields = z.object({
  bearer: words(40),
  object: words(40),
  suffix: z.enum(suffixes),
  nameEn: mayBe(160),
  inventorId: chosen,
  team: z.boolean().default(false),
  gist: words(300),
  tradeCode: z.string().optional(),
  outcomeId: chosen.optional(),
  teachingSessionId: chosen.optional(),
  confidential: z.boolean().default(false),
});
/** A method's text: the parts of its name together, what was left open as null. */
export const methodForm = methodFields.transform(
  ({ bearer, object, suffix, ...rest }) => ({
    ...rest,
    parts: { bearer, object, suffix },
    tradeCode: rest.tradeCode ?? null,
    outcomeId: rest.outcomeId ?? null,
    teachingSessionId: rest.teachingSessionId ?? null,
  }),
);
export const versionForm = z.object({
  steps: words(8000),
  metric: words(80),
  measure: words(20),
  before: decimal,
  after: decimal,
  better: z.enum(["higher", "lower"]),
  measuredFrom: day,
  measuredTo: day,
  source: words(300),
  safetySignedBy: words(80),
  safetySignedOn: day,
});
const points = countField(0, mostPerCriterion);
export const scoreForm = z.object({
  originality: points,
  advance: points,
  soundness: points,
  spread: points,
  note: mayBe(1000),
});
export const noticeForm = z.object({
  days: countField(noticeDays, 60),
});
export const reasonForm = z.object({ reason: words(1000) });
export const namingForm = z.object({ documentNo: words(60) });
export const objectionForm = z.object({
  byName: words(60),
  body: words(2000),
});
export const answerForm = z.object({
  objectionId: chosen,
  answer: words(2000),
  upheld: z.enum(["yes", "no"]),
});
/** Which picture is taken off: that of a step, or with 0 the inventor's photo. */
export const pictureForm = z.object({
  intent: z.string(),
  step: z.number().int().min(0).max(60),
});
