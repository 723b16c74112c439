import { useTranslation } from "react-i18next";
import { AppForm, Field, Submit } from "~/ui/form";
import { Intent } from "./problem-forms";
import { sentFor, type Answer } from "./sent";

/** Anybody's objection, by name. */
export function ObjectionForm({
  name,
  answer,
}: {
  name: string;
  answer: Answer;
}) {
  const { t } = useTranslation("studios");
  return (
    <AppForm answer={sentFor(answer, "object")} words="studios">
      <Intent name="object" />
      <Field
        name="byName"
        label={t("method.objection.by")}
        defaultValue={name}
      />
      <Field name="body" label={t("method.objection.body")} rows={5} />
      <Submit>{t("method.objection.submit")}</Submit>
    </AppForm>
  );
}
