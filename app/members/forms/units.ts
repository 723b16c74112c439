import { z } from "zod";
import { isLikely } from "../rules/days";

/** A day as a date field sends it, within the years that a roster takes too. */
export const day = z.iso
  .date({ error: "not-a-date" })
  .refine(isLikely, { error: "unlikely-day" });

const facts = {
  kind: z.enum([
    "federation",
    "community-federation",
    "park-union",
    "enterprise-union",
  ]),
  name: z.string().trim().min(1).max(80),
  nameEn: z.string().trim().min(1).max(120),
  code: z
    .string()
    .trim()
    .min(1)
    .max(30)
    .regex(/^[A-Za-z0-9][A-Za-z0-9-]*$/),
  foundedOn: day,
  /** The code or the whole name of the unit above. */
  parent: z.string().trim().min(1).max(120),
};

export const addUnitForm = z.object(facts);

export const unitActs = z.discriminatedUnion("act", [
  z.object({
    act: z.literal("edit"),
    ...facts,
    // The district has nothing above it.
    parent: facts.parent.optional(),
  }),
  z.object({ act: z.literal("dissolve"), day }),
  z.object({ act: z.literal("keep") }),
]);

export type UnitAct = z.output<typeof unitActs>;
