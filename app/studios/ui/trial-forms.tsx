import { useTranslation } from "react-i18next";
import { AppForm, Field, Submit } from "~/ui/form";
import type { Trial } from "../store/problems.server";
import { Intent, usePeople, type FormProps } from "./problem-forms";
import type { Answer } from "./sent";

/** What is agreed before a trial starts. */
export function TrialForm({ problem, choices, today, answer }: FormProps) {
  const { t } = useTranslation("studios");
  return (
    <AppForm answer={answer} words="studios">
      <Intent name="trial" />
      <Field
        name="metric"
        label={t("trial.metric")}
        hint={t("trial.metric.hint")}
      />
      <div className="field-row">
        <Field
          name="measure"
          label={t("trial.measure")}
          hint={t("trial.measure.hint")}
        />
        <Field
          name="better"
          label={t("trial.better")}
          options={[
            ["lower", t("trial.better.lower")],
            ["higher", t("trial.better.higher")],
          ]}
        />
      </div>
      <div className="field-row">
        <Field
          name="baseline"
          inputMode="decimal"
          label={t("trial.baseline")}
        />
        <Field name="target" inputMode="decimal" label={t("trial.target")} />
      </div>
      <Field
        name="sample"
        label={t("trial.sample")}
        hint={t("trial.sample.hint")}
      />
      <div className="field-row">
        <Field
          name="startsOn"
          type="date"
          label={t("trial.startsOn")}
          defaultValue={today}
        />
        <Field
          name="endsOn"
          type="date"
          label={t("trial.endsOn")}
          min={today}
        />
      </div>
      <Field name="safetyApprovedBy" label={t("trial.safety")} />
      <Field
        name="ownerId"
        label={t("problem.accept.owner")}
        defaultValue={problem.owner?.id}
        options={usePeople(
          problem.owner ? [problem.owner] : [],
          choices.people,
          choices.officers,
        )}
      />
      <Submit>{t("problem.trial.submit")}</Submit>
    </AppForm>
  );
}

/** The result, against what was agreed. */
export function ResultForm({
  trial,
  answer,
}: {
  trial: Trial;
  answer: Answer;
}) {
  const { t } = useTranslation("studios");
  return (
    <AppForm answer={answer} words="studios">
      <Intent name="result" />
      <Field
        name="result"
        inputMode="decimal"
        label={t("with.kind", { what: trial.metric, kind: trial.measure })}
        hint={`${t("trial.baseline")} ${trial.baseline} → ${t("trial.target")} ${trial.target}`}
      />
      <Field name="note" label={t("trial.result.note")} rows={3} />
      <Submit>{t("trial.result.submit")}</Submit>
    </AppForm>
  );
}
