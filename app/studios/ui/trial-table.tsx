import { useTranslation } from "react-i18next";
import { useNumbers } from "~/i18n/dates";
import { Day } from "~/ui/moment";
import { Facts, Section, StateWord } from "~/ui/page";
import { isBetter, reaches } from "../rules/trial";
import type { Trial } from "../store/problems.server";

/** Each trial as it was agreed, with its result against the agreement. */
export function TrialTable({ trials }: { trials: Trial[] }) {
  const { t } = useTranslation("studios");
  if (trials.length === 0) return null;
  return (
    <Section title={t("trial.title")} note={t("problem.trial.note")}>
      {trials.map((trial) => (
        <TrialFacts key={trial.id} trial={trial} />
      ))}
    </Section>
  );
}

function TrialFacts({ trial }: { trial: Trial }) {
  const { t } = useTranslation("studios");
  const number = useNumbers();
  const value = (text: string) => `${number(text)} ${trial.measure}`;
  return (
    <Facts
      facts={[
        [
          t("trial.metric"),
          t("with.kind", {
            what: trial.metric,
            kind: t(`trial.better.${trial.better}`),
          }),
        ],
        [
          t("trial.result"),
          <span key="result">
            {trial.result === null ? null : <b>{value(trial.result)} </b>}
            <Verdict trial={trial} />
          </span>,
        ],
        [t("trial.baseline"), value(trial.baseline)],
        [t("trial.target"), value(trial.target)],
        [
          t("trial.period"),
          <span key="period">
            <Day on={trial.startsOn} /> – <Day on={trial.endsOn} />
          </span>,
        ],
        [t("trial.sample"), trial.sample],
        [t("trial.safety"), trial.safetyApprovedBy],
        [t("trial.result.note"), trial.resultNote ?? "–"],
      ]}
    />
  );
}

function Verdict({
  trial: { result, baseline, target, better },
}: {
  trial: Trial;
}) {
  const { t } = useTranslation("studios");
  if (result === null) return <StateWord>{t("trial.running")}</StateWord>;
  if (reaches(result, target, better))
    return <StateWord tone="good">{t("trial.reached")}</StateWord>;
  return isBetter(result, baseline, better) ? (
    <StateWord tone="warn">{t("trial.short")}</StateWord>
  ) : (
    <StateWord tone="bad">{t("trial.worse")}</StateWord>
  );
}
