import type { Member } from "~/members/rules/actor";
import { today } from "~/members/session.server";
import { ok, refused, type Result } from "~/kit/result";
import { now } from "~/platform/clock.server";
import { transaction } from "~/platform/database.server";
import { mayObject, type LineState } from "../rules/award-list";
import {
  awardLines,
  decideLine,
  holdContest,
  setList,
  standingList,
  strikeLine,
} from "../store/award-lists.server";
import {
  addObjection,
  objectionsTo,
  setObjection,
} from "../store/award-objections.server";
import { told } from "./awards.server";

/** Strikes a line with the reason. Refuses `awards-no-list`, `awards-granted`, `awards-line-gone`. */
export async function strikeAward(
  actor: Member,
  contestId: number,
  lineId: number,
  reason: string,
): Promise<Result<undefined>> {
  return transaction(async (tx) => {
    await holdContest(tx, contestId);
    const list = await standingList(tx, contestId);
    if (!list) return refused("awards-no-list");
    if (list.state === "granted") return refused("awards-granted");
    if (!(await strikeLine(tx, list.id, lineId, reason)))
      return refused("awards-line-gone");
    const after = { line: lineId, reason };
    await told(tx, actor, contestId, "contest.awards.strike", after);
    return ok();
  });
}

/**
 * Gives an award that its rule could not decide, or does not, with the reason. Refuses `awards-no-list`,
 * `awards-no-such-step` (only a draft has such lines), `awards-line-gone`.
 */
export async function decideAward(
  actor: Member,
  contestId: number,
  { lineId, given, reason }: { lineId: number; given: boolean; reason: string },
): Promise<Result<undefined>> {
  return transaction(async (tx) => {
    await holdContest(tx, contestId);
    const list = await standingList(tx, contestId);
    if (!list) return refused("awards-no-list");
    if (list.state !== "draft") return refused("awards-no-such-step");
    const by = actor.person.id;
    if (!(await decideLine(tx, list.id, lineId, { given, by, reason })))
      return refused("awards-line-gone");
    const after = { line: lineId, given, reason };
    await told(tx, actor, contestId, "contest.awards.decide", after);
    return ok();
  });
}

/** Lets a list that is not granted go, so that another can be drawn up. Refuses `awards-no-list`, `awards-granted`. */
export async function cancelAwards(
  actor: Member,
  contestId: number,
): Promise<Result<undefined>> {
  return transaction(async (tx) => {
    await holdContest(tx, contestId);
    const list = await standingList(tx, contestId);
    if (!list) return refused("awards-no-list");
    if (list.state === "granted") return refused("awards-granted");
    await setList(tx, list.id, { state: "cancelled" });
    await told(tx, actor, contestId, "contest.awards.cancel", {});
    return ok();
  });
}

/** Anyone signed in objects to a line while it is on notice. Refuses as `mayObject` does, and `awards-no-list`. */
export async function objectToAward(
  actor: Member,
  contestId: number,
  { lineId, body }: { lineId: number; body: string },
): Promise<Result<undefined>> {
  return transaction(async (tx) => {
    await holdContest(tx, contestId);
    const list = await standingList(tx, contestId);
    if (!list) return refused("awards-no-list");
    const line = (await awardLines(tx, list.id)).find(
      ({ id }) => id === lineId,
    );
    if (!line) return refused("awards-line-gone");
    const { state, notice_until: until } = list;
    const may = mayObject({ state, until }, line.state as LineState, today());
    if (!may.ok) return may;
    await addObjection(tx, {
      line_id: lineId,
      by_id: actor.person.id,
      body,
      lodged_at: now(),
    });
    await told(tx, actor, contestId, "contest.awards.object", { lineId });
    return ok();
  });
}

type Answer = { objection: number; upheld: boolean; answer: string };

/** Answers an objection; an upheld one strikes its line. Refuses `awards-no-list`, `awards-objection-gone`. */
export async function answerObjection(
  actor: Member,
  contestId: number,
  { objection, upheld, answer }: Answer,
): Promise<Result<undefined>> {
  return transaction(async (tx) => {
    await holdContest(tx, contestId);
    const list = await standingList(tx, contestId);
    if (!list) return refused("awards-no-list");
    const row = (await objectionsTo(tx, list.id)).find(
      ({ id }) => id === objection,
    );
    const answered =
      row &&
      (await setObjection(tx, objection, {
        state: upheld ? "upheld" : "dismissed",
        answer,
        answered_by: actor.person.id,
        answered_at: now(),
      }));
    if (!row || !answered) return refused("awards-objection-gone");
    if (upheld) await strikeLine(tx, list.id, row.line_id, answer);
    const after = { objection, upheld, answer };
    await told(tx, actor, contestId, "contest.awards.answer", after);
    return ok();
  });
}
