import { useTranslation } from "react-i18next";
import { AppForm, Field, Submit } from "~/ui/form";
import { criteria, mostPerCriterion } from "../rules/method";
import { noticeDays } from "../rules/notice";
import type { ScoreRow } from "../store/versions.server";
import { Intent } from "./problem-forms";
import type { Answer } from "./sent";

export function SubmitForm({ answer }: { answer: Answer }) {
  const { t } = useTranslation("studios");
  return (
    <AppForm answer={answer} words="studios">
      <Intent name="submit" />
      <Submit>{t("method.submit")}</Submit>
    </AppForm>
  );
}

export function ScoreForm({
  mine,
  answer,
}: {
  mine: ScoreRow | undefined;
  answer: Answer;
}) {
  const { t } = useTranslation("studios");
  return (
    <AppForm answer={answer} words="studios">
      <Intent name="score" />
      <div className="score-fields">
        {criteria.map((criterion) => (
          <Field
            key={criterion}
            name={criterion}
            type="number"
            inputMode="numeric"
            min={0}
            max={mostPerCriterion}
            label={t(`criterion.${criterion}`)}
            hint={t("method.score.range")}
            defaultValue={mine?.[criterion]}
          />
        ))}
      </div>
      <Field
        name="note"
        label={t("method.score.note")}
        rows={3}
        optional
        defaultValue={mine?.note}
      />
      <Submit>{t("method.score.submit")}</Submit>
    </AppForm>
  );
}

export function NoticeForm({ answer }: { answer: Answer }) {
  const { t } = useTranslation("studios");
  return (
    <AppForm answer={answer} words="studios">
      <Intent name="notice" />
      <Field
        name="days"
        type="number"
        inputMode="numeric"
        min={noticeDays}
        label={t("method.notice.days")}
        defaultValue={noticeDays}
      />
      <Submit>{t("method.notice.submit")}</Submit>
    </AppForm>
  );
}

export function NameForm({ answer }: { answer: Answer }) {
  const { t } = useTranslation("studios");
  return (
    <AppForm answer={answer} words="studios">
      <Intent name="name" />
      <Field
        name="documentNo"
        label={t("method.name.document")}
        hint={t("method.name.document.hint")}
      />
      <Submit>{t("method.name.submit")}</Submit>
    </AppForm>
  );
}

/** An act that is said with its reason and nothing else. */
export function ReasonForm({
  intent,
  submit,
  answer,
}: {
  intent: string;
  submit: string;
  answer: Answer;
}) {
  const { t } = useTranslation("studios");
  return (
    <AppForm answer={answer} words="studios">
      <Intent name={intent} />
      <Field name="reason" label={t("method.return.reason")} rows={3} />
      <Submit kind="danger">{submit}</Submit>
    </AppForm>
  );
}
