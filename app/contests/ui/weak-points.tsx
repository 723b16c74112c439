import { Form, Link } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { useNamed } from "~/i18n/named";
import { DataTable, type Column } from "~/ui/data-table";
import { Submit } from "~/ui/form";
import { Empty, StateWord } from "~/ui/page";
import type { WeakPointsView } from "../after.server";
import { useNodeName } from "./words-in";

type Row = WeakPointsView["all"][number] & {
  unit?: string;
  unit_en?: string | null;
};

/** The aspects on which most was lost, each with its one click to a micro-lecture's topic, or what became of that. */
export function WeakPoints({
  rows,
  caption,
  byUnit = false,
}: {
  rows: Row[];
  caption: string;
  byUnit?: boolean;
}) {
  const { t } = useTranslation("contests");
  const columns = useColumns(byUnit);
  return (
    <DataTable
      caption={caption}
      rows={rows}
      rowKey={(row) => `${row.unit ?? ""} ${row.node}`}
      empty={<Empty>{t("weak.empty")}</Empty>}
      columns={columns}
    />
  );
}

function useColumns(byUnit: boolean): Column<Row>[] {
  const { t } = useTranslation("contests");
  const nodeName = useNodeName();
  const named = useNamed();
  const unit: Column<Row> = {
    id: "unit",
    header: t("field.unit"),
    onPhone: "main",
    cell: (row) => named({ name: row.unit ?? "", name_en: row.unit_en }),
  };
  return [
    ...(byUnit ? [unit] : []),
    {
      id: "aspect",
      header: t("weak.aspect"),
      onPhone: byUnit ? "second" : "main",
      cell: nodeName,
    },
    {
      id: "lost",
      header: t("weak.lost"),
      figure: true,
      onPhone: "second",
      cell: (row) => `${(row.lost * 100).toFixed(1)}%`,
    },
    {
      id: "entrants",
      header: t("weak.marked"),
      figure: true,
      cell: (row) => row.entrants,
    },
    {
      id: "topic",
      header: t("weak.lecture"),
      onPhone: "second",
      cell: (row) => <Topic row={row} />,
    },
  ];
}

function Topic({ row }: { row: Row }) {
  const { t } = useTranslation("contests");
  const { t: own } = useTranslation("lectures");
  const named = useNamed();
  const { topic } = row;
  if (!topic)
    return (
      <Form method="post">
        <input type="hidden" name="node" value={row.node} />
        <input type="hidden" name="unit" value={row.unit ?? ""} />
        <Submit name="intent" value="propose" kind="plain">
          {t("weak.propose")}
        </Submit>
      </Form>
    );
  if (topic.lecture)
    return (
      <Link to={`/lectures/${topic.lecture.id}`}>
        {named(topic.lecture.series)}{" "}
        {own("number", { number: topic.lecture.number })}
      </Link>
    );
  return (
    <StateWord tone={topic.state === "open" ? "warn" : "neutral"}>
      {topic.state === "set-aside"
        ? own("topics.aside.because", { reason: topic.reason })
        : own(`topics.state.${topic.state}`)}
    </StateWord>
  );
}
