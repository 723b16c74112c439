import type { LoaderFunctionArgs } from "@remix-run/node";
import { useLoaderData, useLocation } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { useNamed } from "~/i18n/named";
import { database } from "~/platform/database.server";
import { pageOf } from "~/platform/http.server";
import { methodFilterOf } from "~/studios/method-filter";
import { listMethods, namingYears } from "~/studios/store/method-list.server";
import { tradesOf } from "~/studios/store/places.server";
import { MethodTable } from "~/studios/ui/method-table";
import { FilterSelect, FilterText, Filters, Pager } from "~/ui/data-table";
import { Page } from "~/ui/page";
import { titleOf } from "~/ui/title";
import { wordsFor } from "~/words.server";

export const meta = titleOf;

export async function loader({ request }: LoaderFunctionArgs) {
  const t = await wordsFor(request, "studios");
  const url = new URL(request.url);
  const page = pageOf(url);
  const [list, trades, years] = await Promise.all([
    listMethods(database(), methodFilterOf(url), page),
    tradesOf(database()),
    namingYears(database()),
  ]);
  return { title: t("methods.title"), ...list, ...page, trades, years };
}

export default function Methods() {
  const { t } = useTranslation(["studios", "ui"]);
  const named = useNamed();
  const { search } = useLocation();
  const { title, rows, total, page, size, trades, years } =
    useLoaderData<typeof loader>();
  return (
    <Page
      wide
      title={title}
      lead={t("methods.lead")}
      actions={
        <a className="plain" href={`/methods/export/methods.xlsx${search}`}>
          {t("ui:list.export")}
        </a>
      }
    >
      <Filters>
        <FilterText name="q" label={t("method.search")} />
        <FilterSelect
          name="trade"
          label={t("method.trade")}
          options={trades.map((trade) => [trade.code, named(trade)])}
        />
        <FilterSelect
          name="year"
          label={t("method.year")}
          options={years.map((year) => [String(year), String(year)])}
        />
        <FilterSelect
          name="state"
          label={t("method.state")}
          options={(["notice", "withdrawn"] as const).map((state) => [
            state,
            t(`method.state.${state}`),
          ])}
        />
      </Filters>
      <MethodTable methods={rows} of="library" />
      <Pager total={total} page={page} size={size} />
    </Page>
  );
}
