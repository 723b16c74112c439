import type { ActionFunctionArgs, LoaderFunctionArgs } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { createFirstAdministrator } from "~/members/commands/accounts.server";
import { firstAdministratorForm } from "~/members/forms/accounts";
import { openLink } from "~/members/store/links.server";
import { database } from "~/platform/database.server";
import { actThroughLink } from "~/members/through-link.server";
import { LinkGone } from "~/members/ui/link-gone";
import { NewPassword } from "~/members/ui/new-password";
import { AppForm, Field, Submit } from "~/ui/form";
import { Page } from "~/ui/page";
import { titleOf } from "~/ui/title";
import { wordsFor } from "~/words.server";

export const meta = titleOf;

export async function loader({ request, params }: LoaderFunctionArgs) {
  const t = await wordsFor(request, "members");
  const link = await openLink(
    database(),
    "first-administrator",
    params.token ?? "",
  );
  return { title: t("first.title"), open: link !== undefined };
}

export async function action({ request, params }: ActionFunctionArgs) {
  const sent = { request, token: params.token };
  return actThroughLink(
    sent,
    "first-administrator",
    firstAdministratorForm,
    createFirstAdministrator,
  );
}

export default function FirstAdministrator() {
  const { t } = useTranslation("members");
  const { title, open } = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  if (!open) return <LinkGone />;
  return (
    <Page title={title} lead={t("first.lead")}>
      <AppForm answer={answer} words="members">
        <Field name="name" label={t("first.name")} autoComplete="name" />
        <Field name="district" label={t("first.district")} />
        <Field name="districtEn" label={t("first.district.en")} />
        <Field
          name="founded"
          type="date"
          label={t("unit.founded")}
          hint={t("first.founded.hint")}
          optional
        />
        <Field
          name="username"
          label={t("password.username")}
          hint={t("password.username.hint")}
          autoComplete="username"
        />
        <NewPassword />
        <Submit>{t("first.submit")}</Submit>
      </AppForm>
    </Page>
  );
}
