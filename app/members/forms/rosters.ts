import { z } from "zod";

const mebibyte = 1024 * 1024;

export const sendRosterForm = z.object({
  unit: z.coerce.number().int().positive(),
  kind: z.enum(["units", "people"]),
  file: z
    .instanceof(File, { error: "required" })
    .refine((file) => file.size > 0, { error: "required" })
    .refine((file) => file.size <= 10 * mebibyte, { error: "file-too-big" }),
});

export const acceptRosterForm = z.object({
  rows: z.enum(["all", "good"]),
});
