import { Link } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { useNumbers } from "~/i18n/dates";
import { useNamed } from "~/i18n/named";
import { DataTable } from "~/ui/data-table";
import { Day } from "~/ui/moment";
import { Empty, StateWord } from "~/ui/page";
import type { Tier } from "../rules/units";

type Row = {
  id: number;
  name: string;
  name_en: string;
  tier: Tier;
  code: string;
  founded_on: string;
  dissolved_on: string | null;
  stands: boolean;
  parent: string | null;
  parent_en: string | null;
  members: number;
};

/** Units with what stands above them and how many belong to them. */
export function UnitsTable({ rows }: { rows: Row[] }) {
  const { t } = useTranslation("members");
  const named = useNamed();
  const number = useNumbers();
  return (
    <DataTable
      caption={t("manage.units")}
      rows={rows}
      rowKey={(row) => row.id}
      empty={<Empty>{t("units.none")}</Empty>}
      columns={[
        {
          id: "name",
          header: t("unit.name"),
          sort: "name",
          onPhone: "main",
          cell: (row) => (
            <>
              <Link to={`/manage/units/${row.id}`}>{named(row)}</Link>{" "}
              {row.dissolved_on ? (
                <StateWord tone={row.stands ? "warn" : "neutral"}>
                  {row.stands ? (
                    <>
                      {t("unit.ends")} <Day on={row.dissolved_on} />
                    </>
                  ) : (
                    t("unit.dissolved")
                  )}
                </StateWord>
              ) : null}
            </>
          ),
        },
        {
          id: "tier",
          header: t("unit.tier"),
          onPhone: "second",
          cell: (row) => t(`tier.${row.tier}`),
        },
        {
          id: "parent",
          header: t("unit.parent"),
          cell: (row) =>
            row.parent
              ? named({ name: row.parent, name_en: row.parent_en })
              : "–",
        },
        {
          id: "code",
          header: t("unit.code"),
          sort: "code",
          onPhone: "second",
          cell: (row) => row.code,
        },
        {
          id: "founded",
          header: t("unit.founded"),
          sort: "founded",
          cell: (row) => <Day on={row.founded_on} />,
        },
        {
          id: "members",
          header: t("unit.members"),
          figure: true,
          onPhone: "second",
          cell: (row) => (
            <Link to={`/manage/people?unit=${row.code}`}>
              {number(row.members)}
              <span className="phone-only"> {t("units.people")}</span>
            </Link>
          ),
        },
      ]}
    />
  );
}
