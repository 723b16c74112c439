import {
  redirect,
  type ActionFunctionArgs,
  type LoaderFunctionArgs,
} from "@remix-run/node";
import { Link, useActionData, useLoaderData } from "@remix-run/react";
import { useNamed } from "~/i18n/named";
import { memberOf } from "~/members/session.server";
import { readForm } from "~/platform/http.server";
import { draftOutcome, editOutcome } from "~/studios/commands/outcomes.server";
import { outcomeForm } from "~/studios/forms/outcomes";
import {
  contributedOutcome,
  notOfferedIn,
  offeredFor,
} from "~/studios/outcome-edit.server";
import { OutcomeForm } from "~/studios/ui/outcome-form";
import { Page } from "~/ui/page";
import { titleOf } from "~/ui/title";
import { wordsFor } from "~/words.server";

export const meta = titleOf;

// One page for a studio's new outcome (/studios/:slug/outcomes/new) and for what is said of one (/outcomes/:no/edit).
export async function loader({ request, params }: LoaderFunctionArgs) {
  const { outcome, studio } = await contributedOutcome(
    await memberOf(request),
    params,
  );
  const t = await wordsFor(request, "studios");
  const { kinds, problems } = await offeredFor(studio.id, outcome);
  const from = new URL(request.url).searchParams.get("problem");
  const problemId = outcome
    ? outcome.problem?.id
    : problems.find(({ no }) => no === from)?.id;
  return {
    title: outcome ? outcome.title : t("outcome.new"),
    outcome,
    studio,
    kinds,
    problems,
    problemId,
  };
}

export async function action({ request, params }: ActionFunctionArgs) {
  const actor = await memberOf(request);
  const { outcome, studio } = await contributedOutcome(actor, params);
  const form = await readForm(request, outcomeForm);
  if (!form.ok) return form.refusal;
  const text = form.value;
  const wrong = notOfferedIn(text, await offeredFor(studio.id, outcome));
  if (wrong) return form.refuse(wrong);
  const no = outcome?.no ?? (await draftOutcome(actor, studio.id, text));
  if (outcome) await editOutcome(actor, no, text);
  throw redirect(`/outcomes/${no}`);
}

export default function EditOutcome() {
  const named = useNamed();
  const { title, studio, ...form } = useLoaderData<typeof loader>();
  return (
    <Page
      title={title}
      eyebrow={<Link to={`/studios/${studio.slug}`}>{named(studio)}</Link>}
    >
      <OutcomeForm {...form} answer={useActionData<typeof action>()} />
    </Page>
  );
}
