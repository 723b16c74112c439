import type { LoaderFunctionArgs } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { actorOf } from "~/members/session.server";
import { Page } from "~/ui/page";
import { titleOf } from "~/ui/title";
import { wordsFor } from "~/words.server";

export const meta = titleOf;

export async function loader({ request }: LoaderFunctionArgs) {
  const actor = await actorOf(request);
  const t = await wordsFor(request, "ui");
  return { title: actor.person ? t("nav.today") : t("product") };
}

export default function Today() {
  const { title } = useLoaderData<typeof loader>();
  const { t } = useTranslation("ui");
  return <Page title={title} lead={t("product.line")} />;
}
