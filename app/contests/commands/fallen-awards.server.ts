import type { Member } from "~/members/rules/actor";
import { today } from "~/members/session.server";
import type { Tx } from "~/platform/database.server";
import { holdContest } from "../store/award-lists.server";
import { grantedLines, withdrawLine } from "../store/granted-awards.server";
import { drawUpIn, told } from "./awards.server";

/** Takes back the honours that these lines of award lists brought: the honours' part, which knows more than contests do. */
export type WithdrawHonours = (
  tx: Tx,
  actor: Member,
  lineIds: readonly number[],
  reason: string,
) => Promise<void>;

type Corrected = {
  event: { id: number; contest_id: number };
  /** who lost which rule's award, by number */
  lost: readonly { number: string; rule: number }[];
  reason: string;
};

/**
 * What a correction does to awards that were granted: those that fall are withdrawn with their honours and certificates, and
 * whoever comes in their place is proposed on a list of their own, which goes on notice like the first. Where another event
 * is open or a list is being prepared, its officer draws that list up later.
 */
export async function awardsAfter(
  tx: Tx,
  actor: Member,
  { event, lost, reason }: Corrected,
  withdrawHonours: WithdrawHonours,
): Promise<void> {
  const contestId = event.contest_id;
  await holdContest(tx, contestId);
  const granted = await grantedLines(tx, contestId);
  if (granted.length === 0) return;
  const fallen = granted.filter(
    (line) =>
      line.event_id === event.id &&
      lost.some(
        ({ number, rule }) => line.number === number && line.rule_id === rule,
      ),
  );
  const ids = fallen.map(({ id }) => id);
  for (const id of ids) await withdrawLine(tx, id, today(), reason);
  await withdrawHonours(tx, actor, ids, reason);
  if (ids.length > 0)
    await told(tx, actor, contestId, "contest.awards.withdraw", {
      lines: ids,
      reason,
    });
  await drawUpIn(tx, actor, contestId);
}
