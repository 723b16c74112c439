import {
  redirect,
  type ActionFunctionArgs,
  type LoaderFunctionArgs,
} from "@remix-run/node";
import { Link, useActionData, useLoaderData } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { changeQuota, changeTerms } from "~/contests/commands/terms.server";
import { quotaForm, termsForm, type TermsSent } from "~/contests/entry-forms";
import { keptEvent } from "~/contests/load.server";
import { isBeingSetUp, type BoardState } from "~/contests/rules/board";
import { termsOf } from "~/contests/store/entry-facts.server";
import { quotasOf, unitsBelow } from "~/contests/store/entry-terms.server";
import { refusedTrade } from "~/contests/store/setup.server";
import { Quotas } from "~/contests/ui/quotas";
import { TermsForm } from "~/contests/ui/terms-form";
import { nameIn } from "~/i18n/named";
import { offeredOf } from "~/members/store/lists.server";
import { database } from "~/platform/database.server";
import { codeOf, intentOf, readForm } from "~/platform/http.server";
import { Page, Section } from "~/ui/page";
import { titleOf } from "~/ui/title";
import { languageOf, wordsFor } from "~/words.server";

export const meta = titleOf;

export async function loader({ request, params }: LoaderFunctionArgs) {
  const { contest, event } = await keptEvent(request, params);
  const t = await wordsFor(request, "entries");
  const db = database();
  const { asked, field } = await termsOf(db, event.id);
  return {
    title: t("terms.edit"),
    event: nameIn(await languageOf(request), event),
    back: `/manage/contests/${contest.slug}/${event.slug}`,
    open: isBeingSetUp(event.board_state as BoardState),
    day: field.day,
    asked,
    units: await unitsBelow(db, field.hostPath),
    trades: await offeredOf(db, "trade", asked.eligibility.trades),
    quotas: await quotasOf(db, event.id),
  };
}

export async function action({ request, params }: ActionFunctionArgs) {
  const { actor, contest, event } = await keptEvent(request, params);
  const here = `/manage/contests/${contest.slug}/${event.slug}/terms`;
  if ((await intentOf(request)) === "quota") {
    const form = await readForm(request, quotaForm);
    if (!form.ok) return form.refusal;
    const sent = form.value;
    const quota =
      "removed" in sent
        ? { unit: sent.removed, places: null }
        : { unit: sent.unit, places: sent.places };
    const done = await changeQuota(actor, event.id, contest.path, quota);
    if (!done.ok) return form.refuse({ unit: [codeOf(done.refusal)] });
    throw redirect(here);
  }
  const form = await readForm(request, termsForm);
  if (!form.ok) return form.refusal;
  const { asked } = await termsOf(database(), event.id);
  for (const code of form.value.trades) {
    const held = asked.eligibility.trades ?? [];
    const wrong = await refusedTrade(database(), code, held);
    if (wrong) return form.refuse({ trades: [wrong] });
  }
  const done = await changeTerms(actor, event.id, termsSent(form.value));
  if (!done.ok) return form.refuse({ "": [codeOf(done.refusal)] });
  throw redirect(`/manage/contests/${contest.slug}/${event.slug}`);
}

/** The terms as the row keeps them: what asks nothing is left out. */
function termsSent({ units, trades, capacity, perUnit, ...rest }: TermsSent) {
  return {
    eligibility: {
      ...(units.length > 0 ? { units } : {}),
      ...(trades.length > 0 ? { trades } : {}),
      ...rest,
    },
    perUnit: perUnit ?? null,
    capacity: capacity ?? null,
  };
}

export default function ManageTerms() {
  const { t } = useTranslation("entries");
  const { title, event, back, ...view } = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  const ofQuota = answer?.refused.initialValue?.intent === "quota";
  return (
    <Page title={title} eyebrow={<Link to={back}>{event}</Link>}>
      {view.open ? null : <p>{t("refusal.entry-over")}</p>}
      <TermsForm {...view} answer={ofQuota ? undefined : answer} />
      <Section title={t("quota.title")}>
        <Quotas {...view} answer={ofQuota ? answer : undefined} />
      </Section>
    </Page>
  );
}
