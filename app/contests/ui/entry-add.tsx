import type { SubmissionResult } from "@conform-to/react";
import { useTranslation } from "react-i18next";
import { CheckField } from "~/ui/check-field";
import { AppForm, Field, Submit } from "~/ui/form";
import { isFirm } from "../rules/entry-over";
import { GradeField } from "./own-entry";

/** The officer enters one worker, late ones too; one against whom there are reasons only after these were shown, and with a reason. */
export function EntryAdd({
  answer,
}: {
  answer: { refused?: SubmissionResult<string[]> } | undefined;
}) {
  const { t } = useTranslation("entries");
  // The page's other forms answer here as well; theirs have no account.
  const own = answer?.refused?.initialValue?.intent === "add";
  const against = (own && answer?.refused?.error?.account) || [];
  const wished = own && answer?.refused?.initialValue?.over === "on";
  const mayOver =
    wished ||
    (against.length > 0 &&
      against.every((code) => code.startsWith("entry-") && !isFirm({ code })));
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
      {mayOver ? <CheckField name="over" label={t("field.over")} /> : null}
      <Submit name="intent" value="add">
        {t("approve.add.submit")}
      </Submit>
    </AppForm>
  );
}
