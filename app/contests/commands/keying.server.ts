import { ok, refused, type Refusal, type Result } from "~/kit/result";
import type { Member } from "~/members/rules/actor";
import { transaction, type Tx } from "~/platform/database.server";
import { agreedValue, maySettle, passFor } from "../rules/keying";
import { readMark } from "../rules/marks";
import type { Leaf } from "../rules/plan";
import { agreedMarks, dropMark, putMark } from "../store/desk.server";
import { freezeScheme } from "../store/events.server";
import { entrantsOf } from "../store/field.server";
import {
  dropKeyedOfDesk,
  keyedOf,
  putKeyed,
  type KeyedRow,
} from "../store/keyed.server";
import { deskSite, tellDesk } from "./desk.server";

/** What somebody keyed of one entrant. */
export type KeyedText = { entrantId: number; text: string };
export type KeyedWrong = { entrantId: number; refusal: Refusal };

/**
 * Keeps what somebody keyed for a leaf: as the first keying or as the second, which makes marks of all that is alike.
 * Nothing is kept while a value is wrong; `wrong` says which. Refusals: judging-closed, node-unknown, keyed-nothing.
 */
export async function keyScores(
  actor: Member,
  eventId: number,
  node: string,
  texts: readonly KeyedText[],
): Promise<Result<number> | { ok: false; wrong: KeyedWrong[] }> {
  return transaction(async (tx) => {
    const site = await deskSite(tx, eventId, node);
    if (!site.ok) return site;
    const read = await readKeyed(tx, eventId, site.value.leaf, actor, texts);
    const wrong = read.flatMap(({ entrantId, pass, mark }): KeyedWrong[] => {
      if (!pass.ok) return [{ entrantId, refusal: pass.refusal }];
      return mark.ok ? [] : [{ entrantId, refusal: mark.refusal }];
    });
    if (wrong.length > 0) return { ok: false, wrong };
    if (read.length === 0) return refused("keyed-nothing");
    await freezeScheme(tx, site.value.schemeId);
    for (const { entrantId, own, pass, mark } of read) {
      if (!pass.ok || !mark.ok || mark.value === null) continue;
      const value = mark.value.toString();
      const by = actor.person.id;
      const row = { eventId, entrantId, node, judge: "", value, by };
      await putKeyed(tx, { ...row, pass: pass.value });
      const passes = [...own, { pass: pass.value, value, by }];
      if (pass.value === 2 && agreedValue(passes) !== null)
        await putMark(tx, eventId, row);
    }
    await tellDesk(tx, actor, eventId, "contest.scores-keyed", {
      node,
      count: read.length,
    });
    return ok(read.length);
  });
}

/** What was typed, with the keying it would be and the mark it would make. A score that came otherwise is not keyed over. */
async function readKeyed(
  tx: Tx,
  eventId: number,
  leaf: Leaf,
  actor: Member,
  texts: readonly KeyedText[],
) {
  const rows = await keyedOf(tx, eventId, "", [leaf.id]);
  const there = (await agreedMarks(tx, eventId, [leaf.id])).get(leaf.id);
  const entered = new Set((await entrantsOf(tx, eventId)).map(({ id }) => id));
  return texts
    .filter(({ text }) => text.trim() !== "")
    .map(({ entrantId, text }) => {
      const own = passesOf(rows, entrantId);
      const pass = !entered.has(entrantId)
        ? refused("entrant-unknown")
        : own.length === 0 && there?.has(entrantId)
          ? refused("keyed-done")
          : passFor(own, actor.person.id);
      return { entrantId, own, pass, mark: readMark(leaf, text) };
    });
}

export type Settling = {
  node: string;
  entrantId: number;
  text: string;
  reason: string;
};

/** Settles a difference between the two keyings after a look at the paper. Refusals: those of `maySettle` and `readMark`, score-empty. */
export async function settleScore(
  actor: Member,
  eventId: number,
  { node, entrantId, text, reason }: Settling,
): Promise<Result<undefined>> {
  return transaction(async (tx) => {
    const site = await deskSite(tx, eventId, node);
    if (!site.ok) return site;
    const rows = await keyedOf(tx, eventId, "", [node]);
    const passes = passesOf(rows, entrantId);
    const by = actor.person.id;
    const may = maySettle(passes, by, reason);
    if (!may.ok) return may;
    const mark = readMark(site.value.leaf, text);
    if (!mark.ok) return mark;
    if (mark.value === null) return refused("keyed-nothing");
    const value = mark.value.toString();
    const row = { eventId, entrantId, node, judge: "", value, by };
    await putKeyed(tx, { ...row, pass: 3, reason });
    await putMark(tx, eventId, row);
    const after = { node, entrantId, value };
    await tellDesk(tx, actor, eventId, "contest.score-settled", after, reason);
    return ok();
  });
}

/** Takes a keyed or imported score back, to be keyed anew; the trail keeps what was there. Refusals: judging-closed, node-unknown, keyed-reason. */
export async function keyAgain(
  actor: Member,
  eventId: number,
  { node, entrantId, reason }: Omit<Settling, "text">,
): Promise<Result<undefined>> {
  return transaction(async (tx) => {
    const site = await deskSite(tx, eventId, node);
    if (!site.ok) return site;
    if (reason.trim() === "") return refused("keyed-reason");
    const was = (await agreedMarks(tx, eventId, [node])).get(node);
    await dropKeyedOfDesk(tx, entrantId, node);
    await dropMark(tx, eventId, entrantId, node);
    const before = { node, entrantId, was: was?.get(entrantId) ?? null };
    await tellDesk(tx, actor, eventId, "contest.score-again", before, reason);
    return ok();
  });
}

function passesOf(rows: readonly KeyedRow[], entrantId: number) {
  return rows
    .filter((row) => row.entrant_id === entrantId)
    .map(({ pass, value, keyed_by }) => ({ pass, value, by: keyed_by }));
}
