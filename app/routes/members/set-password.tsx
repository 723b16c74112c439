import type { ActionFunctionArgs, LoaderFunctionArgs } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { setPassword } from "~/members/commands/accounts.server";
import { setPasswordForm } from "~/members/forms/accounts";
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
  const link = await openLink(database(), "set-password", params.token ?? "");
  return {
    title: t("password.title"),
    person: link && { name: link.name ?? "", username: link.username },
  };
}

export async function action({ request, params }: ActionFunctionArgs) {
  const sent = { request, token: params.token };
  return actThroughLink(sent, "set-password", setPasswordForm, setPassword);
}

export default function SetPassword() {
  const { t } = useTranslation("members");
  const { title, person } = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  if (!person) return <LinkGone />;
  return (
    <Page title={title} lead={t("password.for", { name: person.name })}>
      <AppForm answer={answer} words="members">
        {person.username ? (
          <input
            type="hidden"
            autoComplete="username"
            value={person.username}
            readOnly
          />
        ) : (
          <Field
            name="username"
            label={t("password.username")}
            hint={t("password.username.hint")}
            autoComplete="username"
          />
        )}
        <NewPassword />
        <Submit>{t("password.submit")}</Submit>
      </AppForm>
    </Page>
  );
}
