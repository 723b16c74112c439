import { z } from "zod";
import { newPassword } from "./accounts";

/** What a person does on their own page; `act` names which. */
export const mineActs = z
  .discriminatedUnion("act", [
    z.object({
      act: z.literal("passport"),
      open: z.literal("on").optional(),
    }),
    z.object({
      act: z.literal("password"),
      password: z.string().min(1).max(128),
      newPassword,
      passwordAgain: z.string(),
    }),
  ])
  .refine(
    (form) =>
      form.act !== "password" || form.newPassword === form.passwordAgain,
    { path: ["passwordAgain"], error: "passwords-differ" },
  );
