import {
  redirect,
  type ActionFunctionArgs,
  type LoaderFunctionArgs,
} from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { useNamed } from "~/i18n/named";
import { foundSeries } from "~/lectures/commands/series.server";
import { newSeriesForm } from "~/lectures/forms";
import { mayManageSeries, mayManageSomeSeries } from "~/lectures/rules/may";
import { schoolsForChoice } from "~/lectures/store/series.server";
import { SeriesFields } from "~/lectures/ui/series-form";
import { memberOf, today } from "~/members/session.server";
import { database } from "~/platform/database.server";
import { forbidden, readForm } from "~/platform/http.server";
import { momentOf } from "~/platform/wall-time.server";
import { AppForm, Field, Submit } from "~/ui/form";
import { Page } from "~/ui/page";
import { titleOf } from "~/ui/title";
import { wordsFor } from "~/words.server";

export const meta = titleOf;

async function manager(request: Request) {
  const actor = await memberOf(request);
  if (!mayManageSomeSeries(actor)) forbidden();
  return actor;
}

export async function loader({ request }: LoaderFunctionArgs) {
  const actor = await manager(request);
  const t = await wordsFor(request, "lectures");
  const schools = await schoolsForChoice(database(), today());
  return {
    title: t("series.new"),
    schools: schools
      .filter(({ place }) => mayManageSeries(actor, place))
      .map(({ id, name, name_en }) => ({ id, name, name_en })),
  };
}

export async function action({ request }: ActionFunctionArgs) {
  const actor = await manager(request);
  const form = await readForm(request, newSeriesForm);
  if (!form.ok) return form.refusal;
  const { school, first, nameEn, ...fields } = form.value;
  const series = { ...fields, name_en: nameEn };
  const at = momentOf(first);
  if (!at) return form.refuse({ first: ["not-a-date"] });
  const done = await foundSeries(actor, school, at, series);
  if (done.ok) return redirect(`/lectures/series/${done.value}`);
  const { code } = done.refusal;
  return form.refuse({ [code === "may-not" ? "school" : "first"]: [code] });
}

export default function NewSeries() {
  const { t } = useTranslation("lectures");
  const named = useNamed();
  const { title, schools } = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  const defaults = { intervalDays: "14", minutes: "30" };
  return (
    <Page title={title}>
      <AppForm answer={answer} words="lectures" defaults={defaults}>
        <Field
          name="school"
          label={t("series.school")}
          options={schools.map((school) => [String(school.id), named(school)])}
        />
        <SeriesFields />
        <Field name="first" type="datetime-local" label={t("series.first")} />
        <Submit>{t("series.new.submit")}</Submit>
      </AppForm>
    </Page>
  );
}
