import { z } from "zod";
import { idField } from "~/platform/form-fields";

const scheme = z.string().trim().min(1).max(200_000);

/** A scheme to keep, or to hold against the marks that there are first. */
export const schemeForm = z.object({
  intent: z.enum(["save", "preview"]).default("save"),
  scheme,
  reason: z.string().trim().max(200).default(""),
  copiedFrom: idField.optional(),
});
