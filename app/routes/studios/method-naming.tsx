import {
  redirect,
  type ActionFunctionArgs,
  type LoaderFunctionArgs,
} from "@remix-run/node";
import { Link, useActionData, useLoaderData } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { useNamed } from "~/i18n/named";
import type { Actor } from "~/members/rules/actor";
import { memberOf } from "~/members/session.server";
import { now } from "~/platform/clock.server";
import { database } from "~/platform/database.server";
import { forbidden } from "~/platform/http.server";
import { seenMethod } from "~/studios/method-seen.server";
import { actOnNaming } from "~/studios/naming-acts.server";
import { averageOf } from "~/studios/rules/method";
import { chainAround } from "~/studios/store/chain.server";
import {
  noticeOf,
  scoresOf,
  versionsOf,
} from "~/studios/store/versions.server";
import { ChainStrip } from "~/studios/ui/chain-strip";
import { NamingNext } from "~/studios/ui/naming-next";
import { ScoreTable } from "~/studios/ui/score-table";
import { MethodWord } from "~/studios/ui/state-words";
import { Page } from "~/ui/page";
import { titleOf } from "~/ui/title";
import { wordsFor } from "~/words.server";

export const meta = titleOf;

async function desk(actor: Actor, slug: string | undefined) {
  const seen = await seenMethod(actor, slug);
  const { contribute, oversee, review } = seen.may;
  if (!contribute && !oversee && !review) forbidden();
  return seen;
}

export async function loader({ request, params }: LoaderFunctionArgs) {
  const actor = await memberOf(request);
  const { method, may } = await desk(actor, params["slug"]);
  const db = database();
  const [scores, versions, notice, chain, t] = await Promise.all([
    scoresOf(db, method.id),
    versionsOf(db, method.id),
    noticeOf(db, method.id),
    chainAround(db, actor, { methodId: method.id }),
    wordsFor(request, "studios"),
  ]);
  // Experts score on their own: another's marks show only to those who oversee, or once one has scored oneself.
  const mine = scores.find(({ reviewer }) => reviewer.id === actor.person.id);
  const seesAll =
    may.oversee || mine !== undefined || method.state !== "scoring";
  return {
    title: t("method.naming"),
    method,
    may,
    chain,
    scores: seesAll ? scores : [],
    average: seesAll ? averageOf(scores)?.toFixed(2) : undefined,
    mine,
    hasVersion: versions.length > 0,
    notice:
      method.state === "notice" && notice
        ? { ...notice, over: notice.closesAt <= now() }
        : undefined,
  };
}

export async function action({ request, params }: ActionFunctionArgs) {
  const actor = await memberOf(request);
  const { method, may } = await desk(actor, params["slug"]);
  const refused = await actOnNaming(request, actor, method, may);
  if (refused) return refused;
  throw redirect(`/methods/${method.slug}/naming`);
}

export default function Naming() {
  const { t } = useTranslation("studios");
  const named = useNamed();
  const { title, method, chain, scores, average, ...next } =
    useLoaderData<typeof loader>();
  return (
    <Page
      title={named(method)}
      eyebrow={title}
      aside={<MethodWord state={method.state} />}
      actions={<Link to={`/methods/${method.slug}`}>{t("method.one")}</Link>}
    >
      <ChainStrip places={chain} here="method" />
      <NamingNext
        method={method}
        answer={useActionData<typeof action>()}
        {...next}
      />
      {method.state === "draft" ? null : (
        <ScoreTable scores={scores} average={average} />
      )}
    </Page>
  );
}
