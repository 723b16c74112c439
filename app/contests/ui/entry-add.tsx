import type { SubmissionResult } from "@conform-to/react";
import { useTranslation } from "react-i18next";
import { AppForm, Field, Submit } from "~/ui/form";
import { GradeField } from "./own-entry";

/** The officer enters one worker, late ones too. */
export function EntryAdd({
  answer,
}: {
  answer: { refused?: SubmissionResult<string[]> } | undefined;
}) {
  const { t } = useTranslation("entries");
  // The page's other forms answer here as well; theirs have no account.
  const own = answer?.refused?.initialValue?.intent === "add";
  return (
    <AppForm answer={own ? answer : undefined} words="entries">
      <Field name="account" label={t("field.account")} />
      <GradeField label={t("field.grade")} optional />
      <Field name="certificate" label={t("field.certificate")} optional />
      <Field
        name="reason"
        label={t("field.late-reason")}
        hint={t("field.late-reason.hint")}
        optional
        maxLength={200}
      />
      <Submit name="intent" value="add">
        {t("approve.add.submit")}
      </Submit>
    </AppForm>
  );
}
