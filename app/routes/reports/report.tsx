import type { LoaderFunctionArgs } from "@remix-run/node";
import { Link, useLoaderData } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { useDates } from "~/i18n/dates";
import { useNamed } from "~/i18n/named";
import { database } from "~/platform/database.server";
import {
  periodParam,
  readingNow,
  reportedDistrict,
  wholesOf,
} from "~/reports/reading.server";
import {
  countingDays,
  lastCountedDay,
  periodAfter,
  periodBefore,
  spanOf,
} from "~/reports/rules/period";
import { readFigures } from "~/reports/store/figures.server";
import { ReportTable } from "~/reports/ui/report-table";
import { PrintButton } from "~/ui/print-button";
import { Page } from "~/ui/page";
import { titleOf } from "~/ui/title";
import { wordsFor } from "~/words.server";

export const meta = titleOf;

export async function loader({ request, params }: LoaderFunctionArgs) {
  const period = periodParam(params.period);
  const reading = readingNow();
  const before = periodBefore(period);
  const [t, district, figures, earlier] = await Promise.all([
    wordsFor(request, "reports"),
    reportedDistrict(),
    readFigures(database(), period, reading),
    wholesOf(before, reading),
  ]);
  return {
    title: t("report.title", { period: spanOf(period.label) }),
    district: { name: district.name, name_en: district.name_en },
    period: period.label,
    from: period.from,
    to: lastCountedDay(period, reading.today),
    running: period.to > reading.today,
    years: countingDays(period, reading.today).map(({ year }) => year),
    figures,
    before: earlier,
    previous: before.label,
    later: periodAfter(period, reading.today)?.label,
  };
}

export default function Report() {
  const { t } = useTranslation("reports");
  const named = useNamed();
  const dates = useDates();
  const { district, ...report } = useLoaderData<typeof loader>();
  const { period, previous, later } = report;
  const first = report.years[0] ?? 0;
  return (
    <Page
      wide
      eyebrow={named(district)}
      title={report.title}
      lead={t(report.running ? "report.lead.running" : "report.lead", {
        from: dates.day(report.from),
        to: dates.day(report.to),
      })}
      actions={
        <>
          <a className="plain" href={`/reports/${period}/report.xlsx`} download>
            {t("report.xlsx")}
          </a>
          <PrintButton>{t("report.print")}</PrintButton>
        </>
      }
    >
      <nav className="periods" aria-label={t("report.periods")}>
        <Link to={`/reports/${previous}`}>
          {t("report.earlier", { period: spanOf(previous) })}
        </Link>
        {later ? (
          <Link to={`/reports/${later}`}>
            {t("report.later", { period: spanOf(later) })}
          </Link>
        ) : null}
      </nav>
      <ReportTable {...report} />
      <p className="note report-note">
        {t(report.running ? "report.note.running" : "report.note", {
          first,
          last: report.years.at(-1),
          before: spanOf(previous),
        })}
      </p>
    </Page>
  );
}
