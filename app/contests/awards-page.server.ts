import { database } from "~/platform/database.server";
import {
  awardLines,
  objectionsTo,
  standingList,
  type AwardLineRow,
} from "./store/award-lists.server";

/** A contest's award list as everybody sees it, or as its officer does: lines with what blocks them, and the objections. */
export async function awardsView(
  contestId: number,
  { officer, personId }: { officer: boolean; personId: number | undefined },
) {
  const db = database();
  const list = await standingList(db, contestId);
  if (!list || (!officer && list.state === "draft"))
    return { list: null, lines: [], objections: [] };
  const objections = await objectionsTo(db, list.id);
  const open = new Set(
    objections
      .filter(({ state }) => state === "open")
      .map(({ line_id }) => line_id),
  );
  const lines = await awardLines(db, list.id);
  return {
    list,
    lines: lines
      .filter(({ state }) => officer || state !== "struck")
      .map((line) => lineOf(line, open.has(line.id), officer)),
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
        by: each.by,
      })),
  };
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
    unit: { name: line.unit_name, name_en: line.unit_en },
    rank: line.rank,
    total: line.total,
    certificate: line.certificate_no,
    state:
      line.state === "proposed"
        ? standing
        : (line.state as "struck" | "granted"),
  };
}

export type AwardsView = Awaited<ReturnType<typeof awardsView>>;
