import { Link } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { useNumbers } from "~/i18n/dates";
import { Sparkline } from "~/ui/sparkline";
import { chapters, isPart } from "../rules/chapters";
import { definitionOf, type Figure, type FigureId } from "../rules/figures";
import { spanOf } from "../rules/period";
import { Amount } from "./amount";

type Props = {
  period: string;
  /** The calendar years that have begun. */
  years: number[];
  figures: Figure[];
  /** The whole of each figure in the period before; left out where that has no records. */
  before?: Partial<Record<FigureId, number | null>>;
};

/** The report: a chapter a heading, a figure a line; every number leads to the rows it was counted from. */
export function ReportTable({ period, years, figures, before }: Props) {
  const { t } = useTranslation("reports");
  const byId = new Map(figures.map((figure) => [figure.id, figure]));
  const columns = years.length + (before ? 5 : 4);
  return (
    <div className="table-box">
      <table className="report">
        <caption className="unseen">
          {t("report.caption", { period: spanOf(period) })}
        </caption>
        <thead>
          <tr>
            <th scope="col">{t("report.figure")}</th>
            <th scope="col" className="figure">
              {t("report.whole")}
            </th>
            <th scope="col">{t("report.unit")}</th>
            {before ? (
              <th scope="col" className="figure before">
                {t("report.before")}
              </th>
            ) : null}
            <th scope="col">{t("report.line")}</th>
            {years.map((year) => (
              <th key={year} scope="col" className="figure year">
                {year}
              </th>
            ))}
          </tr>
        </thead>
        {chapters.map((chapter) => (
          <tbody key={chapter.id}>
            <tr className="chapter">
              <th scope="rowgroup" colSpan={columns}>
                {t(`chapter.${chapter.id}`)}
              </th>
            </tr>
            {chapter.figures.map((id) => {
              const figure = byId.get(id);
              return figure ? (
                <Line
                  key={id}
                  {...{ figure, years, period }}
                  before={before && (before[id] ?? null)}
                />
              ) : null;
            })}
          </tbody>
        ))}
      </table>
    </div>
  );
}

type LineProps = {
  figure: Figure;
  years: number[];
  period: string;
  before: number | null | undefined;
};

function Line({ figure, years, period, before }: LineProps) {
  const { t } = useTranslation("reports");
  const { id, value, sampled, byYear } = figure;
  const { unit, reckoning } = definitionOf(id);
  const to = `/reports/${period}/${id}`;
  const name = t(`figure.${id}`);
  return (
    <tr className={isPart(id) ? "part" : undefined}>
      <th scope="row">
        <Link to={to}>{name}</Link>
        {sampled ? <span className="state">{t("report.sampled")}</span> : null}
        <small>{t(`figure.${id}.definition`)}</small>
      </th>
      <td className="figure whole">
        <Amount {...{ value, unit, to }} label={name} />
        <small>{t(`reckoning.${reckoning}`)}</small>
      </td>
      <td className="unit">{t(`figure-unit.${unit}`)}</td>
      {before === undefined ? null : (
        <td className="figure before">
          <Amount value={before} unit={unit} />
        </td>
      )}
      <td className="line">
        <YearsLine figure={figure} />
      </td>
      {years.map((year) => (
        <td key={year} className="figure year">
          {String(year) in byYear ? (
            <Amount
              value={byYear[year] ?? null}
              unit={unit}
              to={`${to}?year=${year}`}
              label={`${name} ${year}`}
            />
          ) : (
            <span className="not-applicable">
              {reckoning === "lowest-share" ? t("report.notApplicable") : "–"}
            </span>
          )}
        </td>
      ))}
    </tr>
  );
}

/** The small line of a figure's years. */
export function YearsLine({ figure }: { figure: Pick<Figure, "byYear"> }) {
  const numbers = useNumbers();
  const points = Object.entries(figure.byYear);
  const label = points
    .map(([year, value]) => `${year}: ${value === null ? "–" : numbers(value)}`)
    .join(", ");
  return <Sparkline points={points} label={label} />;
}
