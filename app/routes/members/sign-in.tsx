import {
  redirect,
  type ActionFunctionArgs,
  type LoaderFunctionArgs,
} from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { signInForm } from "~/members/forms/accounts";
import { DemoAccounts } from "~/members/ui/demo-accounts";
import { isMember } from "~/members/rules/actor";
import { actorOf } from "~/members/session.server";
import { demoAccounts, usernameFor } from "~/members/store/actors.server";
import { countPassword, passwordWasRight } from "~/platform/attempts.server";
import { signIn } from "~/platform/auth.server";
import { database } from "~/platform/database.server";
import { ownPath, readForm } from "~/platform/http.server";
import { titleOf } from "~/ui/title";
import { AppForm, Field, Submit } from "~/ui/form";
import { Page } from "~/ui/page";
import { wordsFor } from "~/words.server";

export const meta = titleOf;

export async function loader({ request }: LoaderFunctionArgs) {
  if (isMember(await actorOf(request)))
    throw redirect(ownPath(new URL(request.url).searchParams.get("to")));
  const t = await wordsFor(request, "members");
  return {
    title: t("sign-in.title"),
    accounts: await demoAccounts(database()),
  };
}

export async function action({ request, context }: ActionFunctionArgs) {
  const form = await readForm(request, signInForm);
  if (!form.ok) return form.refusal;
  const username = await usernameFor(database(), form.value.username);
  const tried = [username.toLowerCase(), context?.address ?? ""] as const;
  const seconds = await countPassword(...tried);
  if (seconds > 0) return form.refuse({ "": [`too-often?seconds=${seconds}`] });
  const headers = await signIn(request, username, form.value.password);
  if (!headers) return form.refuse({ "": ["sign-in"] });
  await passwordWasRight(...tried);
  throw redirect(ownPath(new URL(request.url).searchParams.get("to")), {
    headers,
  });
}

export default function SignIn() {
  const { t } = useTranslation("members");
  const { title, accounts } = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  return (
    <Page title={title}>
      <AppForm answer={answer} words="members">
        <Field
          name="username"
          label={t("sign-in.username")}
          autoComplete="username"
        />
        <Field
          name="password"
          type="password"
          label={t("sign-in.password")}
          autoComplete="current-password"
        />
        <Submit>{t("sign-in.submit")}</Submit>
      </AppForm>
      <p className="note">{t("sign-in.forgotten")}</p>
      {accounts.length > 0 ? <DemoAccounts accounts={accounts} /> : null}
    </Page>
  );
}
