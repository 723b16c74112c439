import { z } from "zod";
import { countField, idField } from "~/platform/form-fields";

const text = (longest: number) => z.string().trim().min(1).max(longest);

/** What a unit reports of a merit contest. */
export const meritLine = z.object({
  act: z.literal("record"),
  year: countField(1990, 2100),
  project: text(120),
  unit: text(120),
  eligible: countField(1, 1_000_000),
  tookPart: countField(0, 1_000_000),
});

/** What is done to the lines of merit contests. */
export const meritForm = z.discriminatedUnion("act", [
  meritLine,
  z.object({ act: z.literal("remove"), id: idField }),
]);
