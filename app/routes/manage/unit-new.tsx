import {
  redirect,
  type ActionFunctionArgs,
  type LoaderFunctionArgs,
} from "@remix-run/node";
import { Link, useActionData, useLoaderData } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { addUnit } from "~/members/commands/units.server";
import { addUnitForm } from "~/members/forms/units";
import type { Kind } from "~/members/rules/units";
import { officerOf, today } from "~/members/session.server";
import { UnitFields } from "~/members/ui/unit-fields";
import { readForm } from "~/platform/http.server";
import { AppForm, Submit } from "~/ui/form";
import { Page } from "~/ui/page";
import { titleOf } from "~/ui/title";
import { wordsFor } from "~/words.server";

export const meta = titleOf;

const kinds: readonly Kind[] = [
  "enterprise-union",
  "community-federation",
  "park-union",
  "federation",
];

export async function loader({ request }: LoaderFunctionArgs) {
  await officerOf(request);
  const t = await wordsFor(request, "members");
  const parent = new URL(request.url).searchParams.get("parent") ?? undefined;
  return { title: t("unit.add"), parent, today: today() };
}

export async function action({ request }: ActionFunctionArgs) {
  const actor = await officerOf(request);
  const form = await readForm(request, addUnitForm);
  if (!form.ok) return form.refusal;
  const done = await addUnit(actor, form.value);
  if (!done.ok) return form.refuse(done.errors);
  throw redirect(`/manage/units/${done.value}`);
}

export default function NewUnit() {
  const { t } = useTranslation("members");
  const { title, parent, today } = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  return (
    <Page title={title} eyebrow={<Link to="/manage">{t("manage.units")}</Link>}>
      <AppForm answer={answer} words="members">
        <UnitFields kinds={kinds} values={{ parent, foundedOn: today }} />
        <Submit>{t("unit.add")}</Submit>
      </AppForm>
    </Page>
  );
}
