import { z } from "zod";
import { countField, idField } from "~/platform/form-fields";
import { changeKinds } from "./rules/corrections";

const text = (most: number) => z.string().trim().max(most).default("");

export const ceremonyForm = z.discriminatedUnion("intent", [
  z.object({
    intent: z.literal("begin"),
    places: countField(1, 20),
  }),
  z.object({
    intent: z.literal("next"),
    seen: countField(0, 20),
  }),
  z.object({ intent: z.literal("break-off") }),
]);

export const appealForm = z.discriminatedUnion("intent", [
  z.object({
    intent: z.literal("lodge"),
    entrant: z.string().trim().min(1).max(40),
    body: z.string().trim().min(1).max(4000),
  }),
  z.object({
    intent: z.literal("answer"),
    appeal: idField,
    to: z.enum(["accepted", "refused", "upheld", "dismissed", "withdrawn"]),
    text: text(2000),
  }),
]);

export const correctionForm = z.discriminatedUnion("intent", [
  z.object({
    intent: z.literal("begin"),
    reason: z.string().trim().min(1).max(400),
    appeal: idField.optional(),
  }),
  z.object({
    intent: z.literal("add"),
    entrant: z.string().trim().min(1).max(40),
    kind: z.enum(changeKinds),
    node: text(64),
    judge: text(8),
    value: text(80),
  }),
  z.object({ intent: z.literal("drop"), line: idField }),
  z.object({ intent: z.literal("apply"), seen: z.string().min(1).max(80) }),
  z.object({ intent: z.literal("cancel") }),
]);
