import type { ReactNode } from "react";
import { useTranslation } from "react-i18next";
import { Section } from "~/ui/page";
import type { ProblemMay } from "../problem-acts.server";
import type { Problem, Trial } from "../store/problems.server";
import {
  AcceptForm,
  RefuseForm,
  SendBackForm,
  SolveForm,
  VerifyForm,
  type Choices,
} from "./problem-forms";
import { sentFor, type Answer } from "./sent";
import { ResultForm, TrialForm } from "./trial-forms";

type Props = {
  problem: Problem;
  trials: Trial[];
  may: ProblemMay;
  choices: Choices;
  today: string;
  answer: Answer;
};

/** The one next step of a problem as a form, for whoever may take it; what else is possible stands folded below. */
export function ProblemNext({
  problem,
  trials,
  may,
  choices,
  today,
  answer,
}: Props) {
  const { t } = useTranslation("studios");
  const own = { choices, today, problem };
  // An answer belongs to the form that was sent; the others start fresh.
  const of = (intent: string) => sentFor(answer, intent);
  const folded = (intent: string, title: string, form: ReactNode) => (
    <details className="fold" open={Boolean(of(intent))}>
      <summary>{title}</summary>
      {form}
    </details>
  );
  const { state } = problem;
  if (state === "raised" && may.keep)
    return (
      <Section title={t("problem.accept")}>
        <AcceptForm {...own} answer={of("accept")} />
        {folded(
          "refuse",
          t("problem.refuse"),
          <RefuseForm answer={of("refuse")} />,
        )}
      </Section>
    );
  if (!may.work) return null;
  const running = trials[0]?.result === null;
  if (state === "accepted")
    return (
      <Section title={t("problem.trial")} note={t("problem.trial.note")}>
        <TrialForm {...own} answer={of("trial")} />
        {folded(
          "solve",
          t("problem.solve"),
          <SolveForm {...own} may={may} answer={of("solve")} />,
        )}
      </Section>
    );
  if (state === "trial" && running && trials[0])
    return (
      <Section title={t("trial.result")}>
        <ResultForm trial={trials[0]} answer={of("result")} />
      </Section>
    );
  if (state === "trial")
    return (
      <Section title={t("problem.solve")}>
        <SolveForm {...own} may={may} answer={of("solve")} />
        {folded(
          "trial",
          t("problem.trial.again"),
          <TrialForm {...own} answer={of("trial")} />,
        )}
      </Section>
    );
  if (state !== "solved") return null;
  if (may.ownWork)
    return (
      <Section title={t("problem.verify")}>
        <p className="note">{t("problem.verify.not-you")}</p>
      </Section>
    );
  if (!may.verify) return null;
  return (
    <Section title={t("problem.verify")}>
      <VerifyForm answer={of("verify")} />
      {folded(
        "send-back",
        t("problem.sendBack"),
        <SendBackForm {...own} answer={of("send-back")} />,
      )}
    </Section>
  );
}
