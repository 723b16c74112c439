import {
  redirect,
  type ActionFunctionArgs,
  type LoaderFunctionArgs,
} from "@remix-run/node";
import { Link, useActionData, useLoaderData } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { useNamed } from "~/i18n/named";
import { memberOf, today } from "~/members/session.server";
import { offeredOf } from "~/members/store/lists.server";
import { database } from "~/platform/database.server";
import { readForm } from "~/platform/http.server";
import { editStudio } from "~/studios/commands/studios.server";
import { studioForm } from "~/studios/forms/studios";
import { notOffered } from "~/studios/rules/choice";
import { topicsOf } from "~/studios/store/studio-people.server";
import { keptStudio } from "~/studios/studio-kept.server";
import { StudioFields } from "~/studios/ui/studio-fields";
import { AppForm, Submit } from "~/ui/form";
import { Page } from "~/ui/page";
import { titleOf } from "~/ui/title";
import { wordsFor } from "~/words.server";

export const meta = titleOf;

export async function loader({ request, params }: LoaderFunctionArgs) {
  const { studio } = await keptStudio(await memberOf(request), params["slug"]);
  const year = Number(today().slice(0, 4));
  const [t, trades, topics] = await Promise.all([
    wordsFor(request, "studios"),
    offeredOf(database(), "trade", [studio.trade?.code]),
    topicsOf(database(), studio.id, year),
  ]);
  return { title: t("studio.edit"), studio, year, trades, topics };
}

export async function action({ request, params }: ActionFunctionArgs) {
  const actor = await memberOf(request);
  const { studio } = await keptStudio(actor, params["slug"]);
  const form = await readForm(request, studioForm);
  if (!form.ok) return form.refusal;
  const { topics, tradeCode = null, ...text } = form.value;
  const trades = await offeredOf(database(), "trade", [studio.trade?.code]);
  const wrong = notOffered({
    tradeCode: { chosen: tradeCode, offered: trades.map(({ code }) => code) },
  });
  if (wrong) return form.refuse(wrong);
  await editStudio(actor, studio.slug, { ...text, tradeCode }, topics);
  throw redirect(`/studios/${studio.slug}`);
}

export default function EditStudio() {
  const { t } = useTranslation("studios");
  const named = useNamed();
  const { title, studio, ...fields } = useLoaderData<typeof loader>();
  return (
    <Page
      title={title}
      eyebrow={<Link to={`/studios/${studio.slug}`}>{named(studio)}</Link>}
    >
      <AppForm answer={useActionData<typeof action>()} words="studios">
        <StudioFields studio={studio} {...fields} />
        <Submit>{t("studio.edit.submit")}</Submit>
      </AppForm>
    </Page>
  );
}
