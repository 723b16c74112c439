import { Link } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { definitionOf, type ByYear, type FigureId } from "../rules/figures";
import { Amount } from "./amount";
import { YearsLine } from "./report-table";

type Props = {
  period: string;
  id: FigureId;
  value: number | null;
  byYear: ByYear;
  /** The year whose rows are open; none for the whole. */
  year: number | undefined;
};

/** A figure's number in all and by year, as the choice of what the list below shows. */
export function FigureYears({ period, id, value, byYear, year }: Props) {
  const { t } = useTranslation("reports");
  const to = `/reports/${period}/${id}`;
  const { unit } = definitionOf(id);
  const unitWord = t(`figure-unit.${unit}`);
  const choices: [
    name: string,
    value: number | null,
    to: string,
    open: boolean,
  ][] = [
    [t("rows.all"), value, to, year === undefined],
    ...Object.entries(byYear).map(
      ([name, count]) =>
        [name, count, `${to}?year=${name}`, String(year) === name] as [
          string,
          number | null,
          string,
          boolean,
        ],
    ),
  ];
  return (
    <div className="figure-years">
      <nav aria-label={t("rows.years")}>
        {choices.map(([name, count, address, open]) => (
          <Link
            key={name}
            to={address}
            aria-current={open ? "page" : undefined}
            preventScrollReset
          >
            <small>{name}</small>
            <strong>
              <Amount value={count} unit={unit} />
              {unitWord ? <span> {unitWord}</span> : null}
            </strong>
          </Link>
        ))}
      </nav>
      <YearsLine figure={{ byYear }} />
    </div>
  );
}
