import { z } from "zod";
import { readTopics } from "../rules/studio-people";
import { chosen, day, mayBe, words } from "./fields";

/** What a studio says of itself, and its topics of the year, a line each. */
export const studioForm = z.object({
  name: words(60),
  nameEn: words(120),
  tradeCode: z.string().optional(),
  site: mayBe(120),
  summary: mayBe(1000),
  topics: mayBe(2000)
    .transform(readTopics)
    .refine((topics) => topics.length <= 12, "too-many-topics")
    .refine(
      (topics) => topics.every(({ length }) => length <= 120),
      "topic-too-long",
    ),
});
/** The same with what is set once: whose it is, what kind, since when and under whom. */
export const foundingForm = studioForm.extend({
  unit: words(120),
  kind: z.enum(["studio", "task-force"]),
  lead: words(80),
  foundedOn: day,
});
export const joinForm = z.object({ person: words(80), joinedOn: day });
export const leaveForm = z.object({ personId: chosen, leftOn: day });
export const leadForm = z.object({ person: words(80), from: day });
