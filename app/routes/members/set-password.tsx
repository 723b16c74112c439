import {
  redirect,
  type ActionFunctionArgs,
  type LoaderFunctionArgs,
} from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { setPassword } from "~/members/commands/accounts.server";
import { setPasswordForm } from "~/members/forms/accounts";
import { openLink } from "~/members/store/links.server";
import { signIn } from "~/platform/auth.server";
import { database } from "~/platform/database.server";
import { readForm } from "~/platform/http.server";
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
  const form = await readForm(request, setPasswordForm);
  if (!form.ok) return form.refusal;
  const link = await openLink(database(), "set-password", params.token ?? "");
  if (!link) return form.refuse({ "": ["link-gone"] });
  if (!link.username && !form.value.username)
    return form.refuse({ username: ["required"] });
  const done = await setPassword(link, form.value);
  if (!done.ok)
    return form.refuse({
      [done.refusal === "username-taken" ? "username" : ""]: [done.refusal],
    });
  const headers = await signIn(request, done.username, form.value.password);
  throw redirect("/", headers ? { headers } : undefined);
}

export default function SetPassword() {
  const { t } = useTranslation("members");
  const { title, person } = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  if (!person)
    return <Page title={t("link.gone")} lead={t("link.gone.hint")} />;
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
