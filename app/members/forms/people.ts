import { z } from "zod";
import { roles } from "../rules/actor";
import { day } from "./units";

const mobile = z
  .string()
  .trim()
  .regex(/^1[0-9]{10}$/, { error: "not-a-phone" });

const facts = {
  name: z.string().trim().min(1).max(80),
  nameEn: z.string().trim().max(120).optional(),
  sex: z.enum(["male", "female"]).optional(),
  bornOn: day.optional(),
  phone: mobile.optional(),
};

export const addPersonForm = z.object({
  ...facts,
  /** The code or the whole name of the enterprise. */
  unit: z.string().trim().min(1).max(120),
  from: day,
  memberNo: z.string().trim().max(40).optional(),
});

const reason = z.string().trim().min(2).max(400);

/** Everything that an officer does on a person's page; `act` names which. */
export const personActs = z.discriminatedUnion("act", [
  z.object({ act: z.literal("edit"), ...facts }),
  z.object({
    act: z.literal("move"),
    unit: z.string().trim().min(1).max(120),
    day,
    memberNo: z.string().trim().max(40).optional(),
  }),
  z.object({ act: z.literal("leave"), day }),
  z.object({
    act: z.literal("grant"),
    role: z.enum(roles),
    scopeKind: z.enum(["unit", "school", "contest", "studio"]),
    /** The unit's code, or the whole name of the unit, school, contest or studio. */
    scope: z.string().trim().min(1).max(160),
    startsOn: day,
    endsOn: day.optional(),
  }),
  z.object({
    act: z.literal("revoke"),
    grant: z.coerce.number().int().positive(),
    reason,
  }),
  z.object({ act: z.literal("link") }),
]);

/** For whose members links are made: the unit's number. */
export const linksForm = z.object({
  unit: z.coerce.number().int().positive(),
});

export type PersonAct = z.output<typeof personActs>;
