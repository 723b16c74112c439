import { Link } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { useNamed } from "~/i18n/named";
import { DataTable, type Column } from "~/ui/data-table";
import { Day } from "~/ui/moment";
import { Empty } from "~/ui/page";
import type { ListedSchool } from "../store/schools.server";

/** Schools as a table: who built it, what it teaches, how many courses take enrolments. */
export function SchoolsTable({ rows }: { rows: ListedSchool[] }) {
  const { t, i18n } = useTranslation("schools");
  const named = useNamed();
  const columns: Column<ListedSchool>[] = [
    {
      id: "name",
      header: t("field.school"),
      sort: "name",
      onPhone: "main",
      cell: (row) => <Link to={`/schools/${row.slug}`}>{named(row)}</Link>,
    },
    {
      id: "tier",
      header: t("field.tier"),
      sort: "tier",
      onPhone: "second",
      cell: (row) => t(`tier.${row.tier}`),
    },
    {
      id: "builder",
      header: t("field.builder"),
      cell: (row) => t(`builder.${row.builder}`),
    },
    {
      id: "trades",
      header: t("field.teaches"),
      onPhone: "second",
      cell: (row) => (i18n.language === "en" ? row.trades_en : row.trades),
    },
    {
      id: "founded",
      header: t("field.founded"),
      sort: "founded",
      cell: (row) => <Day on={row.founded_on} />,
    },
    {
      id: "courses",
      header: t("field.openCourses"),
      sort: "courses",
      figure: true,
      cell: (row) => row.open_courses,
    },
  ];
  return (
    <DataTable
      caption={t("schools.title")}
      columns={columns}
      rows={rows}
      rowKey={({ id }) => id}
      empty={<Empty yet={t("schools.empty-yet")}>{t("schools.empty")}</Empty>}
    />
  );
}
