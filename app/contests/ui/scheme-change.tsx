import { useTranslation } from "react-i18next";
import { DataTable } from "~/ui/data-table";
import { Section } from "~/ui/page";
import type { ChangeView } from "../scheme-page.server";
import { ReasonWord } from "./state-words";

/** Who would move under a new version of the scheme, before anything is kept. */
export function SchemeChangeTable({ change }: { change: ChangeView }) {
  const { t } = useTranslation("schemes");
  return (
    <Section title={t("change.title")} id="change">
      <ul>
        {change.gone.map(({ node, marks }) => (
          <li key={node}>{t("change.gone", { node, marks })}</li>
        ))}
        {change.come.map((node) => (
          <li key={node}>{t("change.come", { node })}</li>
        ))}
        {change.unfit.slice(0, 20).map(({ entrant, node, mark }) => (
          <li key={`${entrant} ${node}`} className="refusal">
            {t("change.unfit", { entrant, node, mark })}
          </li>
        ))}
      </ul>
      <p role="status">
        {change.moves.length === 0
          ? t("change.none", { count: change.entrants })
          : t("change.some", {
              count: change.entrants,
              moves: change.moves.length,
            })}
      </p>
      <DataTable
        caption={t("change.title")}
        rows={change.moves}
        rowKey={({ entrant }) => entrant}
        empty={null}
        columns={[
          {
            id: "entrant",
            header: t("trial.entrant-real"),
            onPhone: "main",
            cell: ({ entrant }) => entrant,
          },
          {
            id: "before",
            header: t("change.before"),
            figure: true,
            onPhone: "second",
            cell: ({ rankBefore }) => rankBefore ?? "–",
          },
          {
            id: "after",
            header: t("change.after"),
            figure: true,
            onPhone: "second",
            cell: ({ rankAfter, reasonAfter }) =>
              reasonAfter ? <ReasonWord reason={reasonAfter} /> : rankAfter,
          },
          {
            id: "was",
            header: t("change.total-before"),
            figure: true,
            cell: ({ totalBefore }) => totalBefore ?? "–",
          },
          {
            id: "is",
            header: t("change.total-after"),
            figure: true,
            cell: ({ totalAfter }) => totalAfter ?? "–",
          },
        ]}
      />
    </Section>
  );
}
