import { useTranslation } from "react-i18next";
import { StateWord, type Tone } from "~/ui/page";
import type { AirPhase } from "../rules/on-air";
import type { Phase } from "../rules/sessions";

const tones: Record<Phase | AirPhase, Tone> = {
  ahead: "neutral",
  announced: "neutral",
  lobby: "warn",
  on: "live",
  live: "live",
  missed: "bad",
  over: "neutral",
  cancelled: "warn",
  postponed: "warn",
};

/** What a class or a lecture is at the moment, as a word. */
export function PhaseWord({ phase }: { phase: Phase | AirPhase }) {
  const { t } = useTranslation("schools");
  return <StateWord tone={tones[phase]}>{t(`phase.${phase}`)}</StateWord>;
}

/** The same in a list by date, which tells by itself what lies ahead and what is over. */
export function UnusualPhase({ phase }: { phase: Phase | AirPhase }) {
  return ["ahead", "announced", "over"].includes(phase) ? null : (
    <PhaseWord phase={phase} />
  );
}
