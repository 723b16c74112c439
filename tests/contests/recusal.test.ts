import { describe, expect, it } from "vitest";
import { mayStandIn } from "~/contests/rules/panel-changes";
import {
  doesRelationWait,
  mayConfirmRelation,
} from "~/contests/rules/panel-changes";
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

describe("a declared relation", () => {
  const drawn = { drawn: ["code"], decrypted: [] } as const;

  it.each([
    ["a judge's, before codes are drawn", true, { drawn: [], decrypted: [] }],
    ["an officer's", false, drawn],
    ["a judge's, after decryption", true, { ...drawn, decrypted: ["code"] }],
  ] as const)("works at once: %s", (_, byJudge, secrecy) => {
    expect(doesRelationWait(byJudge, secrecy)).toBe(false);
  });

  it("waits where a judge declares it behind codes, for somebody else to confirm", () => {
    expect(doesRelationWait(true, drawn)).toBe(true);
    const confirmed = (...args: Parameters<typeof mayConfirmRelation>) => {
      const may = mayConfirmRelation(...args);
      return may.ok ? "" : may.refusal.code;
    };
    expect(confirmed("live", { personId: 1 }, 2)).toBe("");
    expect(confirmed("live", { personId: 1 }, 1)).toBe("relation-own");
    expect(confirmed("live", undefined, 2)).toBe("relation-unknown");
    expect(confirmed("review", { personId: 1 }, 2)).toBe("relation-closed");
  });
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
  takesOver: more.standsInFor !== undefined,
  ended: false,
  ...more,
});
const sheet = (
  seatId: number,
  state = "draft",
  excused: string | null = null,
): KnownSheet => ({ seatId, state, excused });
const nobodyKept = () => false;

describe("standing in", () => {
  const now = new Date("2026-11-26T06:00:00Z");
  const later = new Date("2026-11-26T08:00:00Z");
  const judge = { kind: "judge", ended: false, until: null };
  const codeOf = (...asked: Parameters<typeof mayStandIn>) => {
    const may = mayStandIn(...asked);
    return may.ok ? "" : may.refusal.code;
  };

  it("begins now or later, once for a seat; where the judge is kept away besides", () => {
    expect(codeOf("live", judge, now, now)).toBe("");
    expect(codeOf("rehearsal", judge, later, now)).toBe("");
    expect(codeOf("live", judge, now, later)).toBe("stand-in-past");
    const leaving = { ...judge, until: later };
    expect(codeOf("live", leaving, later, now)).toBe("stand-in-planned");
    expect(codeOf("live", leaving, "recused", now)).toBe("");
    const gone = { ...judge, ended: true, until: now };
    expect(codeOf("live", gone, later, later)).toBe("stand-in-there");
    expect(codeOf("review", judge, later, now)).toBe("panel-closed");
    expect(codeOf("live", { ...judge, kind: "trainee" }, later, now)).toBe(
      "stand-in-trainee",
    );
    expect(codeOf("live", undefined, later, now)).toBe("seat-unknown");
  });
});

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

  it("asks first who was seated for what keeps the judge from marking", () => {
    const forRecused = seat(2, { standsInFor: 1, takesOver: false });
    const after = seat(3, { standsInFor: 1 });
    const here = [first, forRecused, after] as const;
    const left = [seat(1, { ended: true }), forRecused, after] as const;
    expect(chairsOf(here)).toEqual([here]);
    expect(plan(here)).toMatchObject({ seat: first });
    expect(plan(here, [], [1])).toMatchObject({ seat: forRecused });
    expect(plan(here, [], [1, 2])).toMatchObject({ seat: after });
    expect(plan(left)).toMatchObject({ seat: after });
    expect(plan(left, [], [1])).toMatchObject({ seat: forRecused });
    expect(plan(left, [], [3])).toMatchObject({ seat: forRecused });
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
