import { database } from "~/platform/database.server";
import type { Missing } from "./rules/awards";
import { isByName, type BoardState } from "./rules/board";
import {
  awardLines,
  standingLists,
  type AwardLineRow,
} from "./store/award-lists.server";
import { objectionsTo } from "./store/award-objections.server";

/**
 * A contest's award list as everybody sees it, or as its officer does, with what earlier lists granted: lines with what blocks
 * them, and the objections.
 * A line whose result was taken back since is told to its officer only; `withheld` says how many those are.
 */
export async function awardsView(
  contestId: number,
  { officer, personId }: { officer: boolean; personId: number | undefined },
) {
  const db = database();
  const lists = (await standingLists(db, contestId)).filter(
    ({ state }) => officer || state !== "draft",
  );
  const [list] = lists;
  if (!list) return { list: null, lines: [], objections: [], withheld: 0 };
  const ids = lists.map(({ id }) => id);
  const objections = await objectionsTo(db, ...ids);
  const open = new Set(
    objections
      .filter(({ state }) => state === "open")
      .map(({ line_id }) => line_id),
  );
  const all = await awardLines(db, ...ids);
  const standing = all.filter(
    ({ state }) => officer || (state !== "struck" && state !== "undecided"),
  );
  const lines = standing.filter((line) => officer || isTold(line));
  return {
    list,
    withheld: standing.length - lines.length,
    lines: lines.map((line) => lineOf(line, open.has(line.id), officer)),
    // Who objected, and why, is between them and the officer.
    objections: objections
      .filter(({ by_id }) => officer || by_id === personId)
      .map((each) => ({
        id: each.id,
        line: each.line_id,
        body: each.body,
        state: each.state as "open" | "upheld" | "dismissed",
        answer: each.answer,
        at: each.lodged_at,
        by: { name: each.by, name_en: each.by_en },
      })),
  };
}

/** Whether everybody may read a line: its place and total are announced now, or the award was given on them. */
function isTold({ state, board_state }: AwardLineRow): boolean {
  const given = state === "granted" || state === "withdrawn";
  return given || isByName(board_state as BoardState);
}

function lineOf(line: AwardLineRow, blocked: boolean, officer: boolean) {
  const standing = blocked
    ? ("blocked" as const)
    : line.stale && officer
      ? ("stale" as const)
      : ("proposed" as const);
  return {
    id: line.id,
    award: { name: line.award, name_en: line.award_en || null },
    honours: line.honours as { kind: string; level: string }[],
    event: { name: line.event, name_en: line.event_en },
    name: line.name,
    name_en: line.name_en,
    unit: { name: line.unit_name, name_en: line.unit_en },
    rank: line.rank,
    total: line.total,
    certificate: line.certificate_no,
    // What could not be decided by the rule is told to its officer, and why it was decided as it was.
    missing: officer ? (line.missing as Missing[]) : [],
    decision: officer ? line.decided_reason : "",
    state:
      line.state === "proposed"
        ? standing
        : (line.state as "undecided" | "struck" | "granted" | "withdrawn"),
  };
}

export type AwardsView = Awaited<ReturnType<typeof awardsView>>;
