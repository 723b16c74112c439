import { useTranslation } from "react-i18next";
import { useNamed } from "~/i18n/named";
import { Confirm } from "~/ui/confirm";
import { Span } from "~/ui/moment";
import { Empty } from "~/ui/page";
import type { PlannedStage } from "../stages-page.server";
import {
  answerOf,
  ShiftForm,
  StageForm,
  type Answer,
  type Node,
} from "./stage-forms";

type Props = { nodes: Node[]; open: boolean; answer: Answer };

/** The stages of an event with their shifts, and the forms to add, change and remove them. */
export function Stages({
  stages,
  ...page
}: Props & { stages: PlannedStage[] }) {
  const { t } = useTranslation("entries");
  const adding = answerOf(page.answer, "stage", {});
  return (
    <>
      {stages.length === 0 ? <Empty>{t("stage.empty")}</Empty> : null}
      {stages.map((stage) => (
        <Stage key={stage.id} stage={stage} {...page} />
      ))}
      {page.open ? (
        <details open={adding !== undefined}>
          <summary>{t("stage.add")}</summary>
          <StageForm nodes={page.nodes} answer={adding} />
        </details>
      ) : null}
    </>
  );
}

function Stage({
  stage,
  nodes,
  open,
  answer,
}: Props & { stage: PlannedStage }) {
  const { t } = useTranslation("entries");
  const named = useNamed();
  const node = nodes.find(({ id }) => id === stage.node)?.name ?? stage.node;
  const adding = answerOf(answer, "shift", { stage: stage.id });
  const changing = answerOf(answer, "stage", { stage: stage.id });
  return (
    <section className="contest-stage">
      <h3>{named(stage)}</h3>
      <p className="note">
        {t(`stage.kind.${stage.kind as "theory"}`)}
        {" · "}
        <Span from={stage.starts_at} to={stage.ends_at} />
        {stage.place ? ` · ${stage.place}` : ""}
        {node ? ` · ${t("stage.field.node")} ${node}` : ""}
      </p>
      <ul className="lines with-acts">
        {stage.shifts.map((shift) => (
          <Shift key={shift.id} {...{ stage, shift, open, answer }} />
        ))}
      </ul>
      {open ? (
        <div className="stage-acts">
          <details open={adding !== undefined}>
            <summary>{t("stage.shift.add")}</summary>
            <ShiftForm stage={stage} answer={adding} />
          </details>
          <details open={changing !== undefined}>
            <summary>{t("stage.edit-this")}</summary>
            <StageForm nodes={nodes} stage={stage} answer={changing} />
          </details>
          <Confirm
            label={t("stage.drop-this")}
            question={t("stage.drop.question", { name: named(stage) })}
            confirm={t("stage.drop-this")}
            fields={{ intent: "drop-stage", stage: stage.id }}
            danger
          />
        </div>
      ) : null}
    </section>
  );
}

function Shift({
  stage,
  shift,
  open,
  answer,
}: {
  stage: PlannedStage;
  shift: PlannedStage["shifts"][number];
  open: boolean;
  answer: Answer;
}) {
  const { t } = useTranslation("entries");
  const named = useNamed();
  const { id, number, benches: count, place } = shift;
  const changing = answerOf(answer, "shift", { stage: stage.id, shift: id });
  return (
    <li>
      <span className="when">{t("stage.shift", { number })}</span>
      <span className="what">
        <Span from={shift.starts_at} to={shift.ends_at} />
        {" · "}
        {t(`stage.room.${stage.kind as "theory"}`, { count })}
        {place ? ` · ${place}` : ""}
      </span>
      {open ? (
        <>
          <details open={changing !== undefined}>
            <summary>{t("stage.edit")}</summary>
            <ShiftForm stage={stage} shift={shift} answer={changing} />
          </details>
          <Confirm
            label={t("stage.drop")}
            question={t("stage.shift.drop.question", {
              name: named(stage),
              number,
            })}
            confirm={t("stage.drop")}
            fields={{ intent: "drop-shift", shift: id }}
            danger
          />
        </>
      ) : null}
    </li>
  );
}
