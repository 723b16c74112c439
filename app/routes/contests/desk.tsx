import {
  data,
  redirect,
  type ActionFunctionArgs,
  type LoaderFunctionArgs,
} from "@remix-run/node";
import { Form, Link, useActionData, useLoaderData } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { chooseDesk } from "~/contests/commands/desk.server";
import { deskView } from "~/contests/desk-page.server";
import { keptEvent } from "~/contests/load.server";
import { DeskLeaves } from "~/contests/ui/desk-leaves";
import { nameIn } from "~/i18n/named";
import { codeOf } from "~/platform/http.server";
import { formOf } from "~/platform/sent-form.server";
import { Submit } from "~/ui/form";
import { Banner, Empty, Page, Section } from "~/ui/page";
import { useRefusals } from "~/ui/refusals";
import { titleOf } from "~/ui/title";
import { languageOf, wordsFor } from "~/words.server";

export const meta = titleOf;

export async function loader({ request, params }: LoaderFunctionArgs) {
  const { contest, event } = await keptEvent(request, params);
  const t = await wordsFor(request, "contests");
  return {
    title: t("desk.title"),
    event: nameIn(await languageOf(request), event),
    back: `/manage/contests/${contest.slug}/${event.slug}`,
    ...(await deskView(event)),
  };
}

/** Says which leaves the desk keeps. */
export async function action({ request, params }: ActionFunctionArgs) {
  const { actor, contest, event } = await keptEvent(request, params);
  const form = await formOf(request);
  if (form.get("intent") !== "leaves")
    return data({ refused: "wrong-form" }, { status: 422 });
  const nodes = form.getAll("node").map(String);
  const done = await chooseDesk(actor, event.id, nodes);
  if (!done.ok) return data({ refused: codeOf(done.refusal) }, { status: 422 });
  throw redirect(`/manage/contests/${contest.slug}/${event.slug}/desk`);
}

export default function Desk() {
  const { t } = useTranslation("contests");
  const refusal = useRefusals("contests");
  const { title, event, back, open, leaves } = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  return (
    <Page
      wide
      title={title}
      eyebrow={<Link to={back}>{event}</Link>}
      lead={t("desk.lead")}
      actions={
        <Link className="plain" to={`${back}/paper`}>
          {t("paper.title")}
        </Link>
      }
    >
      {answer ? <Banner tone="bad">{refusal(answer.refused)}</Banner> : null}
      {leaves.length === 0 ? (
        <Empty
          step={
            <Link className="plain" to={`${back}/scheme`}>
              {t("setup.scheme.open")}
            </Link>
          }
        >
          {t("desk.no-leaves")}
        </Empty>
      ) : (
        <>
          <DeskLeaves leaves={leaves} path={`${back}/desk`} />
          {open ? (
            <Section title={t("desk.choose")} note={t("desk.choose.about")}>
              <Form method="post" className="form">
                <DeskLeaves.Choice leaves={leaves} />
                <Submit name="intent" value="leaves">
                  {t("desk.choose.submit")}
                </Submit>
              </Form>
            </Section>
          ) : (
            <p>{t("refusal.judging-closed")}</p>
          )}
        </>
      )}
    </Page>
  );
}
