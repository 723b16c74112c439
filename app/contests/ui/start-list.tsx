import { useTranslation } from "react-i18next";
import { useNamed } from "~/i18n/named";
import { DataTable } from "~/ui/data-table";
import { Empty, Section } from "~/ui/page";
import { ReasonWord } from "./state-words";

type Row = {
  number: string;
  name: string;
  name_en: string | null;
  unit_name: string;
  unit_en: string | null;
  status: string;
};

/** Who has entered, in the order of their numbers. */
export function StartList({
  entrants,
  hidden,
  count,
}: {
  entrants: Row[];
  hidden: boolean;
  count: number;
}) {
  const { t } = useTranslation("contests");
  const named = useNamed();
  return (
    <Section
      title={t("start-list.title")}
      note={t("start-list.count", { count })}
    >
      <DataTable
        caption={t("start-list.title")}
        rows={entrants}
        rowKey={(row) => row.number}
        empty={
          <Empty>
            {hidden ? t("start-list.hidden", { count }) : t("start-list.empty")}
          </Empty>
        }
        columns={[
          {
            id: "number",
            header: t("field.number"),
            onPhone: "second",
            cell: (row) => row.number,
          },
          {
            id: "name",
            header: t("field.person"),
            onPhone: "main",
            cell: (row) => named(row),
          },
          {
            id: "unit",
            header: t("field.unit"),
            onPhone: "second",
            cell: (row) =>
              named({ name: row.unit_name || "–", name_en: row.unit_en }),
          },
          {
            id: "status",
            header: t("field.status"),
            onPhone: "second",
            cell: (row) =>
              row.status === "entered" ? null : (
                <ReasonWord reason={row.status} />
              ),
          },
        ]}
      />
    </Section>
  );
}
