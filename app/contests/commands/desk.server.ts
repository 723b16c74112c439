import { ok, refused, type Result } from "~/kit/result";
import type { Member } from "~/members/rules/actor";
import { audit } from "~/platform/audit.server";
import { transaction, type Tx } from "~/platform/database.server";
import { poke } from "~/platform/events.server";
import type { BoardState } from "../rules/board";
import { mayKeyScores } from "../rules/keying";
import type { Leaf } from "../rules/plan";
import type { ScoreRow } from "../rules/score-list";
import {
  addImport,
  agreedMarks,
  putMark,
  setDeskNodes,
} from "../store/desk.server";
import { deskNodesOf } from "../store/event-by-id.server";
import { freezeScheme, holdEvent } from "../store/events.server";
import { schemeOf } from "../store/field.server";

/**
 * Says which measured leaves the desk keeps. Refusals: judging-closed, node-unknown, desk-marked {nodes} (a leaf that has
 * marks already stays where they came from).
 */
export async function chooseDesk(
  actor: Member,
  eventId: number,
  nodes: readonly string[],
): Promise<Result<undefined>> {
  return transaction(async (tx) => {
    const board = (await holdEvent(tx, eventId)).board_state as BoardState;
    const may = mayKeyScores(board);
    if (!may.ok) return may;
    const leaves = (await schemeOf(tx, eventId))?.plan.leaves ?? [];
    const measured = leaves.flatMap(({ id, kind }) =>
      kind === "measurement" ? id : [],
    );
    if (nodes.some((node) => !measured.includes(node)))
      return refused("node-unknown");
    const before = await deskNodesOf(tx, eventId);
    const changed = measured.filter(
      (node) => before.includes(node) !== nodes.includes(node),
    );
    const marks = await agreedMarks(tx, eventId, changed);
    const marked = changed.filter((node) => (marks.get(node)?.size ?? 0) > 0);
    if (marked.length > 0)
      return refused("desk-marked", { nodes: marked.join(", ") });
    await setDeskNodes(tx, eventId, [...nodes]);
    await tellDesk(tx, actor, eventId, "contest.desk-leaves", { nodes });
    return ok();
  });
}

type DeskSite = { leaf: Leaf; schemeId: number };

/** The leaf of the desk, the event held; refused where the desk does not keep it or scores are not taken now. */
export async function deskSite(
  tx: Tx,
  eventId: number,
  node: string,
): Promise<Result<DeskSite>> {
  const board = (await holdEvent(tx, eventId)).board_state as BoardState;
  const may = mayKeyScores(board);
  if (!may.ok) return may;
  const scheme = await schemeOf(tx, eventId);
  const leaf = scheme?.plan.leaves.find(({ id }) => id === node);
  const desk = await deskNodesOf(tx, eventId);
  if (!scheme || !leaf || !desk.includes(node)) return refused("node-unknown");
  return ok({ leaf, schemeId: scheme.id });
}

export type ImportAct = {
  node: string;
  scores: readonly ScoreRow[];
  fileName: string;
  fileHash: string;
  reason: string;
};

/** Takes a checked list of scores whole: each becomes the leaf's mark. Refusals: judging-closed, node-unknown. */
export async function importScores(
  actor: Member,
  eventId: number,
  { node, scores, fileName, fileHash, reason }: ImportAct,
): Promise<Result<number>> {
  return transaction(async (tx) => {
    const site = await deskSite(tx, eventId, node);
    if (!site.ok) return site;
    await freezeScheme(tx, site.value.schemeId);
    for (const { entrantId, value } of scores)
      await putMark(tx, eventId, { entrantId, node, judge: "", value });
    await addImport(tx, {
      event_id: eventId,
      node,
      file_name: fileName,
      file_hash: fileHash,
      rows: scores.map(({ entrantId, value }) => [entrantId, value] as const),
      imported_by: actor.person.id,
      reason,
    });
    const after = { node, count: scores.length, fileName, fileHash };
    await tellDesk(
      tx,
      actor,
      eventId,
      "contest.scores-imported",
      after,
      reason,
    );
    return ok(scores.length);
  });
}

/** The line of the audit trail and the poke that every act of the desk leaves. */
export async function tellDesk(
  tx: Tx,
  actor: Member,
  eventId: number,
  act: string,
  after: object,
  reason?: string,
): Promise<void> {
  await audit(tx, {
    actorId: actor.person.id,
    act,
    subject: { kind: "contest-event", id: eventId },
    after,
    reason: reason || undefined,
  });
  await poke(tx, `event:${eventId}`);
}
