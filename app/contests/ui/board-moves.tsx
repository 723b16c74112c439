import type { SubmissionResult } from "@conform-to/react";
import { useTranslation } from "react-i18next";
import { Confirm } from "~/ui/confirm";
import { useRefusals } from "~/ui/refusals";
import { Section } from "~/ui/page";
import { isTakingBack, nextStates, type BoardState } from "../rules/board";

type Props = {
  state: BoardState;
  identitiesOpen: boolean;
  answer?: { refused?: SubmissionResult<string[]> } | null;
};

/** Where the board can go from here, each step asked once with what it means. */
export function BoardMoves({ state, identitiesOpen, answer }: Props) {
  const { t } = useTranslation("contests");
  const refusal = useRefusals("contests");
  const errors = Object.values(answer?.refused?.error ?? {}).flatMap(
    (codes) => codes ?? [],
  );
  return (
    <Section title={t("board.title")}>
      <p>{t(`board.about.${state}`)}</p>
      {errors.length > 0 ? (
        <div className="summary" role="alert">
          {errors.map((code) => (
            <p key={code}>{refusal(code)}</p>
          ))}
        </div>
      ) : null}
      <div className="actions">
        {nextStates(state, identitiesOpen).map((to) => {
          const key = isTakingBack(state, to)
            ? "take-back"
            : state === "frozen" && to === "live"
              ? "thaw"
              : state === "review" && to === "frozen"
                ? "resume"
                : to;
          return (
            <Confirm
              key={to}
              label={t(`board.to.${key as "live"}`)}
              question={t(`board.to.${key as "live"}.question`)}
              confirm={t(`board.to.${key as "live"}`)}
              fields={{ to }}
              danger={key === "take-back"}
            >
              {key === "take-back" ? (
                <label className="confirm-reason">
                  {t("field.reason")}
                  <input name="reason" maxLength={400} required />
                </label>
              ) : null}
            </Confirm>
          );
        })}
      </div>
    </Section>
  );
}
