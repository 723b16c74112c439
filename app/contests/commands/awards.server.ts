import type { Member } from "~/members/rules/actor";
import { today } from "~/members/session.server";
import { ok, refused, type Result } from "~/kit/result";
import { audit } from "~/platform/audit.server";
import { transaction, type Tx } from "~/platform/database.server";
import { mayDrawUp, mayPutOnNotice } from "../rules/award-list";
import {
  awardsOf,
  type Awarded,
  type AwardRule,
  type Candidate,
  type Unknown,
} from "../rules/awards";
import type { BoardState } from "../rules/board";
import {
  addAwardLines,
  addList,
  awardLines,
  holdContest,
  setList,
  standingList,
  type NewAwardLine,
} from "../store/award-lists.server";
import {
  addAwardRule,
  awardRulesOf,
  placedLines,
  removeAwardRule,
} from "../store/awards.server";
import { eventsOf } from "../store/contests.server";
import { decidedByHand, grantedLines } from "../store/granted-awards.server";
import { unitNamed } from "../store/entry-terms.server";

/** Adds a rule to a contest's awards; `unit` by its full name, empty for everybody. Refuses `awards-unit-unknown`, `awards-event-unknown`. */
export async function saveAwardRule(
  actor: Member,
  contest: { id: number; path: string },
  rule: Omit<AwardRule, "id">,
  unit: string,
): Promise<Result<undefined>> {
  return transaction(async (tx) => {
    await holdContest(tx, contest.id);
    const named = unit ? await unitNamed(tx, contest.path, unit) : undefined;
    if (unit && !named) return refused("awards-unit-unknown", { unit });
    const events = (await eventsOf(tx, contest.id)).map(({ slug }) => slug);
    if (rule.body.events.some((slug) => !events.includes(slug)))
      return refused("awards-event-unknown");
    const unitPath = named?.path ?? null;
    const whole = { ...rule, body: { ...rule.body, unitPath } };
    await addAwardRule(tx, contest.id, whole);
    await told(tx, actor, contest.id, "contest.award-rule.add", whole);
    return ok();
  });
}

/** Takes a rule away. A list that was drawn up keeps what it gave. */
export async function dropAwardRule(
  actor: Member,
  contestId: number,
  id: number,
): Promise<void> {
  await transaction(async (tx) => {
    await holdContest(tx, contestId);
    if (await removeAwardRule(tx, contestId, id))
      await told(tx, actor, contestId, "contest.award-rule.drop", { id });
  });
}

/** Draws up the contest's award list from its announced results. Refuses as `drawUpIn` does. */
export async function drawUpAwards(
  actor: Member,
  contestId: number,
): Promise<Result<undefined>> {
  return transaction((tx) => drawUpIn(tx, actor, contestId));
}

/** The same within an act; beside granted lists only what none of them has. Refuses as `mayDrawUp` does, and `awards-nothing-new`. */
export async function drawUpIn(
  tx: Tx,
  actor: Member,
  contestId: number,
): Promise<Result<undefined>> {
  const contest = await holdContest(tx, contestId);
  const events = await eventsOf(tx, contestId);
  const standing = await standingList(tx, contestId);
  const may = mayDrawUp(
    events.map(({ board_state }) => ({ state: board_state as BoardState })),
    standing?.state ?? null,
  );
  if (!may.ok) return may;
  const lines = await newLines(tx, contestId, contest.starts_on);
  if (standing && lines.length === 0) return refused("awards-nothing-new");
  const id = await addList(tx, contestId, actor.person.id);
  await addAwardLines(
    tx,
    lines.map((line) => ({ ...line, proposal_id: id })),
  );
  const after = { list: id, lines: lines.length };
  await told(tx, actor, contestId, "contest.awards.draw-up", after);
  return ok();
}

/** What the rules give now, or cannot decide, and no granted list has settled yet. */
async function newLines(tx: Tx, contestId: number, day: string) {
  const rows = await placedLines(tx, contestId);
  const placed = new Map<number, number>();
  for (const { event_id } of rows)
    placed.set(event_id, (placed.get(event_id) ?? 0) + 1);
  const candidates = rows.map((row) =>
    candidateOf(row, placed.get(row.event_id) ?? 0),
  );
  const rules = await awardRulesOf(tx, contestId);
  const { given, unknown } = awardsOf(rules, candidates, day);
  const had = keysOf(await grantedLines(tx, contestId));
  const decided = keysOf(await decidedByHand(tx, contestId));
  const isNew = ({ rule, candidate }: Awarded) =>
    !had.has(`${candidate.entrantId} ${rule.id}`);
  const isOpen = ({ rule, candidate }: Awarded) =>
    !decided.has(`${candidate.entrantId} ${rule.id}`);
  const byEntrant = new Map(rows.map((row) => [row.entrant_id, row]));
  return [
    ...given.map((each) => ({ ...each, missing: [] })),
    ...unknown.filter(isOpen),
  ]
    .filter(isNew)
    .flatMap((each) => lineOf(each, byEntrant.get(each.candidate.entrantId)));
}

/** Whom lines are about and under which rule, to look up. */
function keysOf(
  lines: readonly { entrant_id: number; rule_id: number | null }[],
): Set<string> {
  return new Set(lines.map((line) => `${line.entrant_id} ${line.rule_id}`));
}

type Placed = Awaited<ReturnType<typeof placedLines>>[number];

function lineOf(
  { rule, candidate, missing }: Unknown,
  row: Placed | undefined,
): Omit<NewAwardLine, "proposal_id">[] {
  if (!row) return [];
  return [
    {
      rule_id: rule.id,
      event_id: row.event_id,
      entrant_id: row.entrant_id,
      result_id: row.result_id,
      award: rule.name,
      award_en: rule.nameEn,
      rank: candidate.rank,
      total: candidate.total,
      honours: JSON.stringify(rule.body.honours),
      state: missing.length > 0 ? "undecided" : "proposed",
      missing,
    },
  ];
}

function candidateOf(row: Placed, placed: number): Candidate {
  return {
    event: row.event,
    entrantId: row.entrant_id,
    rank: row.rank ?? 0,
    total: row.total ?? "0",
    placed,
    bornOn: row.born_on,
    sex: row.sex,
    unitPath: row.path,
  };
}

/** Puts the list on public notice until a day. Refuses as `mayPutOnNotice` does, and `awards-no-list`. */
export async function putOnNotice(
  actor: Member,
  contestId: number,
  { until, documentNo }: { until: string; documentNo: string },
): Promise<Result<undefined>> {
  return transaction(async (tx) => {
    const contest = await holdContest(tx, contestId);
    const list = await standingList(tx, contestId);
    if (!list) return refused("awards-no-list");
    const all = await awardLines(tx, list.id);
    const lines = all.filter(({ state }) => state === "proposed");
    const may = mayPutOnNotice(list.state, {
      lines: lines.length,
      undecided: all.filter(({ state }) => state === "undecided").length,
      stale: lines.filter(({ stale }) => stale).length,
      today: today(),
      until,
      days: contest.notice_days,
    });
    if (!may.ok) return may;
    await setList(tx, list.id, {
      state: "notice",
      document_no: documentNo,
      notice_from: today(),
      notice_until: until,
    });
    await told(tx, actor, contestId, "contest.awards.notice", { until });
    return ok();
  });
}

/** One line of the audit trail about a contest's awards. */
export async function told(
  tx: Tx,
  actor: Member,
  contestId: number,
  act: string,
  after: object,
): Promise<void> {
  await audit(tx, {
    actorId: actor.person.id,
    act,
    subject: { kind: "contest", id: contestId },
    after,
  });
}
