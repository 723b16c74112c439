import { z } from "zod";
import { day } from "./units";

export const signInForm = z.object({
  username: z.string().trim().min(1).max(80),
  password: z.string().min(1).max(128),
});

/** A password that is being chosen. */
export const newPassword = z.string().min(10).max(128);

/** A user name that a person can read out: 2 to 40 of a–z, 0–9, dot and hyphen. */
export const username = z
  .string()
  .trim()
  .toLowerCase()
  .min(2)
  .max(40)
  .regex(/^[a-z0-9][a-z0-9.-]*$/);

export const setPasswordForm = z
  .object({
    username: username.optional(),
    password: newPassword,
    passwordAgain: z.string(),
  })
  .refine((form) => form.password === form.passwordAgain, {
    path: ["passwordAgain"],
    error: "passwords-differ",
  });

export const firstAdministratorForm = z
  .object({
    name: z.string().trim().min(1).max(80),
    district: z.string().trim().min(1).max(80),
    districtEn: z.string().trim().min(1).max(120),
    founded: day.optional(),
    username,
    password: newPassword,
    passwordAgain: z.string(),
  })
  .refine((form) => form.password === form.passwordAgain, {
    path: ["passwordAgain"],
    error: "passwords-differ",
  });
