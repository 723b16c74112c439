/**
 * Who marks what. The one agreed mark of a measured aspect is entered by the chief judge (a measuring desk reports to
 * them); judgements and panels are marked by every judge alone. Trainees mark as judges do and never count.
 */
import { ok, refused, type Result } from "~/kit/result";
import { isJudging, type BoardState } from "./board";
import type { EntrantStatus } from "./pricing";
import { seatsOf } from "./marks";
import type { Leaf } from "./plan";

export type SeatKind = "chief" | "judge" | "trainee";

/** The leaves on the sheet of this seat, in tree order. */
export function leavesOfSeat(
  kind: SeatKind,
  leaves: readonly Leaf[],
): readonly Leaf[] {
  return leaves.filter(
    (leaf) => (leaf.kind === "measurement") === (kind === "chief"),
  );
}

/** Ids of the leaves that this panel could never fill: no chief for a measurement, too few judges for the rest. */
export function leavesWithoutJudge(
  kinds: readonly SeatKind[],
  leaves: readonly Leaf[],
): string[] {
  const judges = kinds.filter((kind) => kind === "judge").length;
  const needed = (leaf: Leaf) =>
    leaf.kind === "panel" ? leaf.minJudges : (seatsOf(leaf) ?? 1);
  return leaves
    .filter((leaf) =>
      leaf.kind === "measurement"
        ? !kinds.includes("chief")
        : judges < needed(leaf),
    )
    .map(({ id }) => id);
}

/** Ids of the leaves that would get more marks than they take from such a panel. */
export function leavesTooFull(
  kinds: readonly SeatKind[],
  leaves: readonly Leaf[],
): string[] {
  const judges = kinds.filter((kind) => kind === "judge").length;
  return leaves
    .filter((leaf) => leaf.kind !== "measurement")
    .filter((leaf) => judges > (seatsOf(leaf) ?? Infinity))
    .map(({ id }) => id);
}

/**
 * Whether those who may mark an entrant are enough for every leaf, the others being noted as absent: a measurement wants its
 * chief, a panel `minJudges`, a judgement its `minJudges` and without one all of its judges.
 */
export function isEnough(
  kinds: readonly SeatKind[],
  leaves: readonly Leaf[],
): boolean {
  const judges = kinds.filter((kind) => kind === "judge").length;
  return leaves.every((leaf) => {
    if (leaf.kind === "measurement") return kinds.includes("chief");
    if (leaf.kind === "panel") return judges >= leaf.minJudges;
    return judges >= (leaf.node.minJudges ?? leaf.node.judges);
  });
}

/** The leaves that a sheet asks for: the seat's own, without those that come from an exam or from paper, and only those marked again. */
export function leavesOfSheet(
  kind: SeatKind,
  leaves: readonly Leaf[],
  { desk, again }: { desk: readonly string[]; again: readonly string[] | null },
): readonly Leaf[] {
  return leavesOfSeat(kind, leaves).filter(
    ({ id }) => !desk.includes(id) && (again === null || again.includes(id)),
  );
}

export type SheetFacts = {
  /** its state; only a draft takes marks */
  sheet: string;
  board: BoardState;
  entrant: EntrantStatus;
  /** the judge's seat has begun and not ended */
  seated: boolean;
  /** the sheet is not waited for: judge absent, replaced, recused */
  excused: boolean;
};

export type MarkingRefusal =
  | "sheet-submitted"
  | "sheet-excused"
  | "seat-ended"
  | "judging-not-open"
  | "judging-closed"
  | "entrant-out";

/** Whether a mark may be put on this sheet now, by the judge whose sheet it is. */
export function mayMark(facts: SheetFacts): Result<undefined, MarkingRefusal> {
  if (facts.board === "rehearsal") return refused("judging-not-open");
  if (!isJudging(facts.board)) return refused("judging-closed");
  if (facts.excused) return refused("sheet-excused");
  if (!facts.seated) return refused("seat-ended");
  if (facts.sheet !== "draft") return refused("sheet-submitted");
  if (facts.entrant !== "entered") return refused("entrant-out");
  return ok();
}

/** Whether the sheet may be handed in: every one of its aspects has a mark. `missing` counts those that have none. */
export function maySubmit(
  facts: SheetFacts,
  missing: number,
): Result<undefined, MarkingRefusal | "sheet-unfinished"> {
  const marking = mayMark(facts);
  if (!marking.ok) return marking;
  return missing > 0 ? refused("sheet-unfinished", { count: missing }) : ok();
}
