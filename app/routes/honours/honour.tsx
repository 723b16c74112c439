import {
  redirect,
  type ActionFunctionArgs,
  type LoaderFunctionArgs,
} from "@remix-run/node";
import { Link, useActionData, useLoaderData } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { renewHonour, revokeHonour } from "~/honours/commands.server";
import { honourActs } from "~/honours/forms";
import { honourFor, honourPage } from "~/honours/honour-page.server";
import { besideField } from "~/honours/refusals.server";
import { mayKeepHonour } from "~/honours/rules/may";
import { HonourActs } from "~/honours/ui/honour-acts";
import { HonourFacts } from "~/honours/ui/honour-facts";
import { StandingWord } from "~/honours/ui/standing-word";
import { actorOf, memberOf } from "~/members/session.server";
import { forbidden, readForm } from "~/platform/http.server";
import { Page } from "~/ui/page";
import { titleOf } from "~/ui/title";

export const meta = titleOf;

export async function loader({ request, params }: LoaderFunctionArgs) {
  return honourPage(request, await actorOf(request), params.id);
}

export async function action({ request, params }: ActionFunctionArgs) {
  const actor = await memberOf(request);
  const { id, unitPath } = await honourFor(actor, params.id);
  if (!mayKeepHonour(actor, unitPath)) forbidden();
  const form = await readForm(request, honourActs);
  if (!form.ok) return form.refusal;
  const done =
    form.value.act === "renew"
      ? await renewHonour(actor, id, form.value.documentNo)
      : await revokeHonour(actor, id, form.value.reason);
  if (!done.ok) return form.refuse(besideField(done.refusal));
  throw redirect(`/honours/${id}`);
}

export default function HonourPage() {
  const { t } = useTranslation("honours");
  const { title, standing, keeper, renewable, ...facts } =
    useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  return (
    <Page
      title={title}
      eyebrow={<Link to="/honours">{t("list.title")}</Link>}
      aside={<StandingWord standing={standing} />}
    >
      <HonourFacts {...facts} />
      {keeper ? <HonourActs answer={answer} renewable={renewable} /> : null}
    </Page>
  );
}
