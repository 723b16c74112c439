import { ok, refused, type Result } from "~/kit/result";
import type { Member } from "~/members/rules/actor";
import { audit } from "~/platform/audit.server";
import { now } from "~/platform/clock.server";
import { transaction } from "~/platform/database.server";
import { poke } from "~/platform/events.server";
import { mayConduct } from "../rules/may";
import { lectureById, lockLecture } from "../store/lectures.server";
import { answerQuestion, insertQuestion } from "../store/questions.server";
import { isBanned } from "../store/room.server";
import { lectureTopic } from "../topics";

/** Asks a question, before, during or after the lecture. The same `clientId` twice is one question. Refuses `no-lecture`, `banned`. */
export async function askQuestion(
  actor: Member,
  id: number,
  body: string,
  clientId: string | null,
): Promise<Result<undefined>> {
  return transaction(async (tx) => {
    if (!(await lectureById(tx, id))) return refused("no-lecture");
    if (await isBanned(tx, id, actor.person.id)) return refused("banned");
    const question = { lectureId: id, personId: actor.person.id, body };
    const isNew = await insertQuestion(tx, {
      ...question,
      clientId,
      at: now(),
    });
    if (isNew) await poke(tx, lectureTopic(id));
    return ok();
  });
}

/** Answers a question in writing, or (`body` "") notes that it was answered aloud. Refuses `may-not`, `no-question`. */
export async function giveAnswer(
  actor: Member,
  id: number,
  questionId: number,
  body: string,
): Promise<Result<undefined>> {
  return transaction(async (tx) => {
    const lecture = await lockLecture(tx, id);
    if (!lecture || !mayConduct(actor, lecture)) return refused("may-not");
    const before = await answerQuestion(tx, {
      lectureId: id,
      questionId,
      body,
      by: actor.person.id,
      at: now(),
    });
    if (!before) return refused("no-question");
    await audit(tx, {
      actorId: actor.person.id,
      act: "question.answer",
      subject: { kind: "question", id: questionId },
      before,
      after: { answer: body },
    });
    await poke(tx, lectureTopic(id));
    return ok();
  });
}
