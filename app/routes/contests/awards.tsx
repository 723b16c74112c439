import {
  redirect,
  type ActionFunctionArgs,
  type LoaderFunctionArgs,
} from "@remix-run/node";
import { Link, useActionData, useLoaderData } from "@remix-run/react";
import { objectionForm } from "~/contests/award-forms";
import { awardsView } from "~/contests/awards-page.server";
import { objectToAward } from "~/contests/commands/award-lines.server";
import { openContest } from "~/contests/load.server";
import { PublicAwards } from "~/contests/ui/public-awards";
import { RefusalNote } from "~/contests/ui/refusal-note";
import { honourKinds } from "~/honours/store/kinds.server";
import { nameIn } from "~/i18n/named";
import { memberOf } from "~/members/session.server";
import { database } from "~/platform/database.server";
import { codeOf, readForm } from "~/platform/http.server";
import { Page } from "~/ui/page";
import { titleOf } from "~/ui/title";
import { languageOf, wordsFor } from "~/words.server";

export const meta = titleOf;

export async function loader({ request, params }: LoaderFunctionArgs) {
  const { actor, contest } = await openContest(request, params);
  const t = await wordsFor(request, "contests");
  const personId = actor.person?.id;
  return {
    title: t("awards.title"),
    contest: nameIn(await languageOf(request), contest),
    path: `/contests/${contest.slug}`,
    signedIn: personId !== undefined,
    kinds: await honourKinds(database()),
    ...(await awardsView(contest.id, { officer: false, personId })),
  };
}

export async function action({ request, params }: ActionFunctionArgs) {
  const actor = await memberOf(request);
  const { contest } = await openContest(request, params);
  const form = await readForm(request, objectionForm);
  if (!form.ok) return form.refusal;
  const { line: lineId, body } = form.value;
  const done = await objectToAward(actor, contest.id, { lineId, body });
  if (!done.ok) return form.refuse({ "": [codeOf(done.refusal)] });
  throw redirect(`/contests/${contest.slug}/awards`);
}

export default function Awards() {
  const { title, contest, path, kinds, signedIn, ...view } =
    useLoaderData<typeof loader>();
  return (
    <Page wide title={title} eyebrow={<Link to={path}>{contest}</Link>}>
      <RefusalNote answer={useActionData<typeof action>()} />
      <PublicAwards
        view={view}
        path={path}
        kinds={kinds}
        mayObject={signedIn}
      />
    </Page>
  );
}
