import { Link } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { useNumbers } from "~/i18n/dates";
import { useNamed } from "~/i18n/named";
import { DataTable } from "~/ui/data-table";
import { Moment } from "~/ui/moment";
import { Empty, StateWord, type Tone } from "~/ui/page";
import type { Roster } from "../store/rosters.server";

type Row = Pick<
  Roster,
  | "id"
  | "file_name"
  | "kind"
  | "state"
  | "total_rows"
  | "unit"
  | "unit_en"
  | "created_by_name"
  | "created_by_name_en"
  | "created_at"
>;

const tones: Record<Roster["state"], Tone> = {
  waiting: "neutral",
  checking: "neutral",
  refused: "bad",
  ready: "warn",
  writing: "neutral",
  done: "good",
  failed: "bad",
};

/** How far a roster is, as a word. */
export function RosterState({ state }: Pick<Roster, "state">) {
  const { t } = useTranslation("members");
  return (
    <StateWord tone={tones[state]}>{t(`roster.state.${state}`)}</StateWord>
  );
}

/** The rosters that were sent in, the latest first. */
export function RostersTable({ rows }: { rows: Row[] }) {
  const { t } = useTranslation("members");
  const named = useNamed();
  const number = useNumbers();
  return (
    <DataTable
      caption={t("roster.sent")}
      rows={rows}
      rowKey={(row) => row.id}
      empty={<Empty>{t("roster.none")}</Empty>}
      columns={[
        {
          id: "file",
          header: t("roster.file"),
          onPhone: "main",
          cell: (row) => (
            <Link to={`/manage/rosters/${row.id}`}>{row.file_name}</Link>
          ),
        },
        {
          id: "state",
          header: t("grant.state"),
          onPhone: "second",
          cell: (row) => <RosterState state={row.state} />,
        },
        {
          id: "kind",
          header: t("roster.kind"),
          onPhone: "second",
          cell: (row) => t(`roster.${row.kind}`),
        },
        {
          id: "unit",
          header: t("roster.unit"),
          cell: (row) => named({ name: row.unit, name_en: row.unit_en }),
        },
        {
          id: "rows",
          header: t("roster.rows"),
          figure: true,
          cell: (row) =>
            row.total_rows === null ? "–" : number(row.total_rows),
        },
        {
          id: "by",
          header: t("roster.by"),
          cell: (row) =>
            named({
              name: row.created_by_name,
              name_en: row.created_by_name_en,
            }),
        },
        {
          id: "at",
          header: t("roster.at"),
          onPhone: "second",
          cell: (row) => <Moment at={row.created_at} />,
        },
      ]}
    />
  );
}
