import type { LoaderFunctionArgs } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { trailFilter } from "~/members/lists.server";
import { mayReadAudit } from "~/members/rules/may";
import { memberOf } from "~/members/session.server";
import { listTrail, trailKinds } from "~/members/store/trail.server";
import { SystemTabs } from "~/members/ui/manage-tabs";
import { TrailTable, useThings } from "~/members/ui/trail-table";
import { database } from "~/platform/database.server";
import { forbidden, pageOf } from "~/platform/http.server";
import {
  FilterDay,
  Filters,
  FilterSelect,
  FilterText,
  Pager,
} from "~/ui/data-table";
import { Page } from "~/ui/page";
import { titleOf } from "~/ui/title";
import { wordsFor } from "~/words.server";

export const meta = titleOf;

export async function loader({ request }: LoaderFunctionArgs) {
  if (!mayReadAudit(await memberOf(request))) forbidden();
  const url = new URL(request.url);
  const { page, size, offset } = pageOf(url);
  const filter = trailFilter(url);
  const [{ total, rows }, kinds, t] = await Promise.all([
    listTrail(database(), filter, { size, offset }),
    trailKinds(database()),
    wordsFor(request, "members"),
  ]);
  return {
    title: t("trail.title"),
    rows: rows.map((row) => ({
      ...row,
      before: row.before ? JSON.stringify(row.before, null, 1) : null,
      after: row.after ? JSON.stringify(row.after, null, 1) : null,
    })),
    kinds,
    total,
    page,
    size,
  };
}

export default function Trail() {
  const { t } = useTranslation("members");
  const things = useThings();
  const { title, rows, kinds, total, page, size } =
    useLoaderData<typeof loader>();
  return (
    <Page wide title={title} lead={t("trail.lead")}>
      <SystemTabs />
      <Filters>
        <FilterText name="who" label={t("trail.who")} />
        <FilterText name="act" label={t("trail.act")} />
        <FilterSelect
          name="kind"
          label={t("trail.kind")}
          options={kinds.map((kind) => [kind, things(kind)])}
        />
        <FilterText name="subject" label={t("trail.subject")} />
        <FilterDay name="from" label={t("trail.from")} />
        <FilterDay name="to" label={t("trail.to")} />
      </Filters>
      <TrailTable rows={rows} />
      <Pager total={total} page={page} size={size} />
    </Page>
  );
}
