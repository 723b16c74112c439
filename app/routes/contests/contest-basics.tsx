import {
  redirect,
  type ActionFunctionArgs,
  type LoaderFunctionArgs,
} from "@remix-run/node";
import { Link, useActionData, useLoaderData } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { changeContest } from "~/contests/commands/basics.server";
import { contestForm } from "~/contests/forms";
import { hostAsked } from "~/contests/host.server";
import { ownScope } from "~/contests/lists.server";
import { keptContest } from "~/contests/load.server";
import { contestBasicsView } from "~/contests/basics-page.server";
import { ContestFields } from "~/contests/ui/contest-fields";
import { nameIn } from "~/i18n/named";
import { readForm } from "~/platform/http.server";
import { AppForm, Submit } from "~/ui/form";
import { Page } from "~/ui/page";
import { titleOf } from "~/ui/title";
import { languageOf, wordsFor } from "~/words.server";

export const meta = titleOf;

export async function loader({ request, params }: LoaderFunctionArgs) {
  const { actor, contest } = await keptContest(request, params);
  const t = await wordsFor(request, "contests");
  return {
    title: t("basics.contest"),
    contest: nameIn(await languageOf(request), contest),
    back: `/manage/contests/${contest.slug}`,
    ...(await contestBasicsView(contest, ownScope(actor).ownPaths)),
  };
}

export async function action({ request, params }: ActionFunctionArgs) {
  const { actor, contest } = await keptContest(request, params);
  const form = await readForm(request, contestForm);
  if (!form.ok) return form.refusal;
  const { unit, enterprise, nameEn, startsOn, endsOn, ...same } = form.value;
  // Who keeps this one contest alone may hold none at its unit; it stays there.
  const stays = enterprise === "" && unit === contest.unit_id;
  const asked = stays ? null : await hostAsked(actor, { unit, enterprise });
  if (asked && !asked.ok) return form.refuse(asked.errors);
  const done = await changeContest(actor, contest.id, {
    ...same,
    unit_id: asked?.host.id ?? contest.unit_id,
    name_en: nameEn,
    starts_on: startsOn,
    ends_on: endsOn,
  });
  if (!done.ok) return form.refuse(done.errors);
  throw redirect(`/manage/contests/${same.slug}`);
}

export default function ContestBasics() {
  const { t } = useTranslation("contests");
  const { title, contest, back, units, locked, defaults } =
    useLoaderData<typeof loader>();
  return (
    <Page title={title} eyebrow={<Link to={back}>{contest}</Link>}>
      <AppForm
        answer={useActionData<typeof action>()}
        words="contests"
        defaults={defaults}
      >
        <ContestFields units={units} locked={locked} />
        <Submit>{t("basics.save")}</Submit>
      </AppForm>
    </Page>
  );
}
