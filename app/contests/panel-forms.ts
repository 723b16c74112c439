import { z } from "zod";
import { idField } from "~/platform/form-fields";
import { moment } from "./forms";
import { appointed } from "./rules/appointments";

const judgeCode = z
  .string()
  .trim()
  .toUpperCase()
  .regex(/^[A-Z][A-Z0-9]{0,7}$/, { error: "judge-code-form" });
const account = z.string().trim().min(1).max(80);

/** The forms of a panel by their intent: a seat given or taken, a stand-in, a relation declared, confirmed or withdrawn. */
export const panelForms = {
  seat: z.object({
    account,
    code: judgeCode,
    kind: z.enum(["chief", "judge", "trainee"]),
  }),
  unseat: z.object({ unseat: idField }),
  "stand-in": z.object({
    seat: idField,
    account,
    code: judgeCode,
    from: z.enum(["now", "later", "recused"]),
    at: moment.optional(),
    reason: z.string().trim().min(1).max(200),
  }),
  relation: z.object({
    seat: idField,
    name: z.string().trim().min(1).max(80),
    kind: z.enum(["declared", "mentor"]),
    reason: z.string().trim().min(1).max(200),
  }),
  confirm: z.object({ relation: idField }),
  withdraw: z.object({
    relation: idField,
    reason: z.string().trim().min(1).max(200),
  }),
};

/** An encryption officer or arbitrator appointed for a contest, or taken off it. */
export const appointmentsForm = z.discriminatedUnion("intent", [
  z.object({
    intent: z.literal("appoint"),
    account,
    role: z.enum(appointed),
  }),
  z.object({
    intent: z.literal("end"),
    grant: idField,
    reason: z.string().trim().min(1).max(200),
  }),
]);

/** A relation that a judge declares of their own. */
export const ownRelationForm = panelForms.relation.omit({ seat: true });
