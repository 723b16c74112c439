// A small panel and what it marks.

/** A measured aspect, a judgement of three judges that takes fewer as `minJudges` says, and a panel of two at least. */
export const schemeWith = (minJudges: number | undefined) => ({
  version: 1,
  round: { places: 2, mode: "half-up" },
  root: {
    id: "total",
    combine: "sum",
    max: "40",
    children: [
      { id: "size", type: "measurement", max: "10" },
      {
        id: "look",
        type: "judgement",
        max: "10",
        judges: 3,
        maxSpread: 1,
        ...(minJudges === undefined ? {} : { minJudges }),
      },
      { id: "weld", type: "panel", max: "20", minJudges: 2 },
    ],
  },
});
export const panel = ["C1", "J1", "J2", "J3", "T1"];
export const entrants = ["1", "2", "3"].map((number) => ({
  number,
  name: `选手${number}`,
}));
/** The code of a refusal, "" where it was done. */
export const codeOf = (done: { ok: boolean; refusal?: { code: string } }) =>
  done.ok ? "" : done.refusal?.code;
