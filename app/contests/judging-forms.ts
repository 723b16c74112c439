import { z } from "zod";
import { countField, idField } from "~/platform/form-fields";

// The forms around judging: draws, sheets' states, recusals, paper and imported scores.

const kind = z.enum(["number", "bench", "code"]);
const witness = z.string().trim().min(1).max(80);

/** A draw, the voiding of one, a judge's relation confirmed, a decryption; `act` says which, and "draw:bench" which form is answered. */
export const drawForm = z.discriminatedUnion("what", [
  z.object({
    act: z.string(),
    what: z.literal("draw"),
    kind,
    seed: z.string().trim().min(8).max(200),
    witness,
    benches: countField(1, 1000).optional(),
  }),
  z.object({
    act: z.string(),
    what: z.literal("void"),
    kind,
    reason: z.string().trim().min(1).max(200),
  }),
  z.object({
    act: z.string(),
    what: z.literal("relation"),
    relation: idField,
  }),
  z.object({
    act: z.string(),
    what: z.literal("decrypt"),
    kind,
    witness,
  }),
]);

const seen = z.object({ id: z.uuid(), version: z.number().int().positive() });
const json = z.string().transform((text, context) => {
  try {
    return JSON.parse(text) as unknown;
  } catch {
    context.addIssue({ code: "custom" });
    return z.NEVER;
  }
});

/** One step of sheets, each in the version that was seen; a sheet given back; a judge noted as absent. */
export const checksForm = z.discriminatedUnion("what", [
  z.object({
    what: z.literal("step"),
    step: z.enum(["check", "sign", "lock"]),
    sheets: json.pipe(z.array(seen).min(1).max(5000)),
  }),
  z.object({
    what: z.enum(["reopen", "absent"]),
    id: z.uuid(),
    version: idField,
    reason: z.string().trim().min(1).max(200),
  }),
]);
