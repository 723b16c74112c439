import type { LoaderFunctionArgs } from "@remix-run/node";
import { useLoaderData, useLocation } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { actGroups } from "~/acts";
import { mayReadAudit } from "~/members/rules/may";
import { memberOf } from "~/members/session.server";
import { trailPage } from "~/members/trail-page.server";
import { Downloads, SystemTabs } from "~/members/ui/manage-tabs";
import { TrailFilters } from "~/members/ui/trail-filters";
import { TrailTable } from "~/members/ui/trail-table";
import { forbidden } from "~/platform/http.server";
import { Pager } from "~/ui/data-table";
import { Page } from "~/ui/page";
import { titleOf } from "~/ui/title";
import { wordsFor } from "~/words.server";

export const meta = titleOf;

export async function loader({ request }: LoaderFunctionArgs) {
  if (!mayReadAudit(await memberOf(request))) forbidden();
  const t = await wordsFor(request, "members");
  return {
    title: t("trail.title"),
    groups: actGroups,
    ...(await trailPage(request)),
  };
}

export default function Trail() {
  const { t } = useTranslation("members");
  const { search } = useLocation();
  const { title, rows, groups, kinds, ...pager } =
    useLoaderData<typeof loader>();
  return (
    <Page wide title={title} lead={t("trail.lead")}>
      <SystemTabs />
      <TrailFilters groups={groups} kinds={kinds} />
      <TrailTable rows={rows} />
      <Pager {...pager} />
      <Downloads name="trail" search={search} />
    </Page>
  );
}
