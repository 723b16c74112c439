/**
 * How a judge marks beside the others: an alert to the chief judge, never a change of marks.
 *
 * A residual is a judge's mark less the mean of the other judges' marks of the same entrant and aspect (the judge's own is
 * left out of it), as a share of the aspect's maximum. Own-unit bias is the mean residual over entrants of the judge's own
 * sub-district or community, less that over all others. Below 8 sheets (for a bias: below 8 sheets and 2 of the own unit)
 * nothing is said. Floats: these are statistics, not marks.
 */
export const fewestSheets = 8;
const fewestOwn = 2;

export type JudgedMark = {
  judge: string;
  entrant: number;
  node: string;
  mark: number;
  /** the most that the aspect gives one judge's mark */
  max: number;
  /** the entrant belongs to the judge's own sub-district or community */
  own: boolean;
};
export type JudgeStatistics = {
  judge: string;
  sheets: number;
  /** shares of the maximum; null where there are too few sheets */
  residual: number | null;
  spread: number | null;
  ownBias: number | null;
};

/** One line a judge, in the order of their codes. */
export function judgeStatistics(
  marks: readonly JudgedMark[],
): JudgeStatistics[] {
  const groups = new Map<string, JudgedMark[]>();
  for (const mark of marks) {
    const key = `${mark.entrant} ${mark.node}`;
    const own = groups.get(key);
    if (own) own.push(mark);
    else groups.set(key, [mark]);
  }
  const residuals = new Map<string, (JudgedMark & { residual: number })[]>();
  for (const group of groups.values())
    for (const mark of group) {
      const others = group.filter((each) => each !== mark);
      if (others.length === 0 || mark.max === 0) continue;
      const residual =
        (mark.mark - meanOf(others.map((each) => each.mark))) / mark.max;
      const own = residuals.get(mark.judge);
      if (own) own.push({ ...mark, residual });
      else residuals.set(mark.judge, [{ ...mark, residual }]);
    }
  return [...residuals.entries()]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([judge, own]) => lineOf(judge, own));
}

function lineOf(
  judge: string,
  marks: (JudgedMark & { residual: number })[],
): JudgeStatistics {
  const sheets = new Set(marks.map(({ entrant }) => entrant)).size;
  if (sheets < fewestSheets)
    return { judge, sheets, residual: null, spread: null, ownBias: null };
  const all = marks.map(({ residual }) => residual);
  const mean = meanOf(all);
  const own = marks.filter((mark) => mark.own);
  const others = marks.filter((mark) => !mark.own);
  const ownSheets = new Set(own.map(({ entrant }) => entrant)).size;
  return {
    judge,
    sheets,
    residual: mean,
    spread: Math.sqrt(meanOf(all.map((each) => (each - mean) ** 2))),
    ownBias:
      ownSheets < fewestOwn || others.length === 0
        ? null
        : meanOf(own.map(({ residual }) => residual)) -
          meanOf(others.map(({ residual }) => residual)),
  };
}

function meanOf(values: readonly number[]): number {
  return values.reduce((sum, value) => sum + value, 0) / values.length;
}
