import { useTranslation } from "react-i18next";
import { Field } from "~/ui/form";
import type { Kind } from "../rules/units";
import { UnitField } from "./unit-field";

export type UnitValues = {
  parent?: string;
  kind?: Kind;
  name?: string;
  nameEn?: string;
  code?: string;
  foundedOn?: string;
};

/** The fields of a unit's own facts; the district has nothing above it. */
export function UnitFields({
  kinds,
  values,
  district,
}: {
  kinds: readonly Kind[];
  values: UnitValues;
  district?: boolean;
}) {
  const { t } = useTranslation("members");
  return (
    <>
      {district ? null : (
        <UnitField
          name="parent"
          label={t("unit.parent")}
          defaultValue={values.parent}
        />
      )}
      <Field
        name="kind"
        label={t("unit.kind")}
        options={kinds.map((kind) => [kind, t(`kind.${kind}`)])}
        defaultValue={values.kind}
      />
      <Field name="name" label={t("unit.name")} defaultValue={values.name} />
      <Field
        name="nameEn"
        label={t("unit.nameEn")}
        defaultValue={values.nameEn}
      />
      <Field
        name="code"
        label={t("unit.code")}
        hint={t("unit.code.hint")}
        defaultValue={values.code}
      />
      <Field
        name="foundedOn"
        type="date"
        label={t("unit.founded")}
        defaultValue={values.foundedOn}
      />
    </>
  );
}
