import {
  redirect,
  type ActionFunctionArgs,
  type LoaderFunctionArgs,
} from "@remix-run/node";
import { Link, useActionData, useLoaderData } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { awardForm } from "~/contests/award-forms";
import { awardsView } from "~/contests/awards-page.server";
import { keptContest } from "~/contests/load.server";
import { awardRulesOf, awardUnits } from "~/contests/store/awards.server";
import { eventsOf } from "~/contests/store/contests.server";
import { unitsBelow } from "~/contests/store/entry-terms.server";
import { AwardDesk } from "~/contests/ui/award-desk";
import { AwardRules } from "~/contests/ui/award-rules";
import { actOnAwards } from "~/honours/commands/act-on-awards.server";
import { levelsBrought } from "~/honours/rules/may";
import { honourKinds } from "~/honours/store/kinds.server";
import { nameIn } from "~/i18n/named";
import { own } from "~/kit/own";
import type { Tier } from "~/members/rules/units";
import { database } from "~/platform/database.server";
import { codeOf, readForm } from "~/platform/http.server";
import { freshAfterRefusal } from "~/ui/fresh";
import { Page } from "~/ui/page";
import { titleOf } from "~/ui/title";
import { languageOf, wordsFor } from "~/words.server";

export const meta = titleOf;
export const shouldRevalidate = freshAfterRefusal;

/** Where a refusal of the rule's form stands. */
const fields: Record<string, string> = {
  "awards-unit-unknown": "unit",
  "awards-event-unknown": "events",
  "awards-honour-unknown": "honours",
  "awards-honour-beyond": "honours",
};

export async function loader({ request, params }: LoaderFunctionArgs) {
  const { actor, contest } = await keptContest(request, params);
  const t = await wordsFor(request, "contests");
  const personId = actor.person.id;
  const [rules, units, events, kinds] = await Promise.all([
    awardRulesOf(database(), contest.id),
    unitsBelow(database(), contest.path),
    eventsOf(database(), contest.id),
    honourKinds(database()),
  ]);
  return {
    title: t("awards.manage"),
    contest: nameIn(await languageOf(request), contest),
    slug: contest.slug,
    days: contest.notice_days,
    rules,
    units,
    ruleUnits: await awardUnits(database(), contest.id),
    events: events.map(({ slug, name, name_en }) => ({ slug, name, name_en })),
    kinds: kinds
      .filter(({ holder }) => holder === "person")
      .map(({ code, name, name_en, retired }) => ({
        code,
        name,
        name_en,
        retired,
      })),
    levels: levelsBrought(actor, contest.tier as Tier, contest.path),
    ...(await awardsView(contest.id, { officer: true, personId })),
  };
}

export async function action({ request, params }: ActionFunctionArgs) {
  const kept = await keptContest(request, params);
  const form = await readForm(request, awardForm);
  if (!form.ok) return form.refusal;
  const done = await actOnAwards(kept, form.value);
  if (!done.ok) {
    const field = own(fields, done.refusal.code) ?? "";
    return form.refuse({ [field]: [codeOf(done.refusal)] });
  }
  throw redirect(`/manage/contests/${kept.contest.slug}/awards`);
}

export default function ManageAwards() {
  const { t } = useTranslation("contests");
  const data = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  const {
    slug,
    rules,
    units,
    ruleUnits,
    events,
    kinds,
    days,
    levels,
    ...view
  } = data;
  const choices = { units, ruleUnits, events, kinds, levels };
  return (
    <Page
      wide
      title={data.title}
      eyebrow={<Link to={`/manage/contests/${slug}`}>{data.contest}</Link>}
      lead={t("awards.lead")}
      actions={
        <>
          <Link to={`/contests/${slug}/awards`}>{t("manage.see-public")}</Link>
          <a className="plain" href={`/contests/${slug}/report.xlsx`}>
            {t("awards.report")}
          </a>
        </>
      }
    >
      <AwardDesk
        view={view}
        path={`/contests/${slug}`}
        kinds={kinds}
        days={days}
        answer={answer}
      />
      <AwardRules rules={rules} {...choices} answer={answer} />
    </Page>
  );
}
