import { Link } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { useNamed } from "~/i18n/named";
import { DataTable } from "~/ui/data-table";
import { Day } from "~/ui/moment";
import { Empty } from "~/ui/page";

type Row = {
  id: number;
  name: string;
  name_en: string | null;
  phone: string | null;
  username: string | null;
  unit_id: number;
  unit: string;
  unit_en: string;
  member_no: string | null;
  from: string;
  to: string | null;
};

/** Members with their enterprise and since when. */
export function RollsTable({ rows }: { rows: Row[] }) {
  const { t } = useTranslation("members");
  const named = useNamed();
  return (
    <DataTable
      caption={t("manage.people")}
      rows={rows}
      rowKey={(row) => row.id}
      empty={
        <Empty
          step={
            <Link className="plain" to="/manage/rosters">
              {t("people.import")}
            </Link>
          }
        >
          {t("people.none")}
        </Empty>
      }
      columns={[
        {
          id: "name",
          header: t("person.name"),
          sort: "name",
          onPhone: "main",
          cell: (row) => (
            <Link to={`/manage/people/${row.id}`}>{named(row)}</Link>
          ),
        },
        {
          id: "number",
          header: t("person.memberNo"),
          sort: "number",
          onPhone: "second",
          cell: (row) => <span className="whole">{row.member_no ?? "–"}</span>,
        },
        {
          id: "unit",
          header: t("person.unit"),
          sort: "unit",
          onPhone: "second",
          cell: (row) => (
            <Link to={`/manage/units/${row.unit_id}`}>
              {named({ name: row.unit, name_en: row.unit_en })}
            </Link>
          ),
        },
        {
          id: "phone",
          header: t("person.phone"),
          cell: (row) => row.phone ?? "–",
        },
        {
          id: "account",
          header: t("person.username"),
          cell: (row) => row.username ?? "–",
        },
        {
          id: "from",
          header: t("person.from"),
          sort: "from",
          cell: (row) => <Day on={row.from} />,
        },
        {
          id: "to",
          header: t("person.to"),
          cell: (row) => <Day on={row.to} />,
        },
      ]}
    />
  );
}
