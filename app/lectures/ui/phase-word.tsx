import { useTranslation } from "react-i18next";
import { StateWord, type Tone } from "~/ui/page";
import type { Phase } from "../rules/phase";

const tones: Record<Phase, Tone> = {
  announced: "neutral",
  lobby: "warn",
  live: "live",
  over: "neutral",
  missed: "bad",
  postponed: "warn",
  cancelled: "warn",
};

/** A lecture's phase as a word, the same everywhere. */
export function PhaseWord({ phase }: { phase: Phase }) {
  const { t } = useTranslation("lectures");
  return <StateWord tone={tones[phase]}>{t(`phase.${phase}`)}</StateWord>;
}
