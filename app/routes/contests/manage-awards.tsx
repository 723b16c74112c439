import {
  redirect,
  type ActionFunctionArgs,
  type LoaderFunctionArgs,
} from "@remix-run/node";
import { Link, useActionData, useLoaderData } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { awardForm, fieldOfRule } from "~/contests/award-forms";
import { keptContest } from "~/contests/load.server";
import { AwardDesk } from "~/contests/ui/award-desk";
import { AwardRules } from "~/contests/ui/award-rules";
import { awardDesk } from "~/honours/award-desk.server";
import { actOnAwards } from "~/honours/commands/act-on-awards.server";
import { nameIn } from "~/i18n/named";
import { codeOf, readForm } from "~/platform/http.server";
import { freshAfterRefusal } from "~/ui/fresh";
import { Page } from "~/ui/page";
import { titleOf } from "~/ui/title";
import { languageOf, wordsFor } from "~/words.server";

export const meta = titleOf;
export const shouldRevalidate = freshAfterRefusal;

export async function loader({ request, params }: LoaderFunctionArgs) {
  const kept = await keptContest(request, params);
  const t = await wordsFor(request, "contests");
  return {
    title: t("awards.manage"),
    contest: nameIn(await languageOf(request), kept.contest),
    slug: kept.contest.slug,
    ...(await awardDesk(kept)),
  };
}

export async function action({ request, params }: ActionFunctionArgs) {
  const kept = await keptContest(request, params);
  const form = await readForm(request, awardForm);
  if (!form.ok) return form.refusal;
  const done = await actOnAwards(kept, form.value);
  if (!done.ok) {
    const field = fieldOfRule(done.refusal.code);
    return form.refuse({ [field]: [codeOf(done.refusal)] });
  }
  throw redirect(`/manage/contests/${kept.contest.slug}/awards`);
}

export default function ManageAwards() {
  const { t } = useTranslation("contests");
  const { title, contest, slug, ...desk } = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  return (
    <Page
      wide
      title={title}
      eyebrow={<Link to={`/manage/contests/${slug}`}>{contest}</Link>}
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
        view={desk}
        path={`/contests/${slug}`}
        kinds={desk.kinds}
        days={desk.days}
        answer={answer}
      />
      <AwardRules {...desk} answer={answer} />
    </Page>
  );
}
