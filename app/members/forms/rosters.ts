import { z } from "zod";

const mebibyte = 1024 * 1024;
const mostFile = 10 * mebibyte;

/** The whole form: the file, and what stands around it. */
export const sendRosterLimit = {
  bytes: mostFile + mebibyte,
  refusal: { file: ["file-too-big"] },
};

export const sendRosterForm = z.object({
  unit: z.coerce.number().int().positive(),
  kind: z.enum(["units", "people"]),
  file: z
    .instanceof(File, { error: "required" })
    .refine((file) => file.size > 0, { error: "required" })
    .refine((file) => file.size <= mostFile, { error: "file-too-big" }),
});

export const acceptRosterForm = z.object({
  rows: z.enum(["all", "good"]),
});
