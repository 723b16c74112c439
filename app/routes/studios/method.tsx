import type { LoaderFunctionArgs } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { nameIn, useNamed } from "~/i18n/named";
import { isMember } from "~/members/rules/actor";
import { actorOf } from "~/members/session.server";
import { database } from "~/platform/database.server";
import { ownAddress } from "~/platform/http.server";
import { qrPath } from "~/platform/qr.server";
import { mayOpen } from "~/studios/adoption-acts.server";
import { seenMethod } from "~/studios/method-seen.server";
import { adoptionsOf } from "~/studios/store/adoptions.server";
import { chainAround } from "~/studios/store/chain.server";
import { noticeOf, versionsOf } from "~/studios/store/versions.server";
import { ChainStrip } from "~/studios/ui/chain-strip";
import { MethodActions, MethodBanners } from "~/studios/ui/method-banners";
import { MethodCard } from "~/studios/ui/method-card";
import { titleOf } from "~/ui/title";
import { languageOf } from "~/words.server";

export const meta = titleOf;

export async function loader({ request, params }: LoaderFunctionArgs) {
  const actor = await actorOf(request);
  const { method, may } = await seenMethod(actor, params["slug"]);
  const db = database();
  const [versions, adoptions, notice, chain, language] = await Promise.all([
    versionsOf(db, method.id),
    adoptionsOf(db, method.id),
    method.state === "notice" ? noticeOf(db, method.id) : undefined,
    chainAround(db, actor, { methodId: method.id }),
    languageOf(request),
  ]);
  const opens = isMember(actor) && mayOpen(actor, method);
  const address = `${ownAddress(request)}/methods/${method.slug}`;
  return {
    title: nameIn(language, method),
    method,
    may: { ...may, adopt: opens && (opens.request || opens.offer) },
    versions,
    adoptions: adoptions.filter(({ state }) => state === "adopted"),
    noticeUntil: notice?.closesAt,
    chain,
    qr: qrPath(address),
    address,
  };
}

export default function Method() {
  const named = useNamed();
  const { method, may, versions, noticeUntil, chain, ...card } =
    useLoaderData<typeof loader>();
  return (
    <article className="page">
      <div className="no-print">
        <MethodBanners method={method} noticeUntil={noticeUntil} />
        <MethodActions method={method} may={may} />
        <ChainStrip places={chain} here="method" />
      </div>
      <MethodCard
        name={named(method)}
        method={method}
        versions={versions}
        {...card}
      />
    </article>
  );
}
