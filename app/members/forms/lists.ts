import { z } from "zod";
import { countField } from "~/platform/form-fields";
import { holders, lists } from "../rules/lists";

const list = z.enum(lists);
const code = z
  .string()
  .trim()
  .max(40)
  .regex(/^[a-z][a-z0-9-]*$/);
const facts = {
  name: z.string().trim().min(1).max(40),
  nameEn: z.string().trim().min(1).max(80),
  /** Years that an honour of this kind is in force; the other lists have none. */
  termYears: countField(1, 50).optional(),
};

const add = { act: z.literal("add"), code, ...facts };

/** What an administrator does with the district's lists. A kind of honour says who holds it. */
export const listActs = z.discriminatedUnion("act", [
  z.discriminatedUnion("list", [
    z.object({
      ...add,
      list: z.literal("honour_kind"),
      holder: z.enum(holders),
    }),
    z.object({ ...add, list: z.enum(["trade", "outcome_kind"]) }),
  ]),
  z.object({ act: z.literal("edit"), list, code, ...facts }),
  z.object({ act: z.literal("retire"), list, code }),
  z.object({ act: z.literal("restore"), list, code }),
]);
export type ListAct = z.output<typeof listActs>;
