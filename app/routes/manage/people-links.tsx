import type { LoaderFunctionArgs } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { linksPage } from "~/members/links-page.server";
import { officerOf } from "~/members/session.server";
import { LinkFile } from "~/members/ui/link-file";
import { ManageTabs } from "~/members/ui/manage-tabs";
import { Page } from "~/ui/page";
import { titleOf } from "~/ui/title";
import { wordsFor } from "~/words.server";

export const meta = titleOf;

export async function loader({ request }: LoaderFunctionArgs) {
  const actor = await officerOf(request);
  const t = await wordsFor(request, "members");
  return { title: t("links.title"), ...(await linksPage(actor, request)) };
}

export default function PeopleLinks() {
  const { t } = useTranslation("members");
  const { title, ...page } = useLoaderData<typeof loader>();
  return (
    <Page title={title} eyebrow={t("manage.people")} lead={t("links.lead")}>
      <ManageTabs />
      <LinkFile {...page} />
    </Page>
  );
}
