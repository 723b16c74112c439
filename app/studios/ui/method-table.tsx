import { Link } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { useNamed } from "~/i18n/named";
import { DataTable, type Column } from "~/ui/data-table";
import { Day } from "~/ui/moment";
import { Empty } from "~/ui/page";
import type { MethodRow } from "../store/method-list.server";
import { MethodWord } from "./state-words";

/** Methods as the library lists them, or a studio's own with their state. */
export function MethodTable({
  methods,
  of,
}: {
  methods: MethodRow[];
  of: "library" | "studio";
}) {
  const { t } = useTranslation("studios");
  const named = useNamed();
  const inLibrary = of === "library";
  const columns: Column<MethodRow>[] = [
    {
      id: "name",
      header: t("method.name"),
      onPhone: "main",
      sort: inLibrary ? "name" : undefined,
      cell: (method) => (
        <>
          <Link to={`/methods/${method.slug}`}>{named(method)}</Link>
          {inLibrary ? <small className="gist">{method.gist}</small> : null}
        </>
      ),
    },
    {
      id: "inventor",
      header: t("method.inventor"),
      onPhone: "second",
      cell: ({ inventor }) => named(inventor),
    },
    ...(inLibrary
      ? [
          {
            id: "unit",
            header: t("method.unit"),
            onPhone: "second" as const,
            cell: ({ unit }: MethodRow) => named(unit),
          },
          {
            id: "trade",
            header: t("method.trade"),
            cell: ({ trade }: MethodRow) => (trade ? named(trade) : "–"),
          },
        ]
      : [
          {
            id: "state",
            header: t("method.state"),
            onPhone: "second" as const,
            cell: ({ state }: MethodRow) => <MethodWord state={state} />,
          },
        ]),
    {
      id: "adopted",
      header: t("method.adopted"),
      figure: true,
      sort: inLibrary ? "adopted" : undefined,
      cell: ({ adopted }) => adopted,
    },
    {
      id: "named",
      header: t("method.named"),
      figure: true,
      onPhone: "second",
      sort: inLibrary ? "named" : undefined,
      cell: ({ namedOn }) => <Day on={namedOn} />,
    },
  ];
  return (
    <DataTable
      caption={t("studio.methods.title")}
      columns={columns}
      rows={methods}
      rowKey={({ slug }) => slug}
      empty={
        <Empty yet={inLibrary ? t("method.none-yet") : undefined}>
          {t(inLibrary ? "method.none" : "studio.methods.none")}
        </Empty>
      }
    />
  );
}
