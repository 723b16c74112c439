import type { LoaderFunctionArgs } from "@remix-run/node";
import { Link, useLoaderData, useLocation } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { useNamed } from "~/i18n/named";
import { memberOf, today } from "~/members/session.server";
import { database } from "~/platform/database.server";
import { pageOf } from "~/platform/http.server";
import { mayRaiseProblem } from "~/studios/rules/may";
import { problemFilterOf } from "~/studios/problem-filter";
import { tradesOf } from "~/studios/store/places.server";
import { listProblems } from "~/studios/store/problem-list.server";
import { studioChoices } from "~/studios/store/studios.server";
import { ProblemTable } from "~/studios/ui/problem-table";
import { stateChoices } from "~/studios/ui/step-line";
import { FilterSelect, FilterText, Filters, Pager } from "~/ui/data-table";
import { Page } from "~/ui/page";
import { titleOf } from "~/ui/title";
import { wordsFor } from "~/words.server";

export const meta = titleOf;

export async function loader({ request }: LoaderFunctionArgs) {
  const actor = await memberOf(request);
  const t = await wordsFor(request, "studios");
  const url = new URL(request.url);
  const page = pageOf(url);
  const [list, studios, trades] = await Promise.all([
    listProblems(database(), problemFilterOf(url, actor.person.id), page),
    studioChoices(database()),
    tradesOf(database()),
  ]);
  return {
    title: t("problems.title"),
    ...list,
    ...page,
    studios,
    trades,
    today: today(),
    mayRaise: mayRaiseProblem(actor),
  };
}

export default function Problems() {
  const { t } = useTranslation(["studios", "ui"]);
  const named = useNamed();
  const { search } = useLocation();
  const { title, rows, total, page, size, studios, trades, ...shown } =
    useLoaderData<typeof loader>();
  return (
    <Page
      wide
      title={title}
      lead={t("problems.lead")}
      actions={
        <>
          {shown.mayRaise ? (
            <Link className="primary" to="/problems/new">
              {t("problem.new")}
            </Link>
          ) : null}
          <a className="plain" href={`/problems/export/problems.xlsx${search}`}>
            {t("ui:list.export")}
          </a>
        </>
      }
    >
      <Filters>
        <FilterText name="q" label={t("problem.search")} />
        <FilterSelect
          name="state"
          label={t("problem.state")}
          options={stateChoices.map((state) => [state, t(`state.${state}`)])}
        />
        <FilterSelect
          name="studio"
          label={t("problem.studio")}
          options={studios.map((studio) => [String(studio.id), named(studio)])}
        />
        <FilterSelect
          name="trade"
          label={t("studio.trade")}
          options={trades.map((trade) => [trade.code, named(trade)])}
        />
        <FilterSelect
          name="mine"
          label={t("method.scope")}
          options={[["yes", t("problem.mine")]]}
        />
      </Filters>
      <ProblemTable problems={rows} today={shown.today} />
      <Pager total={total} page={page} size={size} />
    </Page>
  );
}
