import { useTranslation } from "react-i18next";
import { Field } from "~/ui/form";

/** The fields of a series: its names and its rhythm. */
export function SeriesFields() {
  const { t } = useTranslation("lectures");
  return (
    <>
      <Field name="name" label={t("series.name")} />
      <Field name="nameEn" label={t("series.nameEn")} optional />
      <Field
        name="intervalDays"
        type="number"
        label={t("series.interval")}
        hint={t("series.interval.hint")}
      />
      <Field name="minutes" type="number" label={t("series.minutes")} />
    </>
  );
}
