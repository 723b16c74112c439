import {
  redirect,
  type ActionFunctionArgs,
  type LoaderFunctionArgs,
} from "@remix-run/node";
import { Link, useActionData, useLoaderData } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { useNamed } from "~/i18n/named";
import { actorOf } from "~/members/session.server";
import { now } from "~/platform/clock.server";
import { database } from "~/platform/database.server";
import { notFound } from "~/platform/http.server";
import { seenMethod } from "~/studios/method-seen.server";
import { actOnNotice } from "~/studios/notice-acts.server";
import { mayObject } from "~/studios/rules/notice";
import { noticeOf } from "~/studios/store/versions.server";
import { ObjectionForm } from "~/studios/ui/objection-form";
import { ObjectionList } from "~/studios/ui/objection-list";
import { Span } from "~/ui/moment";
import { Page, Section, StateWord } from "~/ui/page";
import { titleOf } from "~/ui/title";
import { wordsFor } from "~/words.server";

export const meta = titleOf;

export async function loader({ request, params }: LoaderFunctionArgs) {
  const actor = await actorOf(request);
  const { method, may } = await seenMethod(actor, params["slug"]);
  const notice = await noticeOf(database(), method.id);
  if (!notice) notFound();
  const t = await wordsFor(request, "studios");
  const open = method.state === "notice" && mayObject(notice, now()).ok;
  return {
    title: t("method.notice.title"),
    method,
    notice,
    open,
    mayAnswer: may.oversee && method.state === "notice",
    me: actor.person?.name ?? "",
  };
}

export async function action({ request, params, context }: ActionFunctionArgs) {
  const actor = await actorOf(request);
  const { method, may } = await seenMethod(actor, params["slug"]);
  const refused = await actOnNotice(
    request,
    actor,
    method,
    may,
    context?.address ?? "",
  );
  if (refused) return refused;
  throw redirect(`/methods/${method.slug}/notice#objections`);
}

export default function MethodNotice() {
  const { t } = useTranslation("studios");
  const named = useNamed();
  const { title, method, notice, open, mayAnswer, me } =
    useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  return (
    <Page
      title={title}
      eyebrow={<Link to={`/methods/${method.slug}`}>{named(method)}</Link>}
      aside={
        <StateWord tone={open ? "warn" : "neutral"}>
          {t(open ? "method.notice.open" : "method.notice.closed")}
        </StateWord>
      }
      lead={t("method.notice.lead", { name: named(method) })}
    >
      <p>
        {t("method.notice.period")}{" "}
        <Span from={notice.opensAt} to={notice.closesAt} />
      </p>
      <Section title={t("method.objections")} id="objections">
        <ObjectionList
          objections={notice.objections}
          mayAnswer={mayAnswer}
          answer={answer}
        />
      </Section>
      {open ? (
        <Section title={t("method.objection.submit")}>
          <ObjectionForm name={me} answer={answer} />
        </Section>
      ) : null}
    </Page>
  );
}
