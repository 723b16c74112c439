import { useRef } from "react";
import { useTranslation } from "react-i18next";
import type { RoomView } from "../../room-view.server";
import { QuestionList } from "../question-list";
import type { Act } from "./act";

/** Questions as they come, with a line to ask one's own. */
export function QuestionsPanel({ view, act }: { view: RoomView; act: Act }) {
  const { t } = useTranslation("lectures");
  const form = useRef<HTMLFormElement>(null);
  const { me } = view;
  return (
    <>
      {me.banned ? null : (
        <form
          ref={form}
          className="ask-question"
          onSubmit={(event) => {
            event.preventDefault();
            const body = new FormData(event.currentTarget).get("body");
            if (typeof body !== "string" || !body.trim()) return;
            const clientId = globalThis.crypto.randomUUID?.();
            act({ intent: "ask", body, ...(clientId ? { clientId } : {}) });
            form.current?.reset();
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
            placeholder={t("question.placeholder")}
          />
          <button className="primary">{t("question.ask")}</button>
        </form>
      )}
      <QuestionList
        questions={[...view.questions].reverse()}
        lectureId={view.id}
        conducts={me.conducts}
        raisesProblems={me.raisesProblems}
        onAnswer={(question, body) =>
          act(
            body
              ? { intent: "answer", question, body }
              : { intent: "answered-aloud", question },
          )
        }
      />
    </>
  );
}
