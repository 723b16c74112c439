import { Link } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { useDates } from "~/i18n/dates";
import { useNamed } from "~/i18n/named";
import { StateWord } from "~/ui/page";
import { problemLine, type ProblemState } from "../rules/problem";
import type { Standing } from "../store/studios.server";

type Props = {
  standing: Standing[];
  verified: number;
  /** Visitors see how many stand where, members what they are. */
  open: boolean;
  today: string;
};

/** 提出 → 受理 → 试验 → 解决 → 验证, with the problems that stand at each step, when they are due and whose turn it is. */
export function StepLine({ standing, verified, open, today }: Props) {
  const { t } = useTranslation("studios");
  return (
    <ol className="step-line">
      {problemLine.map((step) => {
        const here = standing.filter(({ state }) => state === step);
        return (
          <li key={step}>
            <h3>
              {t(`state.${step}`)}{" "}
              {step === "verified" ? null : <b>{here.length}</b>}
            </h3>
            {step === "verified" ? (
              <p className="note">
                {t("studio.line.verified", { count: verified })}
              </p>
            ) : open ? (
              <Problems here={here} today={today} />
            ) : null}
          </li>
        );
      })}
    </ol>
  );
}

function Problems({ here, today }: { here: Standing[]; today: string }) {
  const { t } = useTranslation("studios");
  const named = useNamed();
  if (here.length === 0) return <p className="note">{t("studio.line.none")}</p>;
  return (
    <ul>
      {here.map(({ no, title, owner, dueOn }) => (
        <li key={no}>
          <Link to={`/problems/${no}`}>{title}</Link>
          <small>
            {owner ? named(owner) : t("turn.studio")}{" "}
            <Due on={dueOn} today={today} />
          </small>
        </li>
      ))}
    </ul>
  );
}

/** By when something is due, and that it is late. */
export function Due({ on, today }: { on: string | null; today: string }) {
  const { t } = useTranslation("studios");
  const dates = useDates();
  if (!on) return null;
  return (
    <>
      <time dateTime={on}>{t("turn.due", { day: dates.day(on) })}</time>{" "}
      {on < today ? (
        <StateWord tone="bad">{t("turn.overdue")}</StateWord>
      ) : null}
    </>
  );
}

/** The states that a filter of problems offers, open ones first. */
export const stateChoices: ("open" | ProblemState)[] = [
  "open",
  ...problemLine,
  "refused",
];
