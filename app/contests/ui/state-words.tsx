import { useTranslation } from "react-i18next";
import { StateWord, type Tone } from "~/ui/page";
import type { BoardState } from "../rules/board";
import type { ContestPhase } from "../rules/contest";

const phaseTones: Record<ContestPhase, Tone> = {
  draft: "warn",
  upcoming: "neutral",
  running: "live",
  ended: "neutral",
};
const boardTones: Record<BoardState, Tone> = {
  rehearsal: "neutral",
  live: "live",
  frozen: "warn",
  review: "warn",
  provisional: "warn",
  notice: "warn",
  final: "good",
};

/** Where a contest stands in its calendar. */
export function PhaseWord({ phase }: { phase: ContestPhase }) {
  const { t } = useTranslation("contests");
  return <StateWord tone={phaseTones[phase]}>{t(`phase.${phase}`)}</StateWord>;
}

/** The state of an event's board: the same word, colour and shape everywhere. */
export function BoardWord({ state }: { state: BoardState }) {
  const { t } = useTranslation("contests");
  return <StateWord tone={boardTones[state]}>{t(`board.${state}`)}</StateWord>;
}

const statusTones: Record<string, Tone> = {
  absent: "neutral",
  withdrew: "neutral",
  disqualified: "bad",
  "not-scored": "warn",
  incomplete: "warn",
};

/** Why an entrant has no place. */
export function ReasonWord({ reason }: { reason: string }) {
  const { t } = useTranslation("contests");
  return (
    <StateWord tone={statusTones[reason] ?? "neutral"}>
      {t(`engine.${reason as "absent"}`)}
    </StateWord>
  );
}
