import { z } from "zod";
import { day } from "~/members/forms/units";
import { levels } from "./rules/terms";

const text = (longest: number) => z.string().trim().min(1).max(longest);

const award = {
  level: z.enum(levels),
  basis: text(400),
  documentNo: z.string().trim().max(80).default(""),
  awardedOn: day,
  /** Left empty, the kind's own term counts. */
  expiresOn: day.optional(),
};

/** An honour of a person: a name, a phone number or a member number says whose. */
export const personHonourForm = z.object({ ...award, person: text(80) });

/** An honour of a collective, and the code or whole name of its unit. */
export const collectiveHonourForm = z.object({
  ...award,
  collective: text(120),
  unit: text(120),
});

/** What is done to an honour that stands. */
export const honourActs = z.discriminatedUnion("act", [
  z.object({ act: z.literal("renew"), documentNo: text(80) }),
  z.object({ act: z.literal("revoke"), reason: text(400).min(2) }),
]);

/** Whether everybody may read one's passport. */
export const displayForm = z.object({
  display: z.enum(["everyone", "kept"]),
});
