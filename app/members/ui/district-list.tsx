import { useTranslation } from "react-i18next";
import { DataTable, type Column } from "~/ui/data-table";
import { Day } from "~/ui/moment";
import { Empty, Section, StateWord } from "~/ui/page";
import type { List } from "../rules/lists";
import type { Entry } from "../store/lists.server";
import { AddEntry, ChangeEntry, type Answer } from "./list-forms";

type Props = { list: List; entries: Entry[]; answer?: Answer };

/** One list that the district keeps: its entries, each with what may be changed of it, and the form of another. */
export function DistrictList({ list, entries, answer }: Props) {
  const { t } = useTranslation("members");
  const honours = useHonourColumns();
  const columns: Column<Entry>[] = [
    {
      id: "name",
      header: t("entry.name"),
      onPhone: "main",
      cell: ({ name }) => name,
    },
    {
      id: "nameEn",
      header: t("entry.nameEn"),
      onPhone: "second",
      cell: ({ name_en }) => name_en,
    },
    { id: "code", header: t("entry.code"), cell: ({ code }) => code },
    ...(list === "honour_kind" ? honours : []),
    {
      id: "state",
      header: t("entry.state"),
      onPhone: "second",
      cell: (entry) => <EntryState entry={entry} />,
    },
    {
      id: "change",
      header: "",
      onPhone: "second",
      // Another key once it was changed: the form closes.
      cell: (entry) => (
        <ChangeEntry key={JSON.stringify(entry)} {...{ list, entry, answer }} />
      ),
    },
  ];
  return (
    <Section title={t(`list.${list}`)}>
      <DataTable
        caption={t(`list.${list}`)}
        rows={entries}
        rowKey={({ code }) => code}
        empty={<Empty>{t("list.none")}</Empty>}
        columns={columns}
      />
      <AddEntry key={entries.length} list={list} answer={answer} />
    </Section>
  );
}

/** What only kinds of honour have. */
function useHonourColumns(): Column<Entry>[] {
  const { t } = useTranslation("members");
  return [
    {
      id: "holder",
      header: t("entry.holder"),
      cell: ({ holder }) => (holder ? t(`holder.${holder}`) : "–"),
    },
    {
      id: "term",
      header: t("entry.term"),
      figure: true,
      cell: ({ term_years }) => term_years ?? t("entry.term.none"),
    },
  ];
}

function EntryState({ entry: { retired_on } }: { entry: Entry }) {
  const { t } = useTranslation("members");
  if (retired_on === null)
    return <StateWord tone="good">{t("entry.inUse")}</StateWord>;
  return (
    <>
      <StateWord>{t("entry.retired")}</StateWord> <Day on={retired_on} />
    </>
  );
}
