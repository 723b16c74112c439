import type { SubmissionResult } from "@conform-to/react";
import { useTranslation } from "react-i18next";
import { AppForm, Field, Submit } from "~/ui/form";
import type { PlannedStage } from "../stages-page.server";

export type Answer = { refused?: SubmissionResult<string[]> } | undefined;
export type Node = { id: string; name: string };

/** The answer of the page that belongs to this form of it: of this intent, about this stage and shift (none: a new one). */
export function answerOf(
  answer: Answer,
  intent: string,
  about: { stage?: number; shift?: number },
) {
  const sent = answer?.refused?.initialValue;
  if (sent?.intent !== intent) return undefined;
  const same = (["stage", "shift"] as const).every(
    (name) => String(sent[name] ?? "") === String(about[name] ?? ""),
  );
  return same ? answer : undefined;
}

/** A new stage, or one to be changed. */
export function StageForm({
  nodes,
  stage,
  answer,
}: {
  nodes: Node[];
  stage?: PlannedStage;
  answer: Answer;
}) {
  const { t } = useTranslation("entries");
  return (
    <AppForm answer={answer} words="entries">
      {stage ? <input type="hidden" name="stage" value={stage.id} /> : null}
      <Field
        name="kind"
        label={t("stage.field.kind")}
        options={(["theory", "practical"] as const).map((kind) => [
          kind,
          t(`stage.kind.${kind}`),
        ])}
        defaultValue={stage?.kind}
      />
      <Field
        name="name"
        label={t("stage.field.name")}
        defaultValue={stage?.name}
      />
      <Field
        name="nameEn"
        label={t("stage.field.name-en")}
        defaultValue={stage?.name_en}
      />
      <Field
        name="node"
        label={t("stage.field.node")}
        optional
        options={nodes.map(({ id, name }) => [id, `${name} (${id})`])}
        defaultValue={stage?.node ?? undefined}
      />
      <Field
        name="place"
        label={t("stage.field.place")}
        optional
        defaultValue={stage?.place}
      />
      <Times of={stage} />
      <Submit name="intent" value="stage">
        {t(stage ? "stage.save" : "stage.add")}
      </Submit>
    </AppForm>
  );
}

/** A new shift of a stage, or one to be changed. */
export function ShiftForm({
  stage,
  shift,
  answer,
}: {
  stage: PlannedStage;
  shift?: PlannedStage["shifts"][number];
  answer: Answer;
}) {
  const { t } = useTranslation("entries");
  return (
    <AppForm answer={answer} words="entries">
      <input type="hidden" name="stage" value={stage.id} />
      {shift ? <input type="hidden" name="shift" value={shift.id} /> : null}
      <Times of={shift} />
      <Field
        name="benches"
        type="number"
        label={t("stage.field.benches")}
        defaultValue={shift?.benches}
      />
      <Field
        name="place"
        label={t("stage.field.place")}
        optional
        defaultValue={shift?.place}
      />
      <Submit name="intent" value="shift">
        {t(shift ? "stage.save" : "stage.shift.add")}
      </Submit>
    </AppForm>
  );
}

function Times({ of }: { of?: { startsAt: string; endsAt: string } }) {
  const { t } = useTranslation("entries");
  return (
    <div className="field-row">
      <Field
        name="startsAt"
        type="datetime-local"
        label={t("stage.field.starts")}
        defaultValue={of?.startsAt}
      />
      <Field
        name="endsAt"
        type="datetime-local"
        label={t("stage.field.ends")}
        defaultValue={of?.endsAt}
      />
    </div>
  );
}
