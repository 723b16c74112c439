import { Link } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { useNumbers } from "~/i18n/dates";
import { useNamed } from "~/i18n/named";
import { DataTable } from "~/ui/data-table";
import { Moment } from "~/ui/moment";
import { Empty } from "~/ui/page";
import type { BoardState } from "../rules/board";
import { BoardWord } from "./state-words";

type Row = {
  slug: string;
  name: string;
  name_en: string;
  trade: string;
  trade_en: string;
  starts_at: Date | null;
  entrants: number;
  state: BoardState;
};

/** The events of a contest: what, when, how many, and where its board stands. */
export function EventTable({
  events,
  to,
  kept = false,
}: {
  events: Row[];
  /** the reader keeps the contest: nothing of it is kept back from them */
  kept?: boolean;
  to: (slug: string) => string;
}) {
  const { t } = useTranslation("contests");
  const named = useNamed();
  const numbers = useNumbers();
  return (
    <DataTable
      caption={t("contest.events")}
      rows={events}
      rowKey={(row) => row.slug}
      empty={
        <Empty>
          {t(kept ? "contest.no-events.kept" : "contest.no-events")}
        </Empty>
      }
      columns={[
        {
          id: "name",
          header: t("field.event"),
          onPhone: "main",
          cell: (row) => <Link to={to(row.slug)}>{named(row)}</Link>,
        },
        {
          id: "trade",
          header: t("field.trade"),
          cell: (row) => named({ name: row.trade, name_en: row.trade_en }),
        },
        {
          id: "starts",
          header: t("field.starts-at"),
          onPhone: "second",
          cell: (row) =>
            row.starts_at ? <Moment at={row.starts_at} /> : <>–</>,
        },
        {
          id: "entrants",
          header: t("field.entrants"),
          figure: true,
          cell: (row) => numbers(row.entrants),
        },
        {
          id: "state",
          header: t("field.state"),
          onPhone: "second",
          cell: (row) => <BoardWord state={row.state} />,
        },
      ]}
    />
  );
}
