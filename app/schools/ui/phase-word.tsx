import { useTranslation } from "react-i18next";
import { StateWord, type Tone } from "~/ui/page";
import { phaseAt, type Phase } from "../rules/sessions";

const tones: Record<Phase, Tone> = {
  ahead: "neutral",
  on: "live",
  over: "neutral",
  cancelled: "warn",
  postponed: "warn",
};

/** What a class is at the moment, as a word. */
export function PhaseWord({
  session,
  now,
}: {
  session: { startsAt: Date; endsAt: Date; state: string };
  now: Date;
}) {
  const { t } = useTranslation("schools");
  const phase = phaseAt(session, now);
  return <StateWord tone={tones[phase]}>{t(`phase.${phase}`)}</StateWord>;
}
