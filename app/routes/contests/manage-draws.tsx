import {
  redirect,
  type ActionFunctionArgs,
  type LoaderFunctionArgs,
} from "@remix-run/node";
import { Link, useActionData, useLoaderData } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { drawAct } from "~/contests/draw-acts.server";
import { newSeed } from "~/contests/draw-digest.server";
import { officersDraws } from "~/contests/draws-page.server";
import { drawForm } from "~/contests/judging-forms";
import { eventWith } from "~/contests/load.server";
import { waitingRelations } from "~/contests/panel-page.server";
import {
  mayDrawPlaces,
  mayEncrypt,
  maySeeDraws,
} from "~/contests/rules/judging-may";
import { DrawDesk } from "~/contests/ui/draw-desk";
import { nameIn } from "~/i18n/named";
import { forbidden, readForm } from "~/platform/http.server";
import { freshAfterRefusal } from "~/ui/fresh";
import { Page } from "~/ui/page";
import { titleOf } from "~/ui/title";
import { languageOf, wordsFor } from "~/words.server";

export const meta = titleOf;
export const shouldRevalidate = freshAfterRefusal;

export async function loader({ request, params }: LoaderFunctionArgs) {
  const found = await eventWith(request, params, maySeeDraws);
  const { actor, contest, event, place, keeps } = found;
  const t = await wordsFor(request, "contests");
  const path = `/contests/${contest.slug}/${event.slug}`;
  return {
    title: t("draws.title"),
    event: nameIn(await languageOf(request), event),
    back: keeps ? `/manage${path}` : path,
    files: `${path}/draws`,
    entries: keeps ? `/manage${path}/entries` : null,
    view: await officersDraws(event),
    waiting: await waitingRelations(event.id),
    seed: newSeed(),
    places: mayDrawPlaces(actor, place),
    codes: mayEncrypt(actor, place),
  };
}

export async function action({ request, params }: ActionFunctionArgs) {
  const found = await eventWith(request, params, maySeeDraws);
  const { actor, event, place } = found;
  const form = await readForm(request, drawForm);
  if (!form.ok) return form.refusal;
  const { value } = form;
  const secret =
    value.what === "decrypt" ||
    (value.what !== "relation" && value.kind === "code");
  if (secret && !mayEncrypt(actor, place)) forbidden();
  const done = await drawAct(actor, event.id, value);
  if (done.ok) throw redirect(new URL(request.url).pathname);
  return form.refuse({ [done.field]: [done.code] });
}

export default function ManageDraws() {
  const { t } = useTranslation("contests");
  const { title, event, back, ...desk } = useLoaderData<typeof loader>();
  return (
    <Page
      title={title}
      eyebrow={<Link to={back}>{event}</Link>}
      lead={t("draws.lead", { count: desk.view.entrants })}
    >
      <DrawDesk {...desk} answer={useActionData<typeof action>()} />
    </Page>
  );
}
