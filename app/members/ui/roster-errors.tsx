import { useTranslation } from "react-i18next";
import { useRefusals } from "~/ui/refusals";
import { DataTable } from "~/ui/data-table";
import type { RowError } from "../rules/roster-cells";

/** What is wrong with a roster, row by row, as the spreadsheet numbers them. */
export function RosterErrors({ errors }: { errors: RowError[] }) {
  const { t } = useTranslation("members");
  const refusal = useRefusals("members");
  return (
    <DataTable
      caption={t("roster.errors")}
      rows={errors.map((error, at) => ({ ...error, at }))}
      rowKey={({ at }) => at}
      empty={null}
      columns={[
        {
          id: "line",
          header: t("roster.line"),
          figure: true,
          onPhone: "second",
          cell: ({ line }) => t("roster.line.no", { line }),
        },
        {
          id: "column",
          header: t("roster.column"),
          onPhone: "second",
          cell: ({ column }) => column ?? "–",
        },
        {
          id: "typed",
          header: t("roster.typed"),
          onPhone: "second",
          cell: ({ typed }) => typed ?? "–",
        },
        {
          id: "what",
          header: t("roster.what"),
          onPhone: "main",
          cell: ({ code }) => refusal(code),
        },
      ]}
    />
  );
}
