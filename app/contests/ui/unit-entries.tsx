import { useTranslation } from "react-i18next";
import { Pager } from "~/ui/data-table";
import { ErrorSummary } from "~/ui/error-summary";
import type { AppForm } from "~/ui/form";
import { Empty, Section } from "~/ui/page";
import { EntryTable, type EntryLine } from "./entry-table";
import { UnitEntryActs } from "./unit-entry-acts";

type Props = {
  ours: { rows: EntryLine[] } & Parameters<typeof Pager>[0];
  /** Entry has closed, so what changes now is late. */
  late: boolean;
  /** Entries may still be taken back or replaced. */
  changeable: boolean;
  /** What an act on one of them was refused with. */
  refused: Parameters<typeof AppForm>[0]["answer"];
};

/** The entries of an officer's own units, with what may still be done with each. */
export function UnitEntries({ ours, late, changeable, refused }: Props) {
  const { t } = useTranslation("entries");
  const acts = {
    id: "act",
    header: "",
    onPhone: "second" as const,
    cell: (row: EntryLine) => <UnitEntryActs row={row} late={late} />,
  };
  return (
    <Section title={t("list.ours")}>
      {refused ? (
        <ErrorSummary
          formId="entry"
          errors={{
            "": Object.values(refused.refused?.error ?? {}).flatMap(
              (codes) => codes ?? [],
            ),
          }}
          answer={refused}
          words="entries"
        />
      ) : null}
      <EntryTable
        rows={ours.rows}
        last={changeable ? [acts] : []}
        empty={<Empty>{t("list.ours.empty")}</Empty>}
      />
      <Pager {...ours} />
    </Section>
  );
}
