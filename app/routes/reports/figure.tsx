import type { LoaderFunctionArgs } from "@remix-run/node";
import { Link, useLoaderData } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { actorOf } from "~/members/session.server";
import { database } from "~/platform/database.server";
import { pageOf } from "~/platform/http.server";
import {
  figureParam,
  periodParam,
  readingNow,
  reportedDistrict,
} from "~/reports/reading.server";
import { mayKeepReport, mayOpenRows } from "~/reports/rules/may";
import { spanOf, yearOf } from "~/reports/rules/period";
import { readFigure } from "~/reports/store/figures.server";
import { rowsBehind } from "~/reports/store/rows-behind.server";
import { FigureLinks } from "~/reports/ui/figure-links";
import { FigureYears } from "~/reports/ui/figure-years";
import { RowsTable } from "~/reports/ui/rows-table";
import { Pager } from "~/ui/data-table";
import { Banner, Page, Section } from "~/ui/page";
import { titleOf } from "~/ui/title";
import { wordsFor } from "~/words.server";

export const meta = titleOf;

export async function loader({ request, params }: LoaderFunctionArgs) {
  const period = periodParam(params.period);
  const id = figureParam(params.figure);
  const url = new URL(request.url);
  const year = yearOf(period, url.searchParams.get("year"));
  const { page, size } = pageOf(url);
  const [t, actor, district] = await Promise.all([
    wordsFor(request, "reports"),
    actorOf(request),
    reportedDistrict(),
  ]);
  const open = mayOpenRows(actor, id, district.path);
  const [figure, behind] = await Promise.all([
    readFigure(database(), id, period, readingNow()),
    open
      ? rowsBehind(database(), id, period, readingNow(), { page, year })
      : undefined,
  ]);
  return {
    title: t(`figure.${id}`),
    definition: t(`figure.${id}.definition`),
    id,
    period: period.label,
    year,
    ...figure,
    size,
    behind: behind ?? null,
    mayRecord:
      id === "merit-participation-min-percent" &&
      mayKeepReport(actor, district.path),
  };
}

export default function FigurePage() {
  const { t } = useTranslation("reports");
  const { title, definition, behind, size, mayRecord, ...figure } =
    useLoaderData<typeof loader>();
  const { period, id, year } = figure;
  const report = `/reports/${period}`;
  return (
    <Page
      title={title}
      eyebrow={
        <Link to={report}>{t("rows.eyebrow", { period: spanOf(period) })}</Link>
      }
      lead={definition}
      actions={
        behind ? (
          <FigureLinks figure={`${report}/${id}`} mayRecord={mayRecord} />
        ) : null
      }
    >
      <FigureYears {...figure} />
      <Section title={t("rows.title")} note={year ?? t("rows.all")}>
        {behind ? (
          <div className="rows">
            <RowsTable id={id} rows={behind.rows} />
            <Pager total={behind.total} page={behind.page} size={size} />
          </div>
        ) : (
          <Banner>{t("rows.kept")}</Banner>
        )}
      </Section>
    </Page>
  );
}
