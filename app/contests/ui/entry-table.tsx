import type { ReactNode } from "react";
import { useTranslation } from "react-i18next";
import { useNamed } from "~/i18n/named";
import { DataTable, type Column } from "~/ui/data-table";
import { Moment } from "~/ui/moment";
import { StateWord, type Tone } from "~/ui/page";

export type EntryLine = {
  id: number;
  state: string;
  via: string;
  grade: number | null;
  certificate_no: string;
  late: boolean;
  reason: string;
  /** the English name of the contest that nominated, where the reason is its name */
  feeder_en: string | null;
  decision_reason: string;
  entered_at: Date;
  name: string;
  name_en: string | null;
  unit: string | null;
  unit_en: string | null;
  number: string | null;
};

const tones: Record<string, Tone> = {
  applied: "warn",
  approved: "good",
  refused: "bad",
  withdrawn: "neutral",
};

/** An entry's state as a word. */
export function EntryWord({ state }: { state: string }) {
  const { t } = useTranslation("entries");
  return (
    <StateWord tone={tones[state] ?? "neutral"}>
      {t(`state.${state as "applied"}`)}
    </StateWord>
  );
}

/** Entries as a table; `first` and `last` are columns of the page's own. */
export function EntryTable({
  rows,
  empty,
  first = [],
  last = [],
}: {
  rows: EntryLine[];
  empty: ReactNode;
  first?: Column<EntryLine>[];
  last?: Column<EntryLine>[];
}) {
  const { t } = useTranslation("entries");
  const columns = useColumns();
  return (
    <DataTable
      caption={t("approve.title")}
      rows={rows}
      rowKey={({ id }) => id}
      empty={empty}
      columns={[...first, ...columns, ...last]}
    />
  );
}

function useColumns(): Column<EntryLine>[] {
  const { t } = useTranslation("entries");
  const named = useNamed();
  return [
    {
      id: "name",
      header: t("field.name"),
      sort: "name",
      onPhone: "main",
      cell: (row) => named(row),
    },
    {
      id: "unit",
      header: t("field.unit"),
      sort: "unit",
      onPhone: "second",
      cell: (row) => named({ name: row.unit ?? "–", name_en: row.unit_en }),
    },
    {
      id: "grade",
      header: t("field.grade"),
      cell: (row) => (
        <>
          {row.grade === null ? "–" : t(`grade.${row.grade as 5}`)}
          {row.certificate_no ? (
            <small className="note"> {row.certificate_no}</small>
          ) : null}
        </>
      ),
    },
    {
      id: "entered",
      header: t("field.entered"),
      sort: "entered",
      cell: (row) => (
        <>
          <Moment at={row.entered_at} />{" "}
          {row.late ? (
            <StateWord tone="warn">{t("field.late")}</StateWord>
          ) : null}
          <small className="brought">{t(`via.${row.via as "self"}`)}</small>
        </>
      ),
    },
    {
      id: "state",
      header: t("field.state"),
      sort: "state",
      onPhone: "second",
      cell: (row) => (
        <>
          <EntryWord state={row.state} />
          <small className="brought">
            {row.decision_reason ||
              named({ name: row.reason, name_en: row.feeder_en })}
          </small>
        </>
      ),
    },
    {
      id: "number",
      header: t("field.number"),
      cell: (row) => row.number ?? "–",
    },
  ];
}
