import type { RoomView } from "../../room-view.server";
import { QuestionList } from "../question-list";
import type { Act } from "./act";
import { AskQuestion } from "./ask-question";

/** Questions as they come, with a line to ask one's own. */
export function QuestionsPanel({ view, act }: { view: RoomView; act: Act }) {
  const { me } = view;
  return (
    <>
      {me.banned ? null : <AskQuestion />}
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
