import { useTranslation } from "react-i18next";
import { StateWord, type Tone } from "~/ui/page";
import type { AdoptionState } from "../rules/adoption";
import type { MethodState } from "../rules/method";
import type { ProblemState } from "../rules/problem";
import type { OutcomeState } from "../rules/shares";

// The same state has the same word, colour and shape on every page.
const problemTones: Record<ProblemState, Tone> = {
  raised: "warn",
  accepted: "neutral",
  trial: "neutral",
  solved: "warn",
  verified: "good",
  refused: "bad",
};
const methodTones: Record<MethodState, Tone> = {
  draft: "neutral",
  scoring: "neutral",
  notice: "warn",
  named: "good",
  withdrawn: "bad",
};
const outcomeTones: Record<OutcomeState, Tone> = {
  draft: "neutral",
  confirming: "warn",
  registered: "good",
};
const adoptionTones: Record<AdoptionState, Tone> = {
  offered: "warn",
  requested: "warn",
  trial: "neutral",
  adopted: "good",
  stopped: "bad",
};

/** The step a problem stands at. */
export function ProblemWord({ state }: { state: ProblemState }) {
  const { t } = useTranslation("studios");
  return (
    <StateWord tone={problemTones[state]}>{t(`state.${state}`)}</StateWord>
  );
}

/** How far a method is. */
export function MethodWord({ state }: { state: MethodState }) {
  const { t } = useTranslation("studios");
  return (
    <StateWord tone={methodTones[state]}>
      {t(`method.state.${state}`)}
    </StateWord>
  );
}

/** How far an outcome is. */
export function OutcomeWord({ state }: { state: OutcomeState }) {
  const { t } = useTranslation("studios");
  return (
    <StateWord tone={outcomeTones[state]}>
      {t(`outcome.state.${state}`)}
    </StateWord>
  );
}

/** How far a unit is with a method. */
export function AdoptionWord({ state }: { state: AdoptionState }) {
  const { t } = useTranslation("studios");
  return (
    <StateWord tone={adoptionTones[state]}>
      {t(`adoption.state.${state}`)}
    </StateWord>
  );
}
