import { useTranslation } from "react-i18next";
import { AppForm, Field, Submit } from "~/ui/form";
import { Moment } from "~/ui/moment";
import { Empty, StateWord } from "~/ui/page";
import type { ObjectionRow } from "../store/versions.server";
import { Intent } from "./problem-forms";
import type { Answer } from "./sent";

type Props = { objections: ObjectionRow[]; mayAnswer: boolean; answer: Answer };

/** What was objected and how it was answered; officers answer in place. */
export function ObjectionList({ objections, mayAnswer, answer }: Props) {
  const { t } = useTranslation("studios");
  if (objections.length === 0)
    return <Empty>{t("method.objections.none")}</Empty>;
  const answered = answer?.refused?.initialValue?.["objectionId"];
  return (
    <ol className="objections">
      {objections.map((objection) => (
        <li key={objection.id} id={`objection-${objection.id}`}>
          <p>
            <b>{objection.byName}</b> <Verdict upheld={objection.upheld} />{" "}
            <small>
              <Moment at={objection.raisedAt} />
            </small>
          </p>
          <p className="prose">{objection.body}</p>
          {objection.answer ? (
            <blockquote>
              <b>{t("method.objection.answer")}</b> {objection.answer}
            </blockquote>
          ) : null}
          {mayAnswer && objection.upheld === null ? (
            <AnswerForm
              id={objection.id}
              answer={answered === String(objection.id) ? answer : undefined}
            />
          ) : null}
        </li>
      ))}
    </ol>
  );
}

function Verdict({ upheld }: { upheld: boolean | null }) {
  const { t } = useTranslation("studios");
  if (upheld === null)
    return <StateWord tone="warn">{t("method.objection.open")}</StateWord>;
  return upheld ? (
    <StateWord tone="bad">{t("method.objection.upheld")}</StateWord>
  ) : (
    <StateWord tone="good">{t("method.objection.dismissed")}</StateWord>
  );
}

function AnswerForm({ id, answer }: { id: number; answer: Answer }) {
  const { t } = useTranslation("studios");
  return (
    <AppForm answer={answer} words="studios">
      <Intent name="answer" />
      <input type="hidden" name="objectionId" value={id} />
      <Field name="answer" label={t("method.objection.answer")} rows={3} />
      <Field
        name="upheld"
        label={t("method.objection.verdict")}
        options={[
          ["no", t("method.objection.dismissed")],
          ["yes", t("method.objection.upheld")],
        ]}
      />
      <Submit>{t("method.objection.answer.submit")}</Submit>
    </AppForm>
  );
}
