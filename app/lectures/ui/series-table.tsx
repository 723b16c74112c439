import { Link } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { useNamed } from "~/i18n/named";
import { DataTable } from "~/ui/data-table";
import { Moment } from "~/ui/moment";
import { Empty } from "~/ui/page";
import type { SeriesLine } from "../list-view.server";
import { HealthWord } from "./health-word";

/** Series with their health: is the next one ready, and how many of those due took place. */
export function SeriesTable({ series }: { series: SeriesLine[] }) {
  const { t } = useTranslation("lectures");
  const named = useNamed();
  return (
    <DataTable
      caption={t("list.series")}
      rows={series}
      rowKey={({ id }) => id}
      empty={<Empty>{t("list.none.coming")}</Empty>}
      columns={[
        {
          id: "series",
          header: t("column.series"),
          onPhone: "main",
          cell: (one) => (
            <Link to={`/lectures/series/${one.id}`}>{named(one)}</Link>
          ),
        },
        {
          id: "school",
          header: t("column.school"),
          onPhone: "second",
          cell: ({ school }) => (
            <Link to={`/schools/${school.slug}`}>{named(school)}</Link>
          ),
        },
        {
          id: "next",
          header: t("column.next"),
          onPhone: "second",
          cell: ({ next }) =>
            next ? (
              <Link to={`/lectures/${next.id}`}>
                <Moment at={next.startsAt} />
              </Link>
            ) : (
              "–"
            ),
        },
        {
          id: "health",
          header: t("column.health"),
          onPhone: "second",
          cell: ({ health }) => <HealthWord health={health} />,
        },
        ...(["held", "postponed", "missed"] as const).map((kind) => ({
          id: kind,
          header: t(`column.${kind}`),
          figure: true,
          cell: ({ tally }: SeriesLine) => tally[kind],
        })),
      ]}
    />
  );
}
