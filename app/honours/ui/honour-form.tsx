import { useTranslation } from "react-i18next";
import { AppForm, Field, Submit } from "~/ui/form";
import { levels, type NamedHonourKind } from "../rules/terms";

type Props = {
  kind: NamedHonourKind;
  answer: Parameters<typeof AppForm>[0]["answer"];
};

/** The form of one honour: a person or a collective, by its kind. */
export function HonourForm({ kind, answer }: Props) {
  const { t } = useTranslation("honours");
  return (
    <AppForm answer={answer} words="honours">
      {kind.holder === "person" ? (
        <Field
          name="person"
          label={t("record.person")}
          hint={t("record.person.hint")}
        />
      ) : (
        <>
          <Field
            name="collective"
            label={t("record.collective")}
            hint={t("record.collective.hint")}
          />
          <Field
            name="unit"
            label={t("record.unit")}
            hint={t("record.unit.hint")}
          />
        </>
      )}
      <Field
        name="level"
        label={t("honour.level")}
        options={levels.map((level) => [level, t(`level.${level}`)] as const)}
      />
      <Field
        name="basis"
        label={t("honour.basis")}
        hint={t("record.basis.hint")}
        rows={2}
      />
      <Field
        name="documentNo"
        label={t("honour.document")}
        hint={t("record.document.hint")}
        optional
      />
      <Field name="awardedOn" type="date" label={t("honour.awarded")} />
      {kind.termYears === null ? null : (
        <Field
          name="expiresOn"
          type="date"
          label={t("honour.expires")}
          hint={t("record.expires.hint", { count: kind.termYears })}
          optional
        />
      )}
      <Submit>{t("record.submit")}</Submit>
    </AppForm>
  );
}
