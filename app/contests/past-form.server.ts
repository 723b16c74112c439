import { createHash } from "node:crypto";
import type { SubmissionResult } from "@conform-to/react";
import type { Member } from "~/members/rules/actor";
import { database } from "~/platform/database.server";
import { codeOf, readForm } from "~/platform/http.server";
import { bytesOf, formWithin } from "~/platform/sent-form.server";
import {
  importPast,
  type PastHonours,
  type PastSent,
} from "./commands/past.server";
import { pastForm } from "./entry-forms";
import { hostAsked } from "./host.server";
import { readPast, type PastRefused } from "./past-upload.server";
import { isTrade } from "./store/setup.server";

const mostBytes = 8 * 1024 * 1024;
const nothing: Omit<PastRefused, "ok"> = {
  refusals: [],
  problems: [],
  texts: [],
};

/** Where what was imported stands, or what is wrong: with the form's fields (`refused`), and with the file. */
type Imported =
  | { ok: true; to: string }
  | {
      ok: false;
      refused: SubmissionResult<string[]> | undefined;
      file: Omit<PastRefused, "ok">;
    };

/** Imports a contest of the past from its form and file, with the honours that `honours` makes rows of; nothing is written unless all of it is right. */
export async function importFrom(
  request: Request,
  actor: Member,
  language: "en" | "zh-CN",
  honours: PastHonours,
): Promise<Imported> {
  const sent = await formWithin(request, mostBytes);
  if (!sent)
    return {
      ok: false,
      refused: undefined,
      file: { ...nothing, refusals: ["past-too-big"] },
    };
  const bytes = await bytesOf(sent, "file", "");
  sent.delete("file");
  const form = await readForm(
    new Request(request.url, { method: "POST", body: sent }),
    pastForm,
  );
  if (!form.ok)
    return { ok: false, file: nothing, refused: form.refusal.data.refused };
  return importRead(form, bytes, { actor, language, honours });
}

type Form = Extract<
  Awaited<ReturnType<typeof readForm<typeof pastForm>>>,
  { ok: true }
>;

type By = {
  actor: Member;
  language: "en" | "zh-CN";
  honours: PastHonours;
};

async function importRead(
  form: Form,
  bytes: Buffer,
  { actor, language, honours }: By,
): Promise<Imported> {
  const refuse = (
    errors: Record<string, string[]>,
    file: Omit<PastRefused, "ok"> = nothing,
  ): Imported => ({
    ok: false,
    refused: form.refuse(errors).data.refused,
    file,
  });
  const asked = await hostAsked(actor, form.value.host);
  if (!asked.ok) return refuse(asked.errors);
  const { id: unit_id, tier } = asked.host;
  const contest = { ...form.value.contest, unit_id };
  const { event } = form.value;
  if (!(await isTrade(database(), event.trade_code)))
    return refuse({ trade: ["not-a-choice"] });
  const read = await readPast(bytes, language);
  if (!read.ok) return refuse({}, read);
  const problems = await honours.problems(
    database(),
    actor,
    read.past.honours,
    tier,
  );
  if (problems.length > 0) return refuse({}, { ...nothing, problems });
  const fileHash = createHash("sha256").update(bytes).digest("hex");
  const all: PastSent = { contest, event, fileHash, tier };
  const done = await importPast(actor, all, read.past, honours);
  if (done.ok)
    return { ok: true, to: `/contests/${contest.slug}/${event.slug}` };
  const field = done.refusal.code === "event-taken" ? "eventSlug" : "slug";
  return refuse({ [field]: [codeOf(done.refusal)] });
}
