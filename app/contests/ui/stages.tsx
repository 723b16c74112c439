import { Form } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { useNamed } from "~/i18n/named";
import { AppForm, Field, Submit } from "~/ui/form";
import { Span } from "~/ui/moment";
import { Empty } from "~/ui/page";
import type { SubmissionResult } from "@conform-to/react";
import type { StageRow } from "../store/stages.server";

type Answer = { refused?: SubmissionResult<string[]> } | undefined;

/** The answer of the page that belongs to this form of it. */
export function answerOf(answer: Answer, intent: string, key?: string) {
  const sent = answer?.refused?.initialValue;
  if (sent?.intent !== intent) return undefined;
  return key === undefined || String(sent.stage) === key ? answer : undefined;
}

function Drop({ fields }: { fields: Record<string, string | number> }) {
  const { t } = useTranslation("entries");
  return (
    <Form method="post" className="inline-form">
      {Object.entries(fields).map(([name, value]) => (
        <input key={name} type="hidden" name={name} value={value} />
      ))}
      <Submit kind="plain">{t("stage.drop")}</Submit>
    </Form>
  );
}

/** The stages of an event with their shifts, and the forms for more. */
export function Stages({
  stages,
  nodes,
  open,
  answer,
}: {
  stages: StageRow[];
  nodes: { id: string; name: string }[];
  open: boolean;
  answer: Answer;
}) {
  const { t } = useTranslation("entries");
  const named = useNamed();
  return (
    <>
      {stages.length === 0 ? <Empty>{t("stage.empty")}</Empty> : null}
      {stages.map((stage) => (
        <section key={stage.id} className="contest-stage">
          <h3>
            {named(stage)}{" "}
            <small className="note">
              {t(`stage.kind.${stage.kind as "theory"}`)}
              {" · "}
              <Span from={stage.starts_at} to={stage.ends_at} />
              {stage.place ? ` · ${stage.place}` : ""}
              {stage.node ? ` · ${stage.node}` : ""}
            </small>
          </h3>
          <ul className="lines">
            {stage.shifts.map((shift) => (
              <li key={shift.id}>
                <span className="when">
                  {t("stage.shift", { number: shift.number })}
                </span>
                <span className="what">
                  <Span from={shift.starts_at} to={shift.ends_at} />
                  {" · "}
                  {t(`stage.room.${stage.kind as "theory"}`, {
                    count: shift.benches,
                  })}
                  {shift.place ? ` · ${shift.place}` : ""}
                </span>
                {open ? (
                  <Drop fields={{ intent: "drop-shift", shift: shift.id }} />
                ) : null}
              </li>
            ))}
          </ul>
          {open ? (
            <details
              open={answerOf(answer, "shift", String(stage.id)) !== undefined}
            >
              <summary>{t("stage.shift.add")}</summary>
              <AppForm
                answer={answerOf(answer, "shift", String(stage.id))}
                words="entries"
              >
                <input type="hidden" name="stage" value={stage.id} />
                <Times />
                <Field
                  name="benches"
                  type="number"
                  label={t("stage.field.benches")}
                />
                <Field name="place" label={t("stage.field.place")} optional />
                <Submit name="intent" value="shift">
                  {t("stage.shift.add")}
                </Submit>
              </AppForm>
              <Drop fields={{ intent: "drop-stage", stage: stage.id }} />
            </details>
          ) : null}
        </section>
      ))}
      {open ? <NewStage nodes={nodes} answer={answer} /> : null}
    </>
  );
}

function Times() {
  const { t } = useTranslation("entries");
  return (
    <div className="field-row">
      <Field
        name="startsAt"
        type="datetime-local"
        label={t("stage.field.starts")}
      />
      <Field
        name="endsAt"
        type="datetime-local"
        label={t("stage.field.ends")}
      />
    </div>
  );
}

function NewStage({
  nodes,
  answer,
}: {
  nodes: { id: string; name: string }[];
  answer: Answer;
}) {
  const { t } = useTranslation("entries");
  return (
    <details open={answerOf(answer, "stage") !== undefined}>
      <summary>{t("stage.add")}</summary>
      <AppForm answer={answerOf(answer, "stage")} words="entries">
        <Field
          name="kind"
          label={t("stage.field.kind")}
          options={(["theory", "practical"] as const).map((kind) => [
            kind,
            t(`stage.kind.${kind}`),
          ])}
        />
        <Field name="name" label={t("stage.field.name")} />
        <Field name="nameEn" label={t("stage.field.name-en")} />
        <Field
          name="node"
          label={t("stage.field.node")}
          optional
          options={nodes.map(({ id, name }) => [id, `${name} (${id})`])}
        />
        <Field name="place" label={t("stage.field.place")} optional />
        <Times />
        <Submit name="intent" value="stage">
          {t("stage.add")}
        </Submit>
      </AppForm>
    </details>
  );
}
