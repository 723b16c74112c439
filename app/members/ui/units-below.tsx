import { Link } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { useNumbers } from "~/i18n/dates";
import { useNamed } from "~/i18n/named";
import { Pager } from "~/ui/data-table";
import { Section } from "~/ui/page";

type UnitsBelowProps = {
  units: {
    total: number;
    rows: { id: number; name: string; name_en: string }[];
  };
  paging: { page: number; size: number };
};

/** The units that stand directly below one, in columns as a directory prints them. */
export function UnitsBelow({ units, paging }: UnitsBelowProps) {
  const { t } = useTranslation("members");
  const named = useNamed();
  const number = useNumbers();
  if (units.total === 0) return null;
  return (
    <Section
      title={t("unit.directlyBelow")}
      note={t("count.units", { figure: number(units.total) })}
    >
      <ul className="directory">
        {units.rows.map((unit) => (
          <li key={unit.id}>
            <Link to={`/units/${unit.id}`}>{named(unit)}</Link>
          </li>
        ))}
      </ul>
      <Pager total={units.total} {...paging} />
    </Section>
  );
}
