import {
  redirect,
  type ActionFunctionArgs,
  type LoaderFunctionArgs,
} from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { memberOf } from "~/members/session.server";
import { offeredOf } from "~/members/store/lists.server";
import { database } from "~/platform/database.server";
import { forbidden, readForm } from "~/platform/http.server";
import { foundSchool } from "~/schools/commands/schools.server";
import { newSchoolForm } from "~/schools/forms";
import { codeOfRefusal } from "~/schools/refusal-code";
import { foundingPlaces } from "~/schools/rules/may";
import { schoolRow } from "~/schools/school-row";
import { areTrades } from "~/schools/store/schools.server";
import { SchoolFields } from "~/schools/ui/school-fields";
import { AppForm, Field, Submit } from "~/ui/form";
import { Page } from "~/ui/page";
import { titleOf } from "~/ui/title";
import { wordsFor } from "~/words.server";

export const meta = titleOf;

async function founder(request: Request) {
  const member = await memberOf(request);
  if (foundingPlaces(member).length === 0) forbidden();
  return member;
}

export async function loader({ request }: LoaderFunctionArgs) {
  await founder(request);
  const t = await wordsFor(request, "schools");
  return {
    title: t("school.new"),
    trades: await offeredOf(database(), "trade"),
  };
}

const fields = {
  "slug-taken": "slug",
  "unit-unknown": "unit",
  "unit-several": "unit",
  "unit-not-yours": "unit",
  "date-past": "founded",
  "date-far": "founded",
};

export async function action({ request }: ActionFunctionArgs) {
  const member = await founder(request);
  const form = await readForm(request, newSchoolForm);
  if (!form.ok) return form.refusal;
  const { unit, slug, founded, trades } = form.value;
  if (!(await areTrades(database(), trades)))
    return form.refuse({ trades: ["not-a-choice"] });
  const answer = await foundSchool(
    member,
    { ...schoolRow(form.value), unit, slug, founded_on: founded },
    trades,
  );
  if (!answer.ok)
    return form.refuse({
      [fields[answer.refusal.code]]: [codeOfRefusal(answer.refusal)],
    });
  // A school without rooms can hold nothing yet: they come next.
  throw redirect(`/schools/${answer.value}/edit#rooms`);
}

export default function NewSchool() {
  const { t } = useTranslation("schools");
  const { title, trades } = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  return (
    <Page title={title}>
      <AppForm answer={answer} words="schools" defaults={{ builder: "union" }}>
        <input type="hidden" name="intent" value="school" />
        <Field
          name="unit"
          label={t("field.unit")}
          hint={t("field.unit.hint")}
        />
        <Field
          name="slug"
          label={t("field.slug")}
          hint={t("field.slug.hint")}
        />
        <Field name="founded" label={t("field.founded")} type="date" />
        <SchoolFields trades={trades} taught={[]} />
        <Submit>{t("school.new")}</Submit>
      </AppForm>
    </Page>
  );
}
