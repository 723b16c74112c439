import { z } from "zod";
import { chosen, day, decimal, mayBe, words } from "./fields";

export const newProblemForm = z
  .object({
    title: words(200),
    description: mayBe(4000),
    tradeCode: z.string().optional(),
    studioId: chosen.optional(),
    questionId: chosen.optional(),
  })
  .transform(({ tradeCode, studioId, questionId, ...text }) => ({
    ...text,
    tradeCode: tradeCode ?? null,
    studioId: studioId ?? null,
    questionId: questionId ?? null,
  }));
export const acceptForm = z.object({
  studioId: chosen.optional(),
  ownerId: chosen,
  dueOn: day,
});
export const reasonForm = z.object({ reason: words(1000) });
export const trialForm = z.object({
  metric: words(80),
  measure: words(20),
  baseline: decimal,
  target: decimal,
  better: z.enum(["higher", "lower"]),
  sample: words(300),
  startsOn: day,
  endsOn: day,
  safetyApprovedBy: words(80),
  ownerId: chosen,
});
export const resultForm = z.object({ result: decimal, note: words(1000) });
export const solveForm = z.object({
  solution: words(4000),
  withoutTrial: mayBe(500),
  solvedOn: day,
  ownerId: chosen,
  dueOn: day,
});
export const verifyForm = z.object({ note: words(1000) });
export const sendBackForm = z.object({
  reason: words(1000),
  ownerId: chosen,
  dueOn: day,
});
