import { useTranslation } from "react-i18next";
import { useNamed } from "~/i18n/named";
import { DataTable, type Column } from "~/ui/data-table";
import { Empty, Section } from "~/ui/page";
import { averageNeeded, criteria, expertsNeeded } from "../rules/method";
import type { ScoreRow } from "../store/versions.server";

/** The experts' scores by criterion, each total, and the exact average. */
export function ScoreTable({
  scores,
  average,
}: {
  scores: ScoreRow[];
  average: string | undefined;
}) {
  const { t } = useTranslation("studios");
  const named = useNamed();
  const columns: Column<ScoreRow>[] = [
    {
      id: "expert",
      header: t("method.scores.expert"),
      onPhone: "main",
      cell: ({ reviewer }) => named(reviewer),
    },
    ...criteria.map((criterion): Column<ScoreRow> => ({
      id: criterion,
      header: t(`criterion.${criterion}`),
      figure: true,
      cell: (score) => score[criterion],
    })),
    {
      id: "total",
      header: t("method.scores.total"),
      figure: true,
      onPhone: "second",
      cell: (score) => (
        <b>{criteria.reduce((sum, criterion) => sum + score[criterion], 0)}</b>
      ),
    },
    {
      id: "note",
      header: t("method.score.note"),
      cell: ({ note }) => note || "–",
    },
  ];
  return (
    <Section
      title={t("method.scores")}
      note={t("method.scores.rule", {
        experts: expertsNeeded,
        average: averageNeeded,
      })}
    >
      <DataTable
        caption={t("method.scores")}
        columns={columns}
        rows={scores}
        rowKey={({ reviewer }) => reviewer.id}
        empty={<Empty>{t("method.scores.none")}</Empty>}
      />
      {average ? (
        <p className="total">
          {t("method.scores.average")} <b>{average}</b>
        </p>
      ) : null}
    </Section>
  );
}
