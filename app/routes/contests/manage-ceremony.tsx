import {
  redirect,
  type ActionFunctionArgs,
  type LoaderFunctionArgs,
} from "@remix-run/node";
import { Link, useActionData, useLoaderData } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { ceremonyOf } from "~/contests/ceremony-page.server";
import {
  beginCeremony,
  breakOffCeremony,
  readNext,
} from "~/contests/commands/ceremony.server";
import { keptEvent } from "~/contests/load.server";
import { ceremonyForm } from "~/contests/publication-forms";
import { CeremonyDesk } from "~/contests/ui/ceremony-desk";
import { nameIn } from "~/i18n/named";
import { codeOf, readForm } from "~/platform/http.server";
import { Page } from "~/ui/page";
import { titleOf } from "~/ui/title";
import { languageOf, wordsFor } from "~/words.server";

export const meta = titleOf;

export async function loader({ request, params }: LoaderFunctionArgs) {
  const { contest, event } = await keptEvent(request, params);
  const t = await wordsFor(request, "contests");
  return {
    title: t("ceremony.title"),
    event: nameIn(await languageOf(request), event),
    path: `/contests/${contest.slug}/${event.slug}`,
    ...(await ceremonyOf(event)),
  };
}

export async function action({ request, params }: ActionFunctionArgs) {
  const { actor, contest, event } = await keptEvent(request, params);
  const form = await readForm(request, ceremonyForm);
  if (!form.ok) return form.refusal;
  const act = form.value;
  if (act.intent === "break-off") await breakOffCeremony(actor, event.id);
  else {
    const done =
      act.intent === "begin"
        ? await beginCeremony(actor, event.id, act.places)
        : await readNext(actor, event.id, act.seen);
    if (!done.ok) return form.refuse({ "": [codeOf(done.refusal)] });
  }
  throw redirect(`/manage/contests/${contest.slug}/${event.slug}/ceremony`);
}

export default function ManageCeremony() {
  const { t } = useTranslation("contests");
  const { title, event, path, ...desk } = useLoaderData<typeof loader>();
  return (
    <Page
      title={title}
      eyebrow={<Link to={`/manage${path}`}>{event}</Link>}
      lead={t("ceremony.lead")}
      actions={<Link to={`${path}/board`}>{t("ceremony.board")}</Link>}
    >
      <CeremonyDesk
        {...desk}
        path={path}
        answer={useActionData<typeof action>()}
      />
    </Page>
  );
}
