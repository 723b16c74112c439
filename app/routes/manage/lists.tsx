import {
  redirect,
  type ActionFunctionArgs,
  type LoaderFunctionArgs,
} from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { actOnLists } from "~/members/commands/lists.server";
import { listActs } from "~/members/forms/lists";
import { lists } from "~/members/rules/lists";
import { mayKeepLists } from "~/members/rules/may";
import { memberOf } from "~/members/session.server";
import { entriesOf } from "~/members/store/lists.server";
import { DistrictList } from "~/members/ui/district-list";
import { SystemTabs } from "~/members/ui/manage-tabs";
import { database } from "~/platform/database.server";
import { forbidden, readForm } from "~/platform/http.server";
import { freshAfterRefusal } from "~/ui/fresh";
import { Page } from "~/ui/page";
import { titleOf } from "~/ui/title";
import { wordsFor } from "~/words.server";

export const meta = titleOf;
export const shouldRevalidate = freshAfterRefusal;

async function keeper(request: Request) {
  const actor = await memberOf(request);
  return mayKeepLists(actor) ? actor : forbidden();
}

export async function loader({ request }: LoaderFunctionArgs) {
  await keeper(request);
  const t = await wordsFor(request, "members");
  const kept = lists.map(async (list) => ({
    list,
    entries: await entriesOf(database(), list),
  }));
  return { title: t("lists.title"), kept: await Promise.all(kept) };
}

export async function action({ request }: ActionFunctionArgs) {
  const actor = await keeper(request);
  const form = await readForm(request, listActs);
  if (!form.ok) return form.refusal;
  const done = await actOnLists(actor, form.value);
  if (!done.ok) return form.refuse(done.errors);
  throw redirect("/manage/system/lists");
}

export default function Lists() {
  const { t } = useTranslation("members");
  const { title, kept } = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  return (
    <Page wide title={title} lead={t("lists.lead")}>
      <SystemTabs />
      {kept.map((list) => (
        <DistrictList key={list.list} {...list} answer={answer} />
      ))}
    </Page>
  );
}
