import { Link } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { useNamed } from "~/i18n/named";
import { DataTable, type Column } from "~/ui/data-table";
import { Empty } from "~/ui/page";
import type { StudioRow } from "../store/studios.server";

/** Studios with what they have under way and brought out. */
export function StudioTable({ studios }: { studios: StudioRow[] }) {
  const { t } = useTranslation("studios");
  const named = useNamed();
  const count = (
    id: "open" | "solved" | "outcomes" | "methods",
  ): Column<StudioRow> => ({
    id,
    header: t(`studio.${id}`),
    figure: true,
    cell: (studio) => studio[id],
  });
  const columns: Column<StudioRow>[] = [
    {
      id: "name",
      header: t("studio.name"),
      onPhone: "main",
      cell: (studio) => (
        <Link to={`/studios/${studio.slug}`}>{named(studio)}</Link>
      ),
    },
    {
      id: "lead",
      header: t("studio.lead"),
      onPhone: "second",
      cell: ({ lead }) => named(lead),
    },
    {
      id: "unit",
      header: t("studio.unit"),
      onPhone: "second",
      cell: ({ unit }) => named(unit),
    },
    {
      id: "trade",
      header: t("studio.trade"),
      cell: ({ trade }) => (trade ? named(trade) : "–"),
    },
    count("open"),
    count("solved"),
    count("outcomes"),
    count("methods"),
  ];
  return (
    <DataTable
      caption={t("studios.title")}
      columns={columns}
      rows={studios}
      rowKey={({ id }) => id}
      empty={<Empty yet={t("studio.none-yet")}>{t("studio.none")}</Empty>}
    />
  );
}
