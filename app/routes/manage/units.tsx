import type { LoaderFunctionArgs } from "@remix-run/node";
import { Link, useLoaderData, useLocation } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { unitFilter } from "~/members/lists.server";
import { tiers } from "~/members/rules/units";
import { officerOf, today } from "~/members/session.server";
import { memberCounts } from "~/members/store/unit-counts.server";
import { listUnits } from "~/members/store/units.server";
import { Downloads, ManageTabs } from "~/members/ui/manage-tabs";
import { UnitsTable } from "~/members/ui/units-table";
import { database } from "~/platform/database.server";
import { pageOf } from "~/platform/http.server";
import { Filters, FilterSelect, FilterText, Pager } from "~/ui/data-table";
import { Page } from "~/ui/page";
import { titleOf } from "~/ui/title";
import { wordsFor } from "~/words.server";

export const meta = titleOf;

export async function loader({ request }: LoaderFunctionArgs) {
  const actor = await officerOf(request);
  const url = new URL(request.url);
  const { page, size, offset } = pageOf(url);
  const filter = await unitFilter(actor, url);
  const { total, rows } = await listUnits(database(), filter, { size, offset });
  const ids = rows.map(({ id }) => id);
  const members = await memberCounts(database(), ids, today());
  const t = await wordsFor(request, "members");
  return {
    title: t("manage.units"),
    rows: rows.map((row) => ({ ...row, members: members.get(row.id) ?? 0 })),
    total,
    page,
    size,
  };
}

export default function Units() {
  const { t } = useTranslation("members");
  const { title, rows, total, page, size } = useLoaderData<typeof loader>();
  const { search } = useLocation();
  return (
    <Page
      wide
      title={title}
      eyebrow={t("manage.title")}
      actions={
        <Link className="primary" to="/manage/units/new">
          {t("unit.add")}
        </Link>
      }
    >
      <ManageTabs />
      <Filters>
        <FilterText name="q" label={t("units.q")} />
        <FilterSelect
          name="tier"
          label={t("unit.tier")}
          options={tiers.map((tier) => [tier, t(`tier.${tier}`)])}
        />
        <FilterText name="unit" label={t("units.under")} />
        <FilterSelect
          name="state"
          label={t("unit.state")}
          options={[["dissolved", t("unit.dissolved")]]}
        />
      </Filters>
      <UnitsTable rows={rows} />
      <Pager total={total} page={page} size={size} />
      <Downloads name="units" search={search} />
    </Page>
  );
}
