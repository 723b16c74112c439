import { useTranslation } from "react-i18next";
import { Field } from "~/ui/form";

export type PersonValues = {
  name?: string;
  name_en?: string | null;
  sex?: string | null;
  born_on?: string | null;
  phone?: string | null;
};

/** The fields of a person's own facts. */
export function PersonFields({ values = {} }: { values?: PersonValues }) {
  const { t } = useTranslation("members");
  return (
    <>
      <Field name="name" label={t("person.name")} defaultValue={values.name} />
      <Field
        name="nameEn"
        label={t("person.nameEn")}
        optional
        defaultValue={values.name_en ?? undefined}
      />
      <Field
        name="sex"
        label={t("person.sex")}
        optional
        options={[
          ["male", t("sex.male")],
          ["female", t("sex.female")],
        ]}
        defaultValue={values.sex ?? undefined}
      />
      <Field
        name="bornOn"
        type="date"
        label={t("person.born")}
        optional
        defaultValue={values.born_on ?? undefined}
      />
      <Field
        name="phone"
        type="tel"
        inputMode="tel"
        label={t("person.phone")}
        hint={t("person.phone.hint")}
        optional
        defaultValue={values.phone ?? undefined}
      />
    </>
  );
}
