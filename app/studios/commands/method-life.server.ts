import type { Member } from "~/members/rules/actor";
import { today } from "~/members/session.server";
import { ok, type Result } from "~/kit/result";
import { audit } from "~/platform/audit.server";
import { now } from "~/platform/clock.server";
import { transaction, type Tx } from "~/platform/database.server";
import {
  nameMethod,
  openNotice,
  returnToDraft,
  scoreMethod,
  submitForScoring,
  withdrawMethod,
  type MethodRefusal,
  type MethodState,
  type Score,
  type ScoreRefusal,
} from "../rules/method";
import { noticePeriod, type NoticeRefusal } from "../rules/notice";
import { type Method } from "../store/methods.server";
import {
  evidenceOf,
  noticeOf,
  scoresOf,
  versionsOf,
} from "../store/versions.server";
import { peopleOf } from "../store/places.server";
import {
  dropScores,
  setMethodState,
  writeScore,
  type MethodChange,
} from "../store/method-writes.server";
import { insertNotice } from "../store/notice-writes.server";
import { lockedMethod, uniqueTransaction } from "./methods.server";

async function writeState(
  tx: Tx,
  actor: Member,
  method: Method,
  to: MethodState,
  change: MethodChange = {},
  reason?: string,
): Promise<void> {
  await setMethodState(tx, method.id, to, change);
  await audit(tx, {
    actorId: actor.person.id,
    act: `method-${to}`,
    subject: { kind: "method", id: method.slug },
    before: { state: method.state },
    after: { state: to, ...change },
    reason,
  });
}

/** Gives a draft to the experts. */
export function submitMethod(
  actor: Member,
  slug: string,
): Promise<Result<undefined, MethodRefusal>> {
  return transaction(async (tx) => {
    const method = await lockedMethod(tx, slug);
    const [version] = await versionsOf(tx, method.id);
    const facts = { ...method, outcomeRegistered: method.outcome?.registered };
    const answer = submitForScoring(facts, evidenceOf(version), today());
    if (!answer.ok) return answer;
    await writeState(tx, actor, method, answer.value);
    return ok();
  });
}

/** An expert scores; scoring again while it is open replaces their own score, and the audit keeps both. */
export function scoreOne(
  actor: Member,
  slug: string,
  score: Score,
  note: string,
): Promise<Result<undefined, ScoreRefusal>> {
  return transaction(async (tx) => {
    const method = await lockedMethod(tx, slug);
    const people = await peopleOf(tx, method.studio.id);
    const own = [method.inventor.id, ...people.map(({ id }) => id)];
    const answer = scoreMethod(method.state, actor.person, own, score);
    if (!answer.ok) return answer;
    const before = (await scoresOf(tx, method.id)).find(
      ({ reviewer }) => reviewer.id === actor.person.id,
    );
    await writeScore(tx, method.id, actor.person.id, { ...score, note }, now());
    await audit(tx, {
      actorId: actor.person.id,
      act: "score-method",
      subject: { kind: "method", id: slug },
      before,
      after: score,
    });
    return ok();
  });
}

/** Gives public notice for so many days from now. */
export function giveNotice(
  actor: Member,
  slug: string,
  days: number,
): Promise<Result<undefined, MethodRefusal | NoticeRefusal>> {
  return transaction(async (tx) => {
    const method = await lockedMethod(tx, slug);
    const answer = openNotice(method.state, await scoresOf(tx, method.id));
    if (!answer.ok) return answer;
    const period = noticePeriod(now(), days);
    if (!period.ok) return period;
    await insertNotice(tx, method.id, period.value, actor.person.id);
    await writeState(tx, actor, method, answer.value);
    return ok();
  });
}

/** Takes a method back to its draft; its scores go, and stay in the audit trail. */
export function returnMethod(
  actor: Member,
  slug: string,
  reason: string,
): Promise<Result<undefined, MethodRefusal>> {
  return transaction(async (tx) => {
    const method = await lockedMethod(tx, slug);
    const answer = returnToDraft(method.state, reason);
    if (!answer.ok) return answer;
    const scores = await dropScores(tx, method.id);
    if (scores.length > 0)
      await audit(tx, {
        actorId: actor.person.id,
        act: "drop-scores",
        subject: { kind: "method", id: slug },
        before: scores,
        reason,
      });
    await writeState(tx, actor, method, answer.value, {}, reason);
    return ok();
  });
}

/** Names the method by a document. */
export function nameByDocument(
  actor: Member,
  slug: string,
  documentNo: string,
): Promise<
  Result<undefined, MethodRefusal | "name-taken" | "document-no-taken">
> {
  return uniqueTransaction<undefined, MethodRefusal>(async (tx) => {
    const method = await lockedMethod(tx, slug);
    const notice = await noticeOf(tx, method.id);
    const facts = notice && {
      ...notice,
      objections: notice.objections.map(({ upheld }) => upheld),
    };
    const answer = nameMethod(method.state, facts, documentNo, now());
    if (!answer.ok) return answer;
    await writeState(tx, actor, method, answer.value, {
      document_no: documentNo,
      named_on: today(),
    });
    return ok();
  });
}

/** Withdraws a named method; its card stays and says so. */
export function withdraw(
  actor: Member,
  slug: string,
  reason: string,
): Promise<Result<undefined, MethodRefusal>> {
  return transaction(async (tx) => {
    const method = await lockedMethod(tx, slug);
    const answer = withdrawMethod(method.state, reason);
    if (!answer.ok) return answer;
    await writeState(
      tx,
      actor,
      method,
      answer.value,
      { withdrawn_on: today(), withdrawn_reason: reason },
      reason,
    );
    return ok();
  });
}
