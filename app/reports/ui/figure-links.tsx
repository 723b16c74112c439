import { Link, useSearchParams } from "@remix-run/react";
import { useTranslation } from "react-i18next";

type Props = {
  /** The figure's address. */
  figure: string;
  /** Its rows are recorded by hand, and this reader may do so. */
  mayRecord: boolean;
};

/** The rows behind a figure as files, of the year that is open. */
export function FigureLinks({ figure, mayRecord }: Props) {
  const { t } = useTranslation("reports");
  const [search] = useSearchParams();
  const sheet = (format: string) => `${figure}/rows.${format}?${search}`;
  return (
    <>
      {mayRecord ? (
        <Link className="primary" to="/reports/merit">
          {t("merit.keep")}
        </Link>
      ) : null}
      <a className="plain" href={sheet("xlsx")} download>
        {t("rows.xlsx")}
      </a>
      <a className="plain" href={sheet("csv")} download>
        {t("rows.csv")}
      </a>
    </>
  );
}
