import { useTranslation } from "react-i18next";
import { useNumbers } from "~/i18n/dates";
import { useNamed } from "~/i18n/named";
import { UnitField } from "~/members/ui/unit-field";
import { Confirm } from "~/ui/confirm";
import { DataTable, type Column } from "~/ui/data-table";
import { AppForm, Field, Submit } from "~/ui/form";
import { Empty } from "~/ui/page";
import { shareInPercent } from "../rules/figures";
import type { MeritRow } from "../store/merit.server";

/** What the units reported for a union year, a line each, with what may be taken off again. */
export function MeritLines({ rows, year }: { rows: MeritRow[]; year: number }) {
  const { t } = useTranslation("reports");
  return (
    <DataTable
      caption={t("merit.year", { year, next: year + 1 })}
      columns={useColumns()}
      rows={rows}
      rowKey={({ id }) => id}
      empty={<Empty>{t("merit.none")}</Empty>}
    />
  );
}

function useColumns(): Column<MeritRow>[] {
  const { t } = useTranslation("reports");
  const named = useNamed();
  const numbers = useNumbers();
  const figure = (
    id: "part" | "whole" | "share",
    value: (row: MeritRow) => number | null,
  ): Column<MeritRow> => ({
    id,
    header: t(`rows.${id}`),
    cell: (row) => numbers(value(row) ?? 0),
    figure: true,
    // A phone's line has no headings: the share alone is told there.
    ...(id === "share" ? { onPhone: "second" as const } : {}),
  });
  return [
    {
      id: "project",
      header: t("merit.project"),
      cell: ({ project }) => project,
      onPhone: "main",
    },
    { id: "unit", header: t("merit.unit"), cell: named, onPhone: "second" },
    figure("part", ({ tookPart }) => tookPart),
    figure("whole", ({ eligible }) => eligible),
    figure("share", ({ tookPart, eligible }) =>
      shareInPercent(tookPart, eligible),
    ),
    {
      id: "remove",
      header: "",
      onPhone: "second",
      cell: (row) => (
        <Confirm
          danger
          label={t("merit.remove")}
          question={t("merit.remove.ask", {
            project: row.project,
            unit: named(row),
          })}
          confirm={t("merit.remove.do")}
          fields={{ act: "remove", id: row.id }}
        />
      ),
    },
  ];
}

type Answer = Parameters<typeof AppForm>[0]["answer"];

/** The form of one line, its year already chosen by the page. */
export function MeritForm({ year, answer }: { year: number; answer: Answer }) {
  const { t } = useTranslation("reports");
  return (
    <AppForm answer={answer} words="reports">
      <input type="hidden" name="act" value="record" />
      <input type="hidden" name="year" value={year} />
      <Field
        name="project"
        label={t("merit.project")}
        hint={t("merit.project.hint")}
      />
      <UnitField name="unit" label={t("merit.unit")} />
      <Field name="eligible" label={t("rows.whole")} inputMode="numeric" />
      <Field name="tookPart" label={t("rows.part")} inputMode="numeric" />
      <Submit>{t("merit.record")}</Submit>
    </AppForm>
  );
}
