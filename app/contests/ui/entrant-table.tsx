import { Link } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { useNamed } from "~/i18n/named";
import { DataTable } from "~/ui/data-table";
import { Empty } from "~/ui/page";
import { ReasonWord } from "./state-words";

type Row = {
  id: number;
  number: string;
  name: string;
  name_en: string | null;
  unit: string;
  unit_en: string | null;
  status: string;
  known: boolean;
};

/** The entrants as an officer works with them. */
export function EntrantTable({
  entrants,
  path,
}: {
  entrants: Row[];
  path: string;
}) {
  const { t } = useTranslation("contests");
  const named = useNamed();
  return (
    <DataTable
      caption={t("start-list.title")}
      rows={entrants}
      rowKey={(row) => row.id}
      empty={<Empty>{t("start-list.empty")}</Empty>}
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
          cell: (row) => <Link to={`${path}/${row.id}`}>{named(row)}</Link>,
        },
        {
          id: "unit",
          header: t("field.unit"),
          onPhone: "second",
          cell: (row) => named({ name: row.unit || "–", name_en: row.unit_en }),
        },
        {
          id: "member",
          header: t("field.member"),
          cell: (row) =>
            row.known ? t("list-form.member") : t("list-form.no-member"),
        },
        {
          id: "status",
          header: t("field.status"),
          onPhone: "second",
          cell: (row) =>
            row.status === "entered" ? (
              t("status.entered")
            ) : (
              <ReasonWord reason={row.status} />
            ),
        },
      ]}
    />
  );
}
