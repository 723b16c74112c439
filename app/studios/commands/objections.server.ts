import type { Actor, Member } from "~/members/rules/actor";
import { refused, type Result, ok } from "~/kit/result";
import { audit } from "~/platform/audit.server";
import { now } from "~/platform/clock.server";
import { transaction } from "~/platform/database.server";
import {
  answerObjection,
  mayObject,
  type NoticeRefusal,
} from "../rules/notice";
import { noticeOf } from "../store/versions.server";
import { answerTo, insertObjection } from "../store/notice-writes.server";
import { lockedMethod } from "./methods.server";

/** Anyone objects to a method in public notice, a visitor by the name they give. Refusal: notice-not-open. */
export function object(
  actor: Actor,
  slug: string,
  byName: string,
  body: string,
): Promise<Result<undefined, NoticeRefusal>> {
  return transaction(async (tx) => {
    const method = await lockedMethod(tx, slug);
    const notice = await noticeOf(tx, method.id);
    if (method.state !== "notice" || !notice) return refused("notice-not-open");
    const answer = mayObject(notice, now());
    if (!answer.ok) return answer;
    const id = await insertObjection(tx, notice.id, {
      byId: actor.person?.id ?? null,
      byName,
      body,
      at: now(),
    });
    await audit(tx, {
      actorId: actor.person?.id ?? null,
      act: "object",
      subject: { kind: "method", id: slug },
      after: { objection: id },
    });
    return ok();
  });
}

/** An officer answers an objection, upheld or not. Refusals: already-answered, notice-not-open (it is not of this method's notice). */
export function answer(
  actor: Member,
  slug: string,
  objectionId: number,
  said: string,
  upheld: boolean,
): Promise<Result<undefined, NoticeRefusal>> {
  return transaction(async (tx) => {
    const method = await lockedMethod(tx, slug);
    const notice = await noticeOf(tx, method.id);
    const objection = notice?.objections.find(({ id }) => id === objectionId);
    if (!notice || !objection) return refused("notice-not-open");
    const allowed = answerObjection(objection.upheld);
    if (!allowed.ok) return allowed;
    await answerTo(tx, notice.id, objectionId, {
      answer: said,
      upheld,
      by: actor.person.id,
      at: now(),
    });
    await audit(tx, {
      actorId: actor.person.id,
      act: "answer-objection",
      subject: { kind: "method", id: slug },
      after: { objectionId, upheld, said },
    });
    return ok();
  });
}
