import {
  redirect,
  type ActionFunctionArgs,
  type LoaderFunctionArgs,
} from "@remix-run/node";
import { Link, useActionData, useLoaderData } from "@remix-run/react";
import { useNamed } from "~/i18n/named";
import { memberOf } from "~/members/session.server";
import { offeredOf } from "~/members/store/lists.server";
import { database } from "~/platform/database.server";
import { forbidden, notFound, readForm } from "~/platform/http.server";
import { draftOutcome, editOutcome } from "~/studios/commands/outcomes.server";
import { outcomeForm } from "~/studios/forms/outcomes";
import { notOffered } from "~/studios/rules/choice";
import { mayContribute } from "~/studios/rules/may";
import {
  outcomeByNo,
  solvedProblems,
  type Outcome,
} from "~/studios/store/outcomes.server";
import { placeOf, worksIn } from "~/studios/store/places.server";
import { studioBySlug } from "~/studios/store/studios.server";
import { OutcomeForm } from "~/studios/ui/outcome-form";
import { Page } from "~/ui/page";
import { titleOf } from "~/ui/title";
import { wordsFor } from "~/words.server";

export const meta = titleOf;

// One page for a studio's new outcome (/studios/:slug/outcomes/new) and for what is said of one (/outcomes/:no/edit).
async function found(
  request: Request,
  { slug, no }: Record<string, string | undefined>,
) {
  const actor = await memberOf(request);
  const db = database();
  const outcome = no ? await outcomeByNo(db, no) : undefined;
  const studio = slug ? await studioBySlug(db, slug) : outcome?.studio;
  if (!studio || (no && !outcome)) notFound();
  const works = await worksIn(db, studio.id, actor.person.id);
  if (!mayContribute(actor, placeOf(studio), works)) forbidden();
  return { actor, outcome, studio };
}

/** What the form's lists offer: the kinds, and the studio's solved problems with the one that was chosen before. */
async function offered(studioId: number, outcome: Outcome | undefined) {
  const [kinds, solved] = await Promise.all([
    offeredOf(database(), "outcome_kind", [outcome?.kind.code]),
    solvedProblems(database(), studioId),
  ]);
  const own = outcome?.problem;
  const problems =
    own && !solved.some(({ id }) => id === own.id) ? [own, ...solved] : solved;
  return { kinds, problems };
}

export async function loader({ request, params }: LoaderFunctionArgs) {
  const { outcome, studio } = await found(request, params);
  const t = await wordsFor(request, "studios");
  const { kinds, problems } = await offered(studio.id, outcome);
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
  const { actor, outcome, studio } = await found(request, params);
  const form = await readForm(request, outcomeForm);
  if (!form.ok) return form.refusal;
  const text = form.value;
  const { kinds, problems } = await offered(studio.id, outcome);
  const wrong = notOffered({
    kind: { chosen: text.kind, offered: kinds.map(({ code }) => code) },
    problemId: {
      chosen: text.problemId,
      offered: problems.map(({ id }) => id),
    },
  });
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
