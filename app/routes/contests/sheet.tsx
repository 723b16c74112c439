import {
  data,
  redirect,
  type ActionFunctionArgs,
  type LinksFunction,
  type LoaderFunctionArgs,
} from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { submitSheet } from "~/contests/commands/judging.server";
import { judgesEvents, judgesSheet } from "~/contests/judge-page.server";
import { nextSheet } from "~/contests/rules/sheet-strip";
import { JudgeSheet } from "~/contests/ui/judge-sheet";
import { memberOf } from "~/members/session.server";
import { codeOf, notFound } from "~/platform/http.server";
import { formOf } from "~/platform/sent-form.server";
import { freshAfterRefusal } from "~/ui/fresh";
import { titleOf } from "~/ui/title";
import { wordsFor } from "~/words.server";

export const meta = titleOf;
export const shouldRevalidate = freshAfterRefusal;
export const links: LinksFunction = () => [
  { rel: "manifest", href: "/judging.webmanifest" },
];

export async function loader({ request, params }: LoaderFunctionArgs) {
  const judge = await memberOf(request);
  const sheet = await judgesSheet(judge, params.sheet ?? "");
  const t = await wordsFor(request, "contests");
  return {
    title: t("sheet.title", { code: sheet.sheet.code }),
    judgeId: judge.person.id,
    ...sheet,
  };
}

/** Hands the sheet in and goes on to the next. */
export async function action({ request, params }: ActionFunctionArgs) {
  const judge = await memberOf(request);
  const sheetId = params.sheet ?? "";
  // Asks whether it is this judge's before anything else.
  await judgesSheet(judge, sheetId);
  const form = await formOf(request);
  if (form.get("intent") !== "submit")
    return data({ refused: "wrong-form" }, { status: 422 });
  const done = await submitSheet(judge, sheetId, seenMarks(form.get("seen")));
  if (!done.ok && done.refusal.code === "sheet-unknown") notFound();
  if (!done.ok) return data({ refused: codeOf(done.refusal) }, { status: 422 });
  const sheets = (await judgesEvents(judge)).find(({ sheets }) =>
    sheets.some(({ id }) => id === sheetId),
  )?.sheets;
  const next = nextSheet(sheets ?? [], sheetId);
  throw redirect(next ? `/judging/${next.id}` : "/judging");
}

/** The marks as the page showed them; undefined from a page that does not say. */
function seenMarks(
  text: FormDataEntryValue | null,
): Record<string, string> | undefined {
  try {
    const seen: unknown = JSON.parse(String(text ?? "null"));
    return typeof seen === "object" && seen !== null
      ? (seen as Record<string, string>)
      : undefined;
  } catch {
    return undefined;
  }
}

export default function Sheet() {
  const page = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  return <JudgeSheet key={page.sheet.id} {...page} refused={answer?.refused} />;
}
