import {
  redirect,
  type ActionFunctionArgs,
  type LoaderFunctionArgs,
} from "@remix-run/node";
import { Link, useActionData, useLoaderData } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { useNamed } from "~/i18n/named";
import { isMember } from "~/members/rules/actor";
import { actorOf, memberOf, today } from "~/members/session.server";
import { database } from "~/platform/database.server";
import {
  actOnAdoption,
  mayOpen,
  sidesOf,
} from "~/studios/adoption-acts.server";
import { seenMethod } from "~/studios/method-seen.server";
import { adoptionsOf } from "~/studios/store/adoptions.server";
import { chainAround } from "~/studios/store/chain.server";
import { AdoptionList, OpenAdoption } from "~/studios/ui/adoptions";
import { ChainStrip } from "~/studios/ui/chain-strip";
import { MethodWord } from "~/studios/ui/state-words";
import { Page } from "~/ui/page";
import { titleOf } from "~/ui/title";
import { wordsFor } from "~/words.server";

export const meta = titleOf;

export async function loader({ request, params }: LoaderFunctionArgs) {
  const actor = await actorOf(request);
  const { method } = await seenMethod(actor, params["slug"]);
  const [t, adoptions, chain] = await Promise.all([
    wordsFor(request, "studios"),
    adoptionsOf(database(), method.id),
    chainAround(database(), actor, { methodId: method.id }),
  ]);
  // What is still being talked about is between the two sides; adopted and stopped ones are public.
  const seen = adoptions.map((each) => ({
    ...each,
    sides: isMember(actor) ? sidesOf(actor, method, each.unit.path) : [],
  }));
  return {
    title: t("adoption.title"),
    method,
    chain,
    today: today(),
    adoptions: seen.filter(
      ({ state, sides }) =>
        sides.length > 0 || state === "adopted" || state === "stopped",
    ),
    may:
      isMember(actor) && method.state === "named"
        ? mayOpen(actor, method)
        : { request: false, offer: false },
    unit: actor.unit?.name ?? "",
  };
}

export async function action({ request, params }: ActionFunctionArgs) {
  const actor = await memberOf(request);
  const { method } = await seenMethod(actor, params["slug"]);
  const refused = await actOnAdoption(request, actor, method);
  if (refused) return refused;
  throw redirect(`/methods/${method.slug}/adoption`);
}

export default function Adoption() {
  const named = useNamed();
  const { t } = useTranslation("studios");
  const { title, method, chain, adoptions, may, unit, today } =
    useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  return (
    <Page
      title={title}
      eyebrow={<Link to={`/methods/${method.slug}`}>{named(method)}</Link>}
      aside={<MethodWord state={method.state} />}
    >
      <ChainStrip places={chain} here="adoption" />
      {method.state !== "named" || may.request || may.offer ? (
        <OpenAdoption may={may} unit={unit} answer={answer} />
      ) : (
        <p className="note">{t("adoption.who")}</p>
      )}
      <AdoptionList adoptions={adoptions} today={today} answer={answer} />
    </Page>
  );
}
