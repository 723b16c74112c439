import { useTranslation } from "react-i18next";
import { AppForm, Field, Submit } from "~/ui/form";
import { writeSteps } from "../rules/method-steps";
import type { Version } from "../store/versions.server";
import type { Answer } from "./sent";

/** The steps of a method and what was measured with them; starts from the last version. */
export function VersionForm({
  last,
  answer,
}: {
  last: Version | undefined;
  answer: Answer;
}) {
  const { t } = useTranslation("studios");
  return (
    <AppForm answer={answer} words="studios">
      <Field
        name="steps"
        label={t("method.steps")}
        hint={t("method.steps.hint")}
        rows={8}
        defaultValue={last && writeSteps(last.steps)}
      />
      <Field
        name="metric"
        label={t("trial.metric")}
        hint={t("trial.metric.hint")}
        defaultValue={last?.metric}
      />
      <div className="field-row">
        <Field
          name="measure"
          label={t("trial.measure")}
          hint={t("trial.measure.hint")}
          defaultValue={last?.measure}
        />
        <Field
          name="better"
          label={t("trial.better")}
          defaultValue={last?.better}
          options={[
            ["lower", t("trial.better.lower")],
            ["higher", t("trial.better.higher")],
          ]}
        />
      </div>
      <div className="field-row">
        <Field
          name="before"
          inputMode="decimal"
          label={t("method.before")}
          defaultValue={last?.before}
        />
        <Field
          name="after"
          inputMode="decimal"
          label={t("method.after")}
          defaultValue={last?.after}
        />
      </div>
      <div className="field-row">
        <Field
          name="measuredFrom"
          type="date"
          label={t("method.version.from")}
          defaultValue={last?.measuredFrom}
        />
        <Field
          name="measuredTo"
          type="date"
          label={t("method.version.to")}
          defaultValue={last?.measuredTo}
        />
      </div>
      <Field
        name="source"
        label={t("method.source")}
        defaultValue={last?.source}
      />
      <div className="field-row">
        <Field
          name="safetySignedBy"
          label={t("method.safety")}
          defaultValue={last?.safetySignedBy}
        />
        <Field
          name="safetySignedOn"
          type="date"
          label={t("method.safety.on")}
          defaultValue={last?.safetySignedOn}
        />
      </div>
      <Submit>{t("method.version.submit")}</Submit>
    </AppForm>
  );
}
