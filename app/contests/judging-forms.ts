import { z } from "zod";

// The forms around judging: draws, sheets' states, recusals, paper and imported scores.

const kind = z.enum(["number", "bench", "code"]);
const witness = z.string().trim().min(1).max(80);

/** A draw, the voiding of one, a decryption; `act` says which, and "draw:bench" which form is answered. */
export const drawForm = z.discriminatedUnion("what", [
  z.object({
    act: z.string(),
    what: z.literal("draw"),
    kind,
    seed: z.string().trim().min(8).max(200),
    witness,
    benches: z.coerce.number().int().min(1).max(1000).optional(),
  }),
  z.object({
    act: z.string(),
    what: z.literal("void"),
    kind,
    reason: z.string().trim().min(1).max(200),
  }),
  z.object({
    act: z.string(),
    what: z.literal("decrypt"),
    kind,
    witness,
  }),
]);
