import {
  redirect,
  type ActionFunctionArgs,
  type LoaderFunctionArgs,
} from "@remix-run/node";
import { Link, useActionData, useLoaderData } from "@remix-run/react";
import { useNamed } from "~/i18n/named";
import { memberOf } from "~/members/session.server";
import { actOnNaming } from "~/studios/naming-acts.server";
import { namingDesk, namingView } from "~/studios/naming-view.server";
import { ChainStrip } from "~/studios/ui/chain-strip";
import { NamingNext } from "~/studios/ui/naming-next";
import { ScoreTable } from "~/studios/ui/score-table";
import { MethodWord } from "~/studios/ui/state-words";
import { Page } from "~/ui/page";
import { titleOf } from "~/ui/title";
import { wordsFor } from "~/words.server";

export const meta = titleOf;

export async function loader({ request, params }: LoaderFunctionArgs) {
  const view = await namingView(await memberOf(request), params["slug"]);
  const t = await wordsFor(request, "studios");
  return { title: t("method.naming"), ...view };
}

export async function action({ request, params }: ActionFunctionArgs) {
  const actor = await memberOf(request);
  const { method, may } = await namingDesk(actor, params["slug"]);
  const refused = await actOnNaming(request, actor, method, may);
  if (refused) return refused;
  throw redirect(`/methods/${method.slug}/naming`);
}

export default function Naming() {
  const named = useNamed();
  const { title, method, chain, scores, average, ...next } =
    useLoaderData<typeof loader>();
  return (
    <Page
      title={title}
      eyebrow={<Link to={`/methods/${method.slug}`}>{named(method)}</Link>}
      aside={<MethodWord state={method.state} />}
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
