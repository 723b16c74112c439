/**
 * The value of a leaf, before it is rounded, or why it has none yet.
 *
 * - measurement: its one mark. DNF has no value.
 * - judgement: all of `judges` marks, spread no wider than `maxSpread`; mean ÷ 3 × max. Where the node has `minJudges`, a
 *   judge who is noted as absent is not waited for as long as so many have marked; the mean is then theirs.
 * - panel: the marks of the judges present, at least `minJudges`; sorted, exactly `dropLow` lowest and `dropHigh` highest
 *   dropped (one of several equals, not all), then mean or sum of the rest, × factor before any rounding. The factor of
 *   the mark rows stands in for the scheme's own. An absent judge is absent, not zero.
 * - DNF is worse than every time, so it sorts above them; more of them than `dropHigh` leave no value.
 *
 * Source: figure skating's and diving's trimmed panels, speed cubing's averages, WorldSkills' judgement marks.
 */
import { Decimal } from "~/kit/decimal";
import { isSpreadTooWide } from "./marks";
import type { Mark } from "./marks";
import type { Leaf, ReadyJudgement, ReadyPanel } from "./plan";

/** One judge's mark of one entrant at one leaf. */
export interface MarkRow {
  /** "" for the one agreed mark of a measurement */
  readonly judge: string;
  readonly mark: Mark;
  /** Of the (entrant, leaf) pair: every row of the pair carries the same one */
  readonly factor?: Decimal | null;
}

/** Why a leaf has no value. */
export type GapCode =
  | "gap-no-mark"
  | "gap-marks-missing"
  | "gap-too-many-marks"
  | "gap-too-few-judges"
  | "gap-dnf"
  | "gap-spread";

const THREE = Decimal.whole(3);

/** The exact value of a leaf's marks, or the code of why there is none. */
export function leafValue(
  leaf: Leaf,
  rows: readonly MarkRow[],
): Decimal | GapCode {
  const marks: Decimal[] = [];
  let dnfs = 0;
  for (const { mark } of rows) {
    if (mark === "DNF") dnfs += 1;
    else if (mark !== null) marks.push(mark);
  }
  if (marks.length + dnfs === 0) return "gap-no-mark";
  if (leaf.kind === "panel") return panelValue(leaf, rows, marks, dnfs);
  if (dnfs > 0) return "gap-dnf";
  if (leaf.kind === "judgement") return judgementValue(leaf, rows, marks);
  return marks.length === 1 ? (marks[0] as Decimal) : "gap-too-many-marks";
}

function judgementValue(
  leaf: ReadyJudgement,
  rows: readonly MarkRow[],
  marks: readonly Decimal[],
): Decimal | GapCode {
  const { judges, minJudges = judges } = leaf.node;
  const present = marks.length;
  if (present > judges) return "gap-too-many-marks";
  if (
    present < judges &&
    (present < minJudges || present + absentIn(rows) < judges)
  )
    return "gap-marks-missing";
  if (isSpreadTooWide(leaf, marks)) return "gap-spread";
  const full = THREE.times(Decimal.whole(present));
  return sumOf(marks, 0, present)
    .times(leaf.max as Decimal)
    .over(full);
}

function absentIn(rows: readonly MarkRow[]): number {
  let absent = 0;
  for (const { mark } of rows) if (mark === null) absent += 1;
  return absent;
}

function panelValue(
  leaf: ReadyPanel,
  rows: readonly MarkRow[],
  marks: Decimal[],
  dnfs: number,
): Decimal | GapCode {
  const present = marks.length + dnfs;
  if (leaf.node.judges !== undefined && present > leaf.node.judges)
    return "gap-too-many-marks";
  if (present < leaf.minJudges) return "gap-too-few-judges";
  if (dnfs > leaf.dropHigh) return "gap-dnf";
  if (leaf.dropLow + leaf.dropHigh > 0) sortUpwards(marks);
  const kept = present - leaf.dropLow - leaf.dropHigh;
  const sum = sumOf(marks, leaf.dropLow, leaf.dropLow + kept);
  const value =
    leaf.node.combine === "sum" ? sum : sum.over(Decimal.whole(kept));
  const factor = rows[0]?.factor ?? leaf.factor;
  return factor === null ? value : value.times(factor);
}

/** In place, a short panel by insertion: Array.sort's own overhead was half the price of a big contest. */
function sortUpwards(marks: Decimal[]): void {
  if (marks.length > 32) return void marks.sort((a, b) => a.compare(b));
  for (let at = 1; at < marks.length; at += 1) {
    const mark = marks[at] as Decimal;
    let to = at;
    for (; to > 0 && (marks[to - 1] as Decimal).compare(mark) > 0; to -= 1)
      marks[to] = marks[to - 1] as Decimal;
    marks[to] = mark;
  }
}

function sumOf(marks: readonly Decimal[], from: number, to: number): Decimal {
  let sum = marks[from] as Decimal;
  for (let at = from + 1; at < to; at += 1)
    sum = sum.plus(marks[at] as Decimal);
  return sum;
}
