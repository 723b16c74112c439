import { Link } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { useNumbers } from "~/i18n/dates";
import { useNamed } from "~/i18n/named";
import { DataTable, type Column } from "~/ui/data-table";
import { Day } from "~/ui/moment";
import { Empty } from "~/ui/page";
import {
  definitionOf,
  shareInPercent,
  type FigureId,
  type FigureRow,
} from "../rules/figures";

/** The rows a figure was counted from, each leading to its thing. */
export function RowsTable({ id, rows }: { id: FigureId; rows: FigureRow[] }) {
  const { t } = useTranslation("reports");
  return (
    <DataTable
      caption={t(`figure.${id}`)}
      columns={useColumns(id)}
      rows={rows}
      rowKey={(row) => row.key}
      empty={<Empty>{t("rows.empty")}</Empty>}
    />
  );
}

function useColumns(id: FigureId): Column<FigureRow>[] {
  const { t } = useTranslation("reports");
  const named = useNamed();
  const numbers = useNumbers();
  const { reckoning } = definitionOf(id);
  const amount = (value: number | null) =>
    value === null ? t("rows.none") : numbers(value);
  const title = ({ title, titleEn, href }: FigureRow) => {
    const text = named({ name: title, name_en: titleEn });
    return href ? <Link to={href}>{text}</Link> : text;
  };
  const columns: Column<FigureRow>[] = [
    {
      id: "date",
      header: t(
        reckoning === "standing" ? "rows.date.standing" : "rows.date.dated",
      ),
      cell: ({ date }) => <Day on={date} />,
      onPhone: "second",
    },
    { id: "title", header: t("rows.name"), cell: title, onPhone: "main" },
  ];
  const figure = (
    name: "part" | "whole" | "share" | "interval",
    value: (row: FigureRow) => number | null,
  ): Column<FigureRow> => ({
    id: name,
    header: t(`rows.${name}`),
    cell: (row) => amount(value(row)),
    figure: true,
    onPhone: "second",
  });
  if (reckoning === "middle-interval")
    columns.push(figure("interval", ({ part }) => part));
  if (reckoning === "lowest-share")
    columns.push(
      figure("part", ({ part }) => part),
      figure("whole", ({ whole }) => whole),
      figure("share", ({ part, whole }) =>
        shareInPercent(part ?? 0, whole ?? 0),
      ),
    );
  return columns;
}
