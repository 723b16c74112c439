import { describe, expect, it } from "vitest";
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
    const solving = { solvedOn: today, withoutTrial: "改图", next };
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
    const solving = { solvedOn: today, withoutTrial: "", next };
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
          { solvedOn: today, withoutTrial: "", next },
          today,
        ),
      ),
    ).toBe("verifier-worked-on-it");
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
