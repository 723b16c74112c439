import { Link } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { useNamed } from "~/i18n/named";
import { Day, Moment } from "~/ui/moment";
import { Facts, Section } from "~/ui/page";
import { problemLine } from "../rules/problem";
import type { Step } from "../store/problem-steps.server";
import type { Problem } from "../store/problems.server";
import { ProblemWord } from "./state-words";
import { Due } from "./step-line";

/** The line of steps with the one it stands at, and whose turn it is by when. */
export function ProblemProgress({
  problem,
  today,
}: {
  problem: Problem;
  today: string;
}) {
  const { t } = useTranslation("studios");
  const named = useNamed();
  const { state, owner, dueOn } = problem;
  if (state === "refused")
    return (
      <p>
        <ProblemWord state={state} />
      </p>
    );
  const at = problemLine.indexOf(state);
  return (
    <div className="problem-progress">
      <ol>
        {problemLine.map((step, place) => (
          <li
            key={step}
            className={place < at ? "past" : undefined}
            aria-current={place === at ? "step" : undefined}
          >
            {t(`state.${step}`)}
          </li>
        ))}
      </ol>
      {state === "verified" ? null : (
        <p>
          {t(`problem.next.wait.${state}`, {
            name: owner ? named(owner) : "–",
          })}{" "}
          <Due on={dueOn} today={today} />
        </p>
      )}
    </div>
  );
}

/** Where it comes from and what became of it. */
export function ProblemFacts({ problem }: { problem: Problem }) {
  const { t } = useTranslation("studios");
  const named = useNamed();
  const {
    studio,
    unit,
    trade,
    raisedBy,
    raisedAt,
    solvedOn,
    verifiedOn,
    description,
    solution,
  } = problem;
  return (
    <Section title={t("problem.description")}>
      {description ? <p className="prose">{description}</p> : null}
      <Facts
        facts={[
          [
            t("problem.studio"),
            studio ? (
              <Link key="studio" to={`/studios/${studio.slug}`}>
                {named(studio)}
              </Link>
            ) : (
              t("problem.studio.none")
            ),
          ],
          [t("problem.unit"), named(unit)],
          [t("problem.raisedBy"), raisedBy ? named(raisedBy) : "–"],
          [t("problem.raisedAt"), <Moment key="raised" at={raisedAt} />],
          [t("studio.trade"), trade ? named(trade) : "–"],
          [t("state.solved"), <Day key="solved" on={solvedOn} />],
          [t("state.verified"), <Day key="verified" on={verifiedOn} />],
        ]}
      />
      {solution ? (
        <>
          <h3 className="under">{t("problem.solution")}</h3>
          <p className="prose">{solution}</p>
        </>
      ) : null}
    </Section>
  );
}

/** What happened, the newest first, with who did it and what was said. */
export function ProblemHistory({ steps }: { steps: Step[] }) {
  const { t } = useTranslation("studios");
  const named = useNamed();
  return (
    <Section title={t("problem.history")}>
      <ol className="history">
        {[...steps].reverse().map((step) => (
          <li key={step.id}>
            <Moment at={step.at} />
            <span>
              <ProblemWord state={step.to} /> {step.by ? named(step.by) : ""}
              {step.owner ? (
                <small>
                  {" "}
                  {t("problem.owner")} {named(step.owner)}
                </small>
              ) : null}
              {step.note ? <small className="said">{step.note}</small> : null}
            </span>
          </li>
        ))}
      </ol>
    </Section>
  );
}
