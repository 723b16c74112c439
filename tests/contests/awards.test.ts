import { describe, expect, it } from "vitest";
import {
  certificateNumber,
  mayDrawUp,
  mayGrant,
  mayObject,
  mayPutOnNotice,
} from "~/contests/rules/award-list";
import {
  ageOn,
  awardsOf,
  type AwardBody,
  type Candidate,
} from "~/contests/rules/awards";

// Who gets what, and the way of a list from its draft to the grant.

const nothing: AwardBody = {
  events: [],
  places: null,
  topPercent: null,
  minTotal: null,
  ages: { from: null, to: null },
  sex: null,
  unitPath: null,
  honours: [],
};
const someone: Candidate = {
  event: "welder",
  entrantId: 1,
  rank: 1,
  total: "90",
  placed: 10,
  bornOn: "1991-05-02",
  sex: "female",
  unitPath: "1.12.7",
};
const day = "2026-05-01";
const codeOf = (done: { ok: boolean; refusal?: { code: string } }) =>
  done.ok ? "ok" : done.refusal?.code;
function asked(body: Partial<AwardBody>, who: Partial<Candidate> = {}): string {
  const rule = { id: 1, name: "奖", nameEn: "", body: { ...nothing, ...body } };
  const { given, unknown } = awardsOf([rule], [{ ...someone, ...who }], day);
  return given.length > 0 ? "given" : (unknown[0]?.missing.join() ?? "no");
}

describe("an award rule", () => {
  it.each<[Partial<AwardBody>, Partial<Candidate>, string]>([
    [{}, {}, "given"],
    [{ events: ["electrician"] }, {}, "no"],
    [{ events: ["electrician", "welder"] }, {}, "given"],
    [{ places: { from: 2, to: 3 } }, { rank: 1 }, "no"],
    [{ places: { from: 2, to: 3 } }, { rank: 3 }, "given"],
    [{ places: { from: 2, to: 3 } }, { rank: 4 }, "no"],
    // The best 15 % of 10 are 2, rounded up.
    [{ topPercent: 15 }, { rank: 2 }, "given"],
    [{ topPercent: 15 }, { rank: 3 }, "no"],
    [{ minTotal: "90.00" }, { total: "90" }, "given"],
    [{ minTotal: "90.01" }, { total: "90" }, "no"],
    [{ minTotal: "9" }, { total: "10" }, "given"],
    // 35 the day after.
    [{ ages: { from: null, to: 34 } }, {}, "given"],
    [{ ages: { from: null, to: 34 } }, { bornOn: "1991-05-01" }, "no"],
    [{ ages: { from: 35, to: null } }, { bornOn: "1991-05-01" }, "given"],
    [{ ages: { from: null, to: 34 } }, { bornOn: null }, "born-on"],
    [{ sex: "female" }, {}, "given"],
    [{ sex: "male" }, {}, "no"],
    [{ sex: "male" }, { sex: null }, "sex"],
    [{ unitPath: "1.12" }, {}, "given"],
    [{ unitPath: "1.1" }, {}, "no"],
    [{ unitPath: "1.12.7" }, {}, "given"],
    [{ unitPath: "1.12.7.1" }, {}, "no"],
    [{ unitPath: "1.12" }, { unitPath: null }, "unit"],
    // An entrant who is nobody's account: whatever is not known is said, and what is known decides first.
    [
      { ages: { from: null, to: 34 }, sex: "male", unitPath: "1.12" },
      { bornOn: null, sex: null, unitPath: null },
      "born-on,sex,unit",
    ],
    [
      { ages: { from: null, to: 34 }, sex: "female" },
      { bornOn: null },
      "born-on",
    ],
    [{ ages: { from: null, to: 34 }, sex: "male" }, { bornOn: null }, "no"],
    [{ unitPath: "1.13", sex: "male" }, { sex: null }, "no"],
    // What the result does not meet is not asked of the person.
    [{ places: { from: 1, to: 1 }, sex: "male" }, { rank: 2, sex: null }, "no"],
  ])("%o of %o: %s", (body, who, what) => expect(asked(body, who)).toBe(what));

  it("gives one person all that they meet, rule by rule, equals alike", () => {
    const rule = (id: number, body: Partial<AwardBody>) => ({
      id,
      name: String(id),
      nameEn: "",
      body: { ...nothing, ...body },
    });
    const rules = [
      rule(1, { places: { from: 1, to: 1 } }),
      rule(2, { ages: { from: null, to: 34 } }),
      rule(3, { sex: "female", unitPath: "1.12" }),
    ];
    const other = {
      ...someone,
      entrantId: 2,
      bornOn: "1970-01-01",
      sex: "male",
    };
    const { given } = awardsOf(rules, [someone, other], day);
    expect(
      given.map(({ rule, candidate }) => [rule.id, candidate.entrantId]),
    ).toEqual([
      [1, 1],
      [1, 2],
      [2, 1],
      [3, 1],
    ]);
  });

  it("counts full years, the birthday included", () => {
    expect(ageOn("1991-05-01", day)).toBe(35);
    expect(ageOn("1991-05-02", day)).toBe(34);
    expect(ageOn("2004-02-29", "2026-02-28")).toBe(21);
    expect(ageOn("2004-02-29", "2026-03-01")).toBe(22);
  });
});

describe("an award list", () => {
  it("is drawn up from announced events that are past their appeals, one at a time", () => {
    const up = (
      states: ("notice" | "final" | "provisional" | "live")[],
      standing: Parameters<typeof mayDrawUp>[1] = null,
    ) =>
      codeOf(
        mayDrawUp(
          states.map((state) => ({ state })),
          standing,
        ),
      );
    expect(up(["notice", "final"])).toBe("ok");
    expect(up(["final", "provisional"])).toBe("awards-events-open");
    expect(up(["final", "live"])).toBe("awards-events-open");
    expect(up([])).toBe("awards-no-events");
    for (const standing of ["draft", "notice"] as const)
      expect(up(["final"], standing)).toBe("awards-standing");
    expect(up(["final"], "granted")).toBe("ok");
    expect(up(["final"], "cancelled")).toBe("ok");
  });

  it("goes on notice for its days at least, with lines that still stand", () => {
    const facts = {
      lines: 3,
      undecided: 0,
      stale: 0,
      today: "2026-05-01",
      until: "2026-05-06",
      days: 5,
    };
    const notice = (
      some: Partial<typeof facts>,
      state: Parameters<typeof mayPutOnNotice>[0] = "draft",
    ) => codeOf(mayPutOnNotice(state, { ...facts, ...some }));
    expect(notice({})).toBe("ok");
    expect(notice({ until: "2026-05-05" })).toBe("awards-notice-short");
    expect(notice({ until: "2025-05-06" })).toBe("awards-notice-short");
    // Over the end of a month and of summer time anywhere.
    expect(notice({ today: "2026-02-26", until: "2026-03-03" })).toBe("ok");
    expect(notice({ lines: 0 })).toBe("awards-empty");
    expect(notice({ stale: 1 })).toBe("awards-stale");
    expect(notice({ undecided: 2, lines: 0 })).toBe("awards-undecided");
    expect(notice({}, "notice")).toBe("awards-no-such-step");
  });

  it("takes objections on the days of its notice, the last included, to lines that stand", () => {
    const object = (
      today: string,
      line: "proposed" | "struck" = "proposed",
      state: "draft" | "notice" | "granted" = "notice",
    ) => codeOf(mayObject({ state, until: "2026-05-06" }, line, today));
    expect(object("2026-05-06")).toBe("ok");
    expect(object("2026-05-07")).toBe("awards-not-on-notice");
    expect(object("2026-05-02", "struck")).toBe("awards-line-struck");
    for (const state of ["draft", "granted"] as const)
      expect(object("2026-05-02", "proposed", state)).toBe(
        "awards-not-on-notice",
      );
  });

  it("is granted after its notice, with nothing open and nothing overtaken", () => {
    const facts = {
      today: "2026-05-07",
      openObjections: 0,
      stale: 0,
      lines: 2,
    };
    const grant = (
      some: Partial<typeof facts>,
      state: "draft" | "notice" | "granted" = "notice",
    ) =>
      codeOf(mayGrant({ state, until: "2026-05-06" }, { ...facts, ...some }));
    expect(grant({})).toBe("ok");
    expect(grant({ today: "2026-05-06" })).toBe("awards-notice-runs");
    expect(grant({ openObjections: 1 })).toBe("awards-objections-open");
    expect(grant({ stale: 1 })).toBe("awards-stale");
    expect(grant({ lines: 0 })).toBe("awards-empty");
    for (const state of ["draft", "granted"] as const)
      expect(grant({}, state)).toBe("awards-no-such-step");
  });

  it("numbers its certificates so that none is given twice", () => {
    expect(certificateNumber(7, "2026-05-07", 12)).toBe("JN2026-0007-012");
    expect(certificateNumber(12_345, "2026-05-07", 1000)).toBe(
      "JN2026-12345-1000",
    );
  });
});
