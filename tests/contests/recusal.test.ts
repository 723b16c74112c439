import { describe, expect, it } from "vitest";
import { recusalOf, type JudgeTies } from "~/contests/rules/recusal";
import {
  chairPlan,
  chairsOf,
  type ChairSeat,
  type KnownSheet,
} from "~/contests/rules/sheet-plan";

const judge = (ties: Partial<JudgeTies> = {}): JudgeTies => ({
  home: { unitId: 5, unitName: "听潮船厂" },
  pairs: new Set(),
  relations: [],
  ...ties,
});
const entrant = (unitId: number | null, unitName = "", name = "张一") => ({
  home: { unitId, unitName },
  personId: 40,
  name,
});

describe("recusal", () => {
  it("keeps a judge from entrants of their own enterprise, by the unit's row or its written name", () => {
    expect(recusalOf(judge(), entrant(5))).toBe("own-enterprise");
    expect(recusalOf(judge(), entrant(6))).toBeNull();
    expect(recusalOf(judge(), entrant(null, "听潮船厂"))).toBe(
      "own-enterprise",
    );
    const outside = judge({ home: { unitId: null, unitName: "" } });
    expect(recusalOf(outside, entrant(null, ""))).toBeNull();
  });

  it("keeps a mentor from an apprentice and the other way round", () => {
    expect(recusalOf(judge({ pairs: new Set([40]) }), entrant(6))).toBe(
      "mentor",
    );
    expect(recusalOf(judge({ pairs: new Set([41]) }), entrant(6))).toBeNull();
  });

  it("goes by the declared name however it was typed, and for late entrants too", () => {
    const ties = judge({ relations: [{ name: " 张 一 ", kind: "declared" }] });
    expect(recusalOf(ties, entrant(6))).toBe("declared");
    expect(recusalOf(ties, entrant(6, "", "张二"))).toBeNull();
  });
});

const seat = (id: number, more: Partial<ChairSeat> = {}): ChairSeat => ({
  id,
  code: `J${id}`,
  kind: "judge",
  standsInFor: null,
  ended: false,
  ...more,
});
const sheet = (
  seatId: number,
  state = "draft",
  excused: string | null = null,
): KnownSheet => ({ seatId, state, excused });
const nobodyKept = () => false;

describe("chairs", () => {
  it("puts stand-ins behind the judge they stand in for", () => {
    const seats = [
      seat(1),
      seat(2),
      seat(3, { standsInFor: 1 }),
      seat(4, { standsInFor: 3 }),
      seat(5, { standsInFor: 99 }),
    ];
    expect(chairsOf(seats).map((chair) => chair.map(({ id }) => id))).toEqual([
      [1, 3, 4],
      [2],
      [5],
    ]);
  });

  const first = seat(1);
  const second = seat(2, { standsInFor: 1 });
  const plan = (
    chair: readonly [ChairSeat, ...ChairSeat[]],
    sheets: KnownSheet[] = [],
    kept: number[] = [],
  ) => chairPlan(chair, sheets, ({ id }) => kept.includes(id));

  it("gives the sheet to the judge, and to the stand-in where the judge is kept away", () => {
    expect(plan([first, second])).toMatchObject({ seat: first, from: [] });
    expect(plan([first, second], [], [1])).toMatchObject({ seat: second });
    expect(plan([first], [], [1])).toEqual({ kind: "nobody", from: [] });
    expect(plan([first, second], [], [1, 2])).toMatchObject({ kind: "nobody" });
    expect(plan([first], [sheet(1)])).toEqual({ kind: "stays" });
  });

  it("leaves what was handed in with the first and gives what was begun to the stand-in", () => {
    const gone = seat(1, { ended: true });
    expect(plan([gone, second], [sheet(1, "submitted")])).toEqual({
      kind: "stays",
    });
    expect(plan([gone, second], [sheet(1)])).toEqual({
      kind: "sheet",
      seat: second,
      from: [1],
    });
    expect(
      plan([gone, second], [sheet(1, "submitted", "replaced"), sheet(2)]),
    ).toEqual({ kind: "stays" });
    expect(plan([gone], [sheet(1)])).toEqual({ kind: "nobody", from: [1] });
  });

  it("takes a sheet from a judge who turns out to be related, even handed in, and gives it back when that is withdrawn", () => {
    expect(plan([first], [sheet(1, "agreed")], [1])).toEqual({
      kind: "nobody",
      from: [1],
    });
    const recused = [sheet(1, "submitted", "recused")];
    expect(plan([first], recused, [1])).toEqual({ kind: "nobody", from: [] });
    expect(chairPlan([first], recused, nobodyKept)).toMatchObject({
      kind: "sheet",
      seat: first,
    });
  });

  it("leaves a judge whom the chief noted as absent", () => {
    const absent = [sheet(1, "submitted", "absent")];
    expect(plan([first, second], absent)).toEqual({ kind: "stays" });
  });
});
