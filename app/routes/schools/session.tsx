import {
  redirect,
  type ActionFunctionArgs,
  type LoaderFunctionArgs,
} from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { z } from "zod";
import { memberOf } from "~/members/session.server";
import { readForm } from "~/platform/http.server";
import { correctHours, enterByHand } from "~/schools/commands/by-hand.server";
import { correctionForm, handForm } from "~/schools/forms";
import { keepPresenceOf } from "~/schools/open-session.server";
import { codeOfRefusal } from "~/schools/refusal-code";
import { sessionView } from "~/schools/session-view.server";
import { SessionPage } from "~/schools/ui/session-page";
import { titleOf } from "~/ui/title";

export const meta = titleOf;

export const loader = ({ request, params }: LoaderFunctionArgs) =>
  sessionView(request, params.id);

const form = z.discriminatedUnion("intent", [handForm, correctionForm]);
const fields: Record<string, string> = {
  "nobody-meant": "person",
  "several-meant": "person",
  "hand-own": "person",
  "not-on-list": "person",
  "hand-backwards": "to",
  "hand-ahead": "to",
};

export async function action({ request, params }: ActionFunctionArgs) {
  const member = await memberOf(request);
  const session = await keepPresenceOf(member, params.id);
  const read = await readForm(request, form);
  if (!read.ok) return read.refusal;
  const { value } = read;
  const answer =
    value.intent === "hand"
      ? await enterByHand(member, session, value)
      : await correctHours(member, session, value);
  if (answer.ok) throw redirect(`/sessions/${session.id}`);
  const { code } = answer.refusal;
  const otherwise = value.intent === "hand" ? "from" : "minutes";
  return read.refuse({
    [fields[code] ?? otherwise]: [codeOfRefusal(answer.refusal)],
  });
}

export default function Session() {
  const page = useLoaderData<typeof loader>();
  return <SessionPage page={page} answer={useActionData<typeof action>()} />;
}
