import {
  redirect,
  type ActionFunctionArgs,
  type LoaderFunctionArgs,
} from "@remix-run/node";
import { Link, useActionData, useLoaderData } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { addPerson } from "~/members/commands/people.server";
import { addPersonForm } from "~/members/forms/people";
import { officerOf, today } from "~/members/session.server";
import { PersonFields } from "~/members/ui/person-fields";
import { UnitField } from "~/members/ui/unit-field";
import { readForm } from "~/platform/http.server";
import { AppForm, Field, Submit } from "~/ui/form";
import { Page } from "~/ui/page";
import { titleOf } from "~/ui/title";
import { wordsFor } from "~/words.server";

export const meta = titleOf;

export async function loader({ request }: LoaderFunctionArgs) {
  await officerOf(request);
  const t = await wordsFor(request, "members");
  const unit = new URL(request.url).searchParams.get("unit") ?? undefined;
  return { title: t("person.add"), unit, today: today() };
}

export async function action({ request }: ActionFunctionArgs) {
  const actor = await officerOf(request);
  const form = await readForm(request, addPersonForm);
  if (!form.ok) return form.refusal;
  const done = await addPerson(actor, form.value);
  if (!done.ok) return form.refuse(done.errors);
  throw redirect(`/manage/people/${done.value}`);
}

export default function NewPerson() {
  const { t } = useTranslation("members");
  const { title, unit, today } = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  return (
    <Page
      title={title}
      eyebrow={<Link to="/manage/people">{t("manage.people")}</Link>}
    >
      <AppForm answer={answer} words="members">
        <UnitField name="unit" label={t("person.unit")} defaultValue={unit} />
        <Field
          name="from"
          type="date"
          label={t("person.from")}
          defaultValue={today}
        />
        <Field name="memberNo" label={t("person.memberNo")} optional />
        <PersonFields />
        <Submit>{t("person.add")}</Submit>
      </AppForm>
    </Page>
  );
}
