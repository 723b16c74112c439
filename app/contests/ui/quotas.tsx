import type { SubmissionResult } from "@conform-to/react";
import { Form } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { useNamed } from "~/i18n/named";
import { DataTable } from "~/ui/data-table";
import { AppForm, Field, Submit } from "~/ui/form";
import { Empty } from "~/ui/page";

type Quota = {
  unit_id: number;
  name: string;
  name_en: string;
  places: number;
  taken: number | null;
};
type Props = {
  open: boolean;
  quotas: Quota[];
  units: { id: number; name: string; name_en: string }[];
  answer: { refused?: SubmissionResult<string[]> } | undefined;
};

/** The quotas of single units, and the form for another. */
export function Quotas({ open, quotas, units, answer }: Props) {
  const { t } = useTranslation("entries");
  const named = useNamed();
  return (
    <>
      <p className="note">{t("quota.about")}</p>
      <DataTable
        caption={t("quota.title")}
        rows={quotas}
        rowKey={({ unit_id }) => unit_id}
        empty={<Empty>{t("quota.empty")}</Empty>}
        columns={[
          {
            id: "unit",
            header: t("field.unit"),
            onPhone: "main",
            cell: (row) => named(row),
          },
          {
            id: "places",
            header: t("quota.places"),
            figure: true,
            onPhone: "second",
            cell: ({ places }) => places,
          },
          {
            id: "taken",
            header: t("quota.taken"),
            figure: true,
            onPhone: "second",
            cell: ({ taken }) => taken ?? 0,
          },
          {
            id: "act",
            header: "",
            onPhone: "second",
            cell: ({ unit_id }) =>
              open ? (
                <Form method="post">
                  <input type="hidden" name="intent" value="quota" />
                  <Submit name="removed" value={String(unit_id)} kind="plain">
                    {t("quota.remove")}
                  </Submit>
                </Form>
              ) : null,
          },
        ]}
      />
      {open ? (
        <AppForm answer={answer} words="entries">
          <input type="hidden" name="intent" value="quota" />
          <Field
            name="unit"
            label={t("field.unit")}
            hint={t("quota.unit.hint")}
            list="quota-units"
          />
          <datalist id="quota-units">
            {units.map((unit) => (
              <option key={unit.id} value={named(unit)} />
            ))}
          </datalist>
          <Field
            name="places"
            label={t("quota.places")}
            type="number"
            inputMode="numeric"
          />
          <Submit kind="plain">{t("quota.add")}</Submit>
        </AppForm>
      ) : null}
    </>
  );
}
