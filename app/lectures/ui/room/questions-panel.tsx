import { useRef, useState } from "react";
import { useTranslation } from "react-i18next";
import { useRefusals } from "~/ui/refusals";
import type { RoomView } from "../../room-view.server";
import { QuestionList } from "../question-list";
import type { Act } from "./act";

type PanelProps = { view: RoomView; send: Act };

/** Questions as they come, with a line to ask one's own. */
export function QuestionsPanel({ view, send }: PanelProps) {
  const { me } = view;
  return (
    <>
      {me.banned ? null : <AskForm send={send} />}
      <QuestionList
        questions={[...view.questions].reverse()}
        lectureId={view.id}
        conducts={me.conducts}
        raisesProblems={me.raisesProblems}
        onAnswer={(question, body) =>
          send(
            body
              ? { intent: "answer", question, body }
              : { intent: "answered-aloud", question },
          )
        }
      />
    </>
  );
}

/** One's own question: it stays in its field until the server has it, under one id, so that asking again is no second question. */
function AskForm({ send }: Pick<PanelProps, "send">) {
  const { t } = useTranslation("lectures");
  const refused = useRefusals("lectures");
  const clientId = useRef<string>();
  const [asking, setAsking] = useState(false);
  const [refusal, setRefusal] = useState<string>();
  const ask = async (form: HTMLFormElement) => {
    const body = new FormData(form).get("body");
    if (asking || typeof body !== "string" || !body.trim()) return;
    clientId.current ??= globalThis.crypto.randomUUID?.();
    const id = clientId.current;
    setAsking(true);
    const code = await send({
      intent: "ask",
      body,
      ...(id && { clientId: id }),
    });
    setAsking(false);
    setRefusal(code);
    if (code) return;
    clientId.current = undefined;
    form.reset();
  };
  return (
    <form
      className="ask-question"
      onSubmit={(event) => {
        event.preventDefault();
        void ask(event.currentTarget);
      }}
    >
      <label className="unseen" htmlFor="ask-body">
        {t("question.ask")}
      </label>
      <textarea
        id="ask-body"
        name="body"
        rows={2}
        maxLength={500}
        readOnly={asking}
        placeholder={t("question.placeholder")}
      />
      <button className="primary" aria-disabled={asking}>
        {t("question.ask")}
      </button>
      {refusal ? (
        <p className="refusal" role="alert">
          {refused(refusal)}
        </p>
      ) : null}
    </form>
  );
}
