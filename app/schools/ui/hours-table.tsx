import { Link } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { useListed, useNamed } from "~/i18n/named";
import { DataTable, type Column } from "~/ui/data-table";
import { Moment } from "~/ui/moment";
import { Empty } from "~/ui/page";
import type { HoursRow } from "../store/hours.server";
import { pageOf } from "./slot";

/** My hours, a line a session; where there is more than one entry, each of them with its cause. */
export function HoursTable({ rows }: { rows: HoursRow[] }) {
  const { t } = useTranslation("schools");
  const named = useNamed();
  const listed = useListed();
  const cause = (name: string) =>
    t(
      `cause.${name as "qr" | "hand" | "live" | "replay" | "correction" | "import"}`,
    );
  const columns: Column<HoursRow>[] = [
    {
      id: "title",
      header: t("field.course"),
      onPhone: "main",
      cell: (row) => (
        <Link to={pageOf({ kind: row.kind, id: row.session_id })}>
          {named({ name: row.title, name_en: row.title_en }) ||
            t(row.kind === "lecture" ? "shape.lecture" : "field.course")}
        </Link>
      ),
    },
    {
      id: "school",
      header: t("field.school"),
      cell: (row) =>
        named({ name: row.school_name, name_en: row.school_name_en }),
    },
    {
      id: "when",
      header: t("field.when"),
      onPhone: "second",
      cell: (row) => <Moment at={row.starts_at} />,
    },
    {
      id: "entries",
      header: t("field.entries"),
      onPhone: "second",
      cell: (row) =>
        listed(
          row.entries.map((entry) =>
            [
              cause(entry.cause),
              row.entries.length > 1
                ? `${entry.minutes > 0 ? "+" : ""}${entry.minutes}`
                : "",
              entry.reason ?? "",
            ]
              .filter(Boolean)
              .join(" "),
          ),
        ),
    },
    {
      id: "minutes",
      header: t("field.minutesCounted"),
      figure: true,
      onPhone: "second",
      cell: (row) => (
        <>
          <span className="phone-out">{row.minutes}</span>
          <span className="phone-only">
            {t("hours.minutes", { count: row.minutes })}
          </span>
        </>
      ),
    },
  ];
  return (
    <DataTable
      caption={t("hours.title")}
      columns={columns}
      rows={rows}
      rowKey={({ session_id }) => session_id}
      empty={
        <Empty step={<Link to="/timetable">{t("timetable.title")}</Link>}>
          {t("hours.none")}
        </Empty>
      }
    />
  );
}
