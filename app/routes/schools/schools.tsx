import type { LoaderFunctionArgs } from "@remix-run/node";
import { Link, useLoaderData, useSearchParams } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { useNamed } from "~/i18n/named";
import { listAddress } from "~/members/place.server";
import { actorOf } from "~/members/session.server";
import { database } from "~/platform/database.server";
import { pageOf } from "~/platform/http.server";
import { foundingPlaces } from "~/schools/rules/may";
import { schoolFilterOf } from "~/schools/school-filter.server";
import { allTrades, listSchools } from "~/schools/store/schools.server";
import { SchoolsTable } from "~/schools/ui/schools-table";
import { tiers } from "~/schools/ui/timetable-filters";
import { Filters, FilterSelect, FilterText, Pager } from "~/ui/data-table";
import { FilterPlace } from "~/ui/place";
import { Page } from "~/ui/page";
import { titleOf } from "~/ui/title";
import { wordsFor } from "~/words.server";

export const meta = titleOf;

export async function loader({ request }: LoaderFunctionArgs) {
  const url = await listAddress(request);
  const t = await wordsFor(request, "schools");
  const page = pageOf(url);
  const [list, trades, actor] = await Promise.all([
    listSchools(database(), schoolFilterOf(url), page),
    allTrades(database()),
    actorOf(request),
  ]);
  return {
    title: t("schools.title"),
    ...page,
    ...list,
    trades,
    mayFound: foundingPlaces(actor).length > 0,
  };
}

export default function Schools() {
  const { t } = useTranslation("schools");
  const named = useNamed();
  const { title, rows, total, page, size, trades, mayFound } =
    useLoaderData<typeof loader>();
  const [search] = useSearchParams();
  const query = new URLSearchParams(search);
  query.delete("page");
  return (
    <Page
      wide
      title={title}
      lead={t("schools.lead")}
      actions={
        <>
          {mayFound ? (
            <Link className="primary" to="/schools/new">
              {t("school.new")}
            </Link>
          ) : null}
          <a className="plain" href={`/schools/table/xlsx?${query}`}>
            {t("export.xlsx")}
          </a>
          <a className="plain" href={`/schools/table/csv?${query}`}>
            {t("export.csv")}
          </a>
        </>
      }
    >
      <Filters>
        <FilterPlace />
        <FilterText name="q" label={t("field.name")} />
        <FilterSelect
          name="tier"
          label={t("field.tier")}
          options={tiers.map((tier) => [tier, t(`tier.${tier}`)])}
        />
        <FilterSelect
          name="trade"
          label={t("field.trade")}
          options={trades.map((trade) => [trade.code, named(trade)])}
        />
        <FilterSelect
          name="builder"
          label={t("field.builder")}
          options={[
            ["union", t("builder.union")],
            ["enterprise", t("builder.enterprise")],
          ]}
        />
      </Filters>
      <SchoolsTable rows={rows} />
      <Pager total={total} page={page} size={size} />
    </Page>
  );
}
