import { useTranslation } from "react-i18next";
import { useNamed } from "~/i18n/named";
import { Field } from "~/ui/form";

type Unit = { id: number; name: string; name_en: string };

/** The fields of a contest. */
export function ContestFields({ units }: { units: Unit[] }) {
  const { t } = useTranslation("contests");
  const named = useNamed();
  return (
    <>
      <Field
        name="unit"
        label={t("field.unit")}
        options={units.map((unit) => [String(unit.id), named(unit)] as const)}
        defaultValue={units.length === 1 ? units[0]?.id : undefined}
      />
      <Field name="name" label={t("field.name-zh")} />
      <Field name="nameEn" label={t("field.name-en")} />
      <Field name="slug" label={t("field.slug")} hint={t("field.slug.hint")} />
      <Field name="startsOn" type="date" label={t("field.starts")} />
      <Field name="endsOn" type="date" label={t("field.ends")} />
      <Field name="place" label={t("field.place")} optional />
      <Field name="hosts" label={t("field.hosts")} optional />
      <Field name="notice" label={t("field.notice")} rows={5} optional />
    </>
  );
}
