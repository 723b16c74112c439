import { describe, expect, it } from "vitest";
import {
  trialThatCounts,
  workersOf,
  type PastStep,
  type PastTrial,
} from "~/studios/rules/problem-past";
import {
  accept,
  refuse,
  replyDays,
  replyDue,
  sendBack,
  solve,
  startTrial,
  turnAt,
  verify,
  type ProblemFacts,
  type ProblemState,
} from "~/studios/rules/problem";

const today = "2026-11-22";
const next = { ownerId: 7, dueOn: "2026-12-01" };
const facts = (
  state: ProblemState,
  more: Partial<ProblemFacts> = {},
): ProblemFacts => ({
  state,
  studioId: 3,
  workers: [],
  trial: undefined,
  ...more,
});
const code = (answer: { ok: boolean; refusal?: { code: string } }) =>
  answer.ok ? "ok" : answer.refusal?.code;
const every: ProblemState[] = [
  "raised",
  "accepted",
  "trial",
  "solved",
  "verified",
  "refused",
];

describe("the life of a problem", () => {
  it("lets each act happen at its own steps only", () => {
    const solving = { solvedOn: today, byId: 5, withoutTrial: "改图", next };
    const allowed: Record<string, ProblemState[]> = {
      accept: ["raised"],
      refuse: ["raised"],
      startTrial: ["accepted", "trial"],
      solve: ["accepted", "trial"],
      verify: ["solved"],
      sendBack: ["solved"],
    };
    for (const state of every) {
      const problem = facts(state, { trial: { result: "3", improved: true } });
      const found: Record<string, string | undefined> = {
        accept: code(accept(problem, next, today)),
        refuse: code(refuse(problem, "重复")),
        startTrial: code(startTrial(problem, next, today)),
        solve: code(solve(problem, solving, today)),
        verify: code(verify(problem, 9)),
        sendBack: code(sendBack(problem, 9, "没解决", next, today)),
      };
      for (const [act, states] of Object.entries(allowed))
        expect([state, act, found[act]]).toEqual([
          state,
          act,
          states.includes(state) ? "ok" : "not-at-this-step",
        ]);
    }
  });

  it("is accepted by a studio, with an owner and a day that is not past", () => {
    expect(code(accept(facts("raised", { studioId: null }), next, today))).toBe(
      "studio-missing",
    );
    expect(
      code(accept(facts("raised"), { ...next, dueOn: "2026-11-21" }, today)),
    ).toBe("due-in-past");
    expect(
      code(accept(facts("raised"), { ...next, dueOn: today }, today)),
    ).toBe("ok");
  });

  it("is refused with a reason only", () => {
    expect(code(refuse(facts("raised"), "  "))).toBe("reason-missing");
  });

  it("is answered within the days of reply", () => {
    expect(replyDays).toBe(15);
    expect(replyDue("2026-12-25")).toBe("2027-01-09");
  });

  it("is solved with its trial's result, which must be better than the baseline", () => {
    const solving = { solvedOn: today, byId: 5, withoutTrial: "", next };
    expect(
      code(
        solve(
          facts("trial", { trial: { result: null, improved: false } }),
          solving,
          today,
        ),
      ),
    ).toBe("trial-result-missing");
    expect(
      code(
        solve(
          facts("trial", { trial: { result: "5", improved: false } }),
          solving,
          today,
        ),
      ),
    ).toBe("trial-no-better");
    expect(code(solve(facts("accepted"), solving, today))).toBe(
      "why-no-trial-missing",
    );
    expect(
      code(
        solve(
          facts("accepted"),
          { ...solving, withoutTrial: "更换备件" },
          today,
        ),
      ),
    ).toBe("ok");
    const done = facts("trial", { trial: { result: "3", improved: true } });
    expect(
      code(solve(done, { ...solving, solvedOn: "2026-11-23" }, today)),
    ).toBe("solved-in-future");
  });

  it("has one trial at a time", () => {
    expect(
      code(
        startTrial(
          facts("trial", { trial: { result: null, improved: false } }),
          next,
          today,
        ),
      ),
    ).toBe("trial-running");
    expect(
      code(
        startTrial(
          facts("trial", { trial: { result: "5", improved: false } }),
          next,
          today,
        ),
      ),
    ).toBe("ok");
  });

  it("is verified by nobody who worked on it", () => {
    const problem = facts("solved", { workers: [7, 8] });
    expect(code(verify(problem, 7))).toBe("own-work");
    expect(code(sendBack(problem, 8, "没解决", next, today))).toBe("own-work");
    expect(code(verify(problem, 9))).toBe("ok");
    const trial = { result: "3", improved: true };
    expect(
      code(
        solve(
          facts("trial", { workers: [7], trial }),
          { solvedOn: today, byId: 5, withoutTrial: "", next },
          today,
        ),
      ),
    ).toBe("verifier-worked-on-it");
    const own = { solvedOn: today, byId: 7, withoutTrial: "", next };
    expect(code(solve(facts("trial", { trial }), own, today))).toBe(
      "verifier-worked-on-it",
    );
  });

  it("always says whose turn it is", () => {
    expect(every.map(turnAt)).toEqual([
      "keepers",
      "owner",
      "owner",
      "verifier",
      "nobody",
      "nobody",
    ]);
  });
});

describe("a problem's past", () => {
  const step = (
    from: ProblemState | null,
    to: ProblemState,
    at: string,
    more: Partial<PastStep> = {},
  ): PastStep => ({
    from,
    to,
    at: new Date(at),
    byId: null,
    ownerId: null,
    ...more,
  });
  const trial = (at: string, more: Partial<PastTrial> = {}): PastTrial => ({
    agreedAt: new Date(at),
    agreedById: 1,
    resultById: null,
    result: null,
    baseline: "4.5",
    better: "lower",
    ...more,
  });

  it("counts as workers whoever owned it, agreed a trial, entered its result or declared it solved", () => {
    const steps = [
      step(null, "raised", "2026-11-01", { byId: 10 }),
      step("raised", "accepted", "2026-11-02", { byId: 11, ownerId: 12 }),
      step("accepted", "trial", "2026-11-03", { byId: 13, ownerId: 12 }),
      step("trial", "solved", "2026-11-05", { byId: 15, ownerId: 16 }),
      step("solved", "accepted", "2026-11-06", { byId: 16, ownerId: 17 }),
    ];
    const trials = [
      trial("2026-11-03", { agreedById: 13, resultById: 14, result: "3" }),
    ];
    expect(workersOf(steps, trials)).toEqual([12, 15, 17, 13, 14]);
  });

  it("takes the newest trial, and after it was sent back only a newer one", () => {
    const first = trial("2026-11-03", { result: "5" });
    const second = trial("2026-11-04", { result: "3" });
    expect(trialThatCounts([], [])).toBeUndefined();
    expect(trialThatCounts([], [second, first])).toEqual({
      result: "3",
      improved: true,
    });
    expect(trialThatCounts([], [first])).toEqual({
      result: "5",
      improved: false,
    });
    const sentBack = [step("solved", "accepted", "2026-11-06")];
    expect(trialThatCounts(sentBack, [first, second])).toBeUndefined();
    expect(trialThatCounts(sentBack, [second, trial("2026-11-07")])).toEqual({
      result: null,
      improved: false,
    });
  });
});
