import type { SubmissionResult } from "@conform-to/react";
import { useSearchParams } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { useNamed } from "~/i18n/named";
import { AppForm, Field, Submit } from "~/ui/form";

type RosterFormProps = {
  units: { id: number; name: string; name_en: string }[];
  answer?: { refused?: SubmissionResult<string[]> };
};

/** Sending a roster in: what it holds, for which unit, the file; and the templates. */
export function RosterForm({ units, answer }: RosterFormProps) {
  const { t } = useTranslation("members");
  const named = useNamed();
  const [search] = useSearchParams();
  return (
    <>
      <p className="note">{t("roster.lead")}</p>
      <p className="downloads">
        <span>{t("roster.templates")}</span>
        {(["people", "units"] as const).map((kind) =>
          ["xlsx", "csv"].map((format) => (
            <a
              key={kind + format}
              href={`/manage/rosters/templates/${kind}.${format}`}
            >
              {t(`roster.${kind}`)} {format.toUpperCase()}
            </a>
          )),
        )}
      </p>
      <AppForm answer={answer} words="members" encType="multipart/form-data">
        <Field
          name="kind"
          label={t("roster.kind")}
          options={[
            ["people", t("roster.people")],
            ["units", t("roster.units")],
          ]}
          defaultValue={search.get("kind") === "units" ? "units" : "people"}
        />
        <Field
          name="unit"
          label={t("roster.unit")}
          hint={t("roster.unit.hint")}
          options={units.map((unit) => [String(unit.id), named(unit)])}
          defaultValue={units[0] && String(units[0].id)}
        />
        <Field
          name="file"
          type="file"
          label={t("roster.file")}
          hint={t("roster.file.hint")}
          accept=".csv,.xlsx"
        />
        <Submit>{t("roster.send")}</Submit>
      </AppForm>
    </>
  );
}
