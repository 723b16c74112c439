import { Form, Link } from "@remix-run/react";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { useNamed, type Named } from "~/i18n/named";
import { Moment } from "~/ui/moment";
import { StateWord } from "~/ui/page";
import { useRefusals } from "~/ui/refusals";

export type ShownQuestion = {
  id: number;
  body: string;
  /** Not shown to visitors. */
  asker?: Named;
  mine?: boolean;
  askedAt: Date;
  answer: string | null;
  answeredBy: Named | null;
};

type ListProps = {
  questions: ShownQuestion[];
  lectureId: number;
  /** The problems that questions became already. */
  problems?: { questionId: number; no: string }[];
  conducts: boolean;
  raisesProblems: boolean;
  /** In the room answers go without leaving it ("" means aloud), and a refusal's code comes back; elsewhere a form posts them. */
  onAnswer?: (question: number, body: string) => Promise<string | undefined>;
};

/** Questions with their answers, kept for good; open ones can be answered, or taken up by a studio. */
export function QuestionList(props: ListProps) {
  const { t } = useTranslation("lectures");
  const named = useNamed();
  if (props.questions.length === 0)
    return <p className="empty">{t("question.none")}</p>;
  return (
    <ol className="questions">
      {props.questions.map((question) => (
        <li key={question.id} id={`question-${question.id}`}>
          <p className="question-body">{question.body}</p>
          <p className="note">
            {question.asker ? `${named(question.asker)} · ` : ""}
            <Moment at={question.askedAt} />{" "}
            {question.answer === null ? (
              <StateWord tone="warn">{t("question.open")}</StateWord>
            ) : null}
          </p>
          {question.answer === null ? null : (
            <p className="answer">
              <strong>
                {t("question.answer", {
                  name: question.answeredBy ? named(question.answeredBy) : "",
                })}
              </strong>{" "}
              {question.answer || t("question.aloud")}
            </p>
          )}
          <QuestionActs {...props} question={question} />
        </li>
      ))}
    </ol>
  );
}

function QuestionActs({
  question,
  conducts,
  raisesProblems,
  onAnswer,
  problems,
}: ListProps & { question: ShownQuestion }) {
  const { t } = useTranslation("lectures");
  const open = question.answer === null;
  const problem = problems?.find((one) => one.questionId === question.id);
  const [answer, refusal] = useAnswer(onAnswer);
  return (
    <div className="question-acts">
      {conducts ? (
        <details>
          <summary>
            {open ? t("question.write") : t("question.rewrite")}
          </summary>
          <AnswerForm question={question} onAnswer={answer} />
        </details>
      ) : null}
      {conducts && open && answer ? (
        <button
          type="button"
          className="quiet"
          onClick={() => answer(question.id, "")}
        >
          {t("question.markAloud")}
        </button>
      ) : null}
      {problem ? (
        <Link className="quiet" to={`/problems/${problem.no}`}>
          {t("question.became", { no: problem.no })}
        </Link>
      ) : raisesProblems && open ? (
        <Link className="quiet" to={`/problems/new?question=${question.id}`}>
          {t("question.problem")}
        </Link>
      ) : null}
      {refusal ? (
        <p className="refusal" role="alert">
          {refusal}
        </p>
      ) : null}
    </div>
  );
}

type Answering = ((question: number, body: string) => void) | undefined;

/** Answers from the room, and in words what the last one was refused for. */
function useAnswer(
  onAnswer: ListProps["onAnswer"],
): [Answering, string | undefined] {
  const refused = useRefusals("lectures");
  const [code, setCode] = useState<string>();
  const answer =
    onAnswer &&
    ((question: number, body: string) =>
      void onAnswer(question, body).then(setCode));
  return [answer, code && refused(code)];
}

function AnswerForm({
  question,
  onAnswer,
}: {
  onAnswer: Answering;
  question: ShownQuestion;
}) {
  const { t } = useTranslation("lectures");
  const id = `answer-${question.id}`;
  return (
    <Form
      method="post"
      className="ask-question"
      onSubmit={(event) => {
        if (!onAnswer) return;
        event.preventDefault();
        const body = new FormData(event.currentTarget).get("body");
        if (typeof body === "string" && body.trim())
          onAnswer(question.id, body.trim());
      }}
    >
      <input type="hidden" name="intent" value="answer" />
      <input type="hidden" name="question" value={question.id} />
      <label htmlFor={id} className="unseen">
        {t("question.write")}
      </label>
      <textarea
        id={id}
        name="body"
        rows={3}
        maxLength={2000}
        required
        defaultValue={question.answer ?? ""}
      />
      <button className="plain">{t("question.give")}</button>
    </Form>
  );
}
