import { parseWithZod } from "@conform-to/zod/v4";
import { data, redirect } from "@remix-run/node";
import type { SubmissionResult } from "@conform-to/react";
import { z } from "zod";
import { env } from "./env.server";
import {
  formAsSent,
  formAsSentWithin,
  takeOutUnstorable,
} from "./sent-form.server";

/** What a form action answers when it refuses: the typed values and a code beside each field. Status 422. */
export type Refused = { refused: SubmissionResult<string[]> };

// Refusals are codes with their numbers, translated where they are shown: "too-long?maximum=80".
z.config({
  customError: (issue) => {
    switch (issue.code) {
      case "invalid_type":
        return issue.input === undefined
          ? "required"
          : issue.expected === "number"
            ? "not-a-number"
            : "wrong-form";
      case "too_small":
        return issue.origin === "string"
          ? Number(issue.minimum) <= 1
            ? "required"
            : `too-short?minimum=${issue.minimum}`
          : `too-small?minimum=${issue.minimum}`;
      case "too_big":
        return issue.origin === "string"
          ? `too-long?maximum=${issue.maximum}`
          : `too-big?maximum=${issue.maximum}`;
      case "invalid_value":
        return "not-a-choice";
      default:
        return "wrong-form";
    }
  },
});

type ReadForm<T> =
  | {
      ok: true;
      value: T;
      refuse: (errors: FieldErrors) => ReturnType<typeof answer>;
    }
  | { ok: false; refusal: ReturnType<typeof answer> };
/** Codes by field name; under "" what concerns the whole form. */
export type FieldErrors = Record<string, string[]>;

const answer = (refused: SubmissionResult<string[]>, status: number) =>
  data<Refused>({ refused }, { status });

/** How long a form with a file may be, and what is said beside which field of a longer one. */
export type FormLimit = { bytes: number; refusal: FieldErrors };

/**
 * Reads a posted form by its schema. Refused → `refusal`, status 422, the typed values kept (passwords aside). Texts that no
 * column takes are refused before the schema is asked: unreadable-text. A form longer than its own `limit` is not read.
 * Read, but refused later by a rule → `refuse({ field: ["code"] })`, the same form of answer.
 */
export async function readForm<S extends z.ZodType>(
  request: Request,
  schema: S,
  limit?: FormLimit,
): Promise<ReadForm<z.output<S>>> {
  const form = limit
    ? await formAsSentWithin(request, limit.bytes)
    : await formAsSent(request);
  if (!form)
    return {
      ok: false,
      refusal: answer({ status: "error", error: limit?.refusal }, 422),
    };
  const unstorable = takeOutUnstorable(form);
  const submission = parseWithZod(form, { schema });
  const hideFields = Object.keys(submission.payload).filter((name) =>
    /password/i.test(name),
  );
  if (unstorable.length > 0) {
    const errors = unstorable.map((name) => [name, ["unreadable-text"]]);
    const fieldErrors = Object.fromEntries(errors) as FieldErrors;
    return {
      ok: false,
      refusal: answer(submission.reply({ fieldErrors, hideFields }), 422),
    };
  }
  if (submission.status !== "success")
    return {
      ok: false,
      refusal: answer(submission.reply({ hideFields }), 422),
    };
  return {
    ok: true,
    value: submission.value,
    refuse: ({ "": formErrors = [], ...fieldErrors }) =>
      answer(submission.reply({ formErrors, fieldErrors, hideFields }), 422),
  };
}

/** Which of a page's acts a posted form means: its field `intent`, "" without one. The request can still be read. */
export async function intentOf(request: Request): Promise<string> {
  const intent = (await formAsSent(request.clone())).get("intent");
  return typeof intent === "string" ? intent : "";
}

/** A rule's refusal as the code with its numbers that forms show: "too-high?max=30". */
export function codeOf(refusal: {
  code: string;
  params: Readonly<Record<string, string | number>>;
}): string {
  const entries = Object.entries(refusal.params);
  const query = new URLSearchParams(
    entries.map(([name, value]) => [name, String(value)]),
  );
  return entries.length > 0 ? `${refusal.code}?${query}` : refusal.code;
}

/** 404: there is no such thing, or none that this reader may know of. */
export function notFound(): never {
  throw new Response(null, { status: 404, statusText: "Not Found" });
}

/** 403: it exists, and this reader may not. */
export function forbidden(): never {
  throw new Response(null, { status: 403, statusText: "Forbidden" });
}

/** A visitor where a signed-in person is needed: to the sign-in page and back to `request` afterwards. */
export function toSignIn(request: Request, headers?: HeadersInit): never {
  const { pathname, search } = new URL(request.url);
  const to = encodeURIComponent(pathname + search);
  throw redirect(`/sign-in?to=${to}`, { headers });
}

/**
 * Where people reach the app, for links that leave it (no slash at the end): PUBLIC_URL; without it the address the reader
 * came by, which of a posted form is the page's own, as the origin check has compared it with the host.
 */
export function ownAddress(request: Request): string {
  const page = request.method === "POST" ? request.headers.get("origin") : null;
  return env().publicUrl ?? page ?? new URL(request.url).origin;
}

// Only its origin is compared: whatever leads away from it leads away from us.
const here = "http://here.invalid";
// Browsers drop some of these from an address and read a backslash as a slash, so that /\t/evil becomes //evil.
const twisting = /[\p{Cc}\\]/u;

/**
 * The path to go back to, as a browser will read it, if it is one of ours; anything else becomes "/" (open redirects are
 * refused).
 */
export function ownPath(to: string | null): string {
  if (!to?.startsWith("/") || twisting.test(to) || !URL.canParse(to, here))
    return "/";
  const { origin, pathname, search, hash } = new URL(to, here);
  // "/.//evil" stays here as it is read, and leads away once its dot is gone.
  return origin === here && !pathname.startsWith("//")
    ? pathname + search + hash
    : "/";
}

/** A positive whole number from a URL's parameter; 404 for anything else. */
export function idParam(text: string | undefined): number {
  if (!text || !/^[1-9][0-9]{0,15}$/.test(text)) notFound();
  return Number(text);
}

/** A positive whole number from a URL's condition; undefined when it is missing or no such number. */
export function idOrNone(text: string | null): number | undefined {
  return text && /^[1-9][0-9]{0,15}$/.test(text) ? Number(text) : undefined;
}

/** The page asked for by ?page=, from 1, and its size. */
export function pageOf(
  url: URL,
  size = 50,
): { page: number; size: number; offset: number } {
  const page = Math.max(
    1,
    Math.min(
      100_000,
      Number.parseInt(url.searchParams.get("page") ?? "1", 10) || 1,
    ),
  );
  return { page, size, offset: (page - 1) * size };
}
