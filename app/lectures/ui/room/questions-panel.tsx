import type { RoomView } from "../../room-view.server";
import { QuestionList } from "../question-list";
import type { Act } from "./act";
import { AskQuestion } from "./ask-question";

type PanelProps = { view: RoomView; send: Act };

/** Questions as they come, with a line to ask one's own. */
export function QuestionsPanel({ view, send }: PanelProps) {
  const { me } = view;
  return (
    <>
      {me.banned ? null : <AskQuestion send={send} />}
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
