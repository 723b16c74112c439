import { z } from "zod";

const judgeCode = z
  .string()
  .trim()
  .toUpperCase()
  .regex(/^[A-Z][A-Z0-9]{0,7}$/, { error: "judge-code-form" });
const account = z.string().trim().min(1).max(80);

/** The forms of a panel by their intent: a seat given or taken, a stand-in, a relation declared or withdrawn. */
export const panelForms = {
  seat: z.object({
    account,
    code: judgeCode,
    kind: z.enum(["chief", "judge", "trainee"]),
  }),
  unseat: z.object({ unseat: z.coerce.number().int().positive() }),
  "stand-in": z.object({
    seat: z.coerce.number().int().positive(),
    account,
    code: judgeCode,
    from: z.enum(["now", "recused"]),
    reason: z.string().trim().min(1).max(200),
  }),
  relation: z.object({
    seat: z.coerce.number().int().positive(),
    name: z.string().trim().min(1).max(80),
    kind: z.enum(["declared", "mentor"]),
    reason: z.string().trim().min(1).max(200),
  }),
  withdraw: z.object({
    relation: z.coerce.number().int().positive(),
    reason: z.string().trim().min(1).max(200),
  }),
};

/** A relation that a judge declares of their own. */
export const ownRelationForm = panelForms.relation.omit({ seat: true });
