import { Link } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { useNumbers } from "~/i18n/dates";
import { useNamed } from "~/i18n/named";
import { DataTable, type Column } from "~/ui/data-table";
import { Day } from "~/ui/moment";
import { Empty, StateWord } from "~/ui/page";
import type { ContestPhase } from "../rules/contest";
import { PhaseWord } from "./state-words";

type Row = {
  id: number;
  slug: string;
  name: string;
  name_en: string;
  unit: string;
  unit_en: string;
  tier: string;
  events: string | null;
  events_en: string | null;
  entrants: number | null;
  starts_on: string;
  phase: ContestPhase;
  /** whether any of its events takes entries now */
  entry_open: boolean;
};

/** Contests as a table; on a phone two lines each. */
export function ContestTable({
  contests,
  to,
}: {
  contests: Row[];
  to: (slug: string) => string;
}) {
  const { t } = useTranslation("contests");
  const named = useNamed();
  const numbers = useNumbers();
  const columns: Column<Row>[] = [
    {
      id: "name",
      header: t("field.contest"),
      sort: "name",
      onPhone: "main",
      cell: (row) => <Link to={to(row.slug)}>{named(row)}</Link>,
    },
    {
      id: "unit",
      header: t("field.unit"),
      cell: (row) => named({ name: row.unit, name_en: row.unit_en }),
    },
    {
      id: "events",
      header: t("field.events"),
      cell: (row) => named({ name: row.events ?? "–", name_en: row.events_en }),
    },
    {
      id: "entrants",
      header: t("field.entrants"),
      figure: true,
      sort: "entrants",
      cell: (row) => numbers(row.entrants ?? 0),
    },
    {
      id: "starts",
      header: t("field.starts"),
      sort: "starts",
      onPhone: "second",
      cell: (row) => <Day on={row.starts_on} />,
    },
    {
      id: "phase",
      header: t("field.state"),
      onPhone: "second",
      cell: (row) => (
        <>
          <PhaseWord phase={row.phase} />
          {row.entry_open ? (
            <>
              {" "}
              <StateWord tone="good">{t("phase.entry-open")}</StateWord>
            </>
          ) : null}
        </>
      ),
    },
  ];
  return (
    <DataTable
      caption={t("list.title")}
      columns={columns}
      rows={contests}
      rowKey={(row) => row.id}
      empty={<Empty yet={t("list.empty-yet")}>{t("list.empty")}</Empty>}
    />
  );
}
