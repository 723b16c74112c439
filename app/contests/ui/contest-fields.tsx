import { useTranslation } from "react-i18next";
import { useNamed } from "~/i18n/named";
import { Field } from "~/ui/form";
import type { ContestField, Locked } from "../rules/basics";
import { useLocked } from "./locked";

type Unit = { id: number; name: string; name_en: string };

/** The fields of a contest; those that may not change any more say why. */
export function ContestFields({
  units,
  locked = {},
}: {
  units: Unit[];
  locked?: Locked<ContestField>;
}) {
  const { t } = useTranslation("contests");
  const named = useNamed();
  const fixed = useLocked(locked);
  return (
    <>
      <Field
        name="unit"
        label={t("field.unit")}
        options={units.map((unit) => [String(unit.id), named(unit)] as const)}
        defaultValue={units.length === 1 ? units[0]?.id : undefined}
        optional={!locked.unit}
        {...fixed("unit", t("field.unit.hint"))}
      />
      {locked.unit ? null : (
        <Field
          name="enterprise"
          label={t("field.enterprise")}
          hint={t("field.enterprise.hint")}
          optional
        />
      )}
      <Field name="name" label={t("field.name-zh")} {...fixed("name")} />
      <Field name="nameEn" label={t("field.name-en")} {...fixed("nameEn")} />
      <Field
        name="slug"
        label={t("field.slug")}
        {...fixed("slug", t("field.slug.hint"))}
      />
      <div className="field-row">
        <Field
          name="startsOn"
          type="date"
          label={t("field.starts")}
          {...fixed("startsOn")}
        />
        <Field
          name="endsOn"
          type="date"
          label={t("field.ends")}
          {...fixed("endsOn")}
        />
      </div>
      <Field
        name="place"
        label={t("field.place")}
        optional
        {...fixed("place")}
      />
      <Field
        name="hosts"
        label={t("field.hosts")}
        optional
        {...fixed("hosts")}
      />
      <Field
        name="notice"
        label={t("field.notice")}
        rows={5}
        optional
        {...fixed("notice")}
      />
    </>
  );
}
