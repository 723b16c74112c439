import { addDays, addMinutes } from "./days";
import { answers, openingQuestions } from "./lectures-data";
import type { Lecture, LectureScene } from "./lecture-scene";
import type { Person } from "./members";

/** Questions that listeners asked, most of them answered; the newest lectures have some that are still open. */
export function addQuestions(
  scene: LectureScene,
  lecture: Lecture,
  audience: Person[],
): void {
  const { context, draw } = scene;
  if (audience.length === 0 || lecture.state === "scheduled") return;
  if (lecture.asks) askForChain(scene, lecture, audience);
  const recent =
    lecture.starts.toISOString().slice(0, 10) > addDays(context.today, -45);
  const count = recent
    ? 3
    : draw.chance(lecture.series.district ? 0.8 : 0.3)
      ? 1
      : 0;
  const bodies = draw.sample(
    [...lecture.trade.questions, ...openingQuestions.slice(0, recent ? 4 : 1)],
    count,
  );
  bodies.forEach((body, nth) => {
    const open = lecture.state === "live" || (recent && nth > 0);
    ask(
      scene,
      lecture,
      draw.pick(audience),
      body,
      6 + nth * 7,
      open ? undefined : draw.pick(answers),
    );
  });
}

function ask(
  scene: LectureScene,
  lecture: Lecture,
  person: Person,
  body: string,
  minute: number,
  answer: string | undefined,
): { id: number; at: Date } {
  const { book, now } = scene.context;
  const id = book.id("question");
  const asked = addMinutes(lecture.starts, minute);
  const at = asked < now ? asked : addMinutes(now, -1);
  book.add("question", {
    id,
    session_id: lecture.id,
    asked_by: person.id,
    asked_at: at,
    body,
    answer: answer ?? null,
    answered_by: answer ? (lecture.lecturer?.id ?? null) : null,
    answered_at: answer ? addMinutes(at, 4) : null,
  });
  return { id, at };
}

/** The question that a studio took up. */
function askForChain(
  scene: LectureScene,
  lecture: Lecture,
  audience: Person[],
): void {
  const chain = lecture.asks;
  const person = audience[0];
  if (!chain || !person) return;
  const { id, at } = ask(scene, lecture, person, chain.body, 12, takenUp);
  chain.questionId = id;
  chain.askedBy = person;
  chain.askedAt = at;
}

const takenUp =
  "这个问题一堂课讲不透，转给创新工作室立项攻关，有了结果再回来讲。";
