import { describe, expect, it } from "vitest";
import {
  adopt,
  answersAt,
  openAdoption,
  startAdoptionTrial,
  stopAdoption,
} from "~/studios/rules/adoption";
import { changePercent } from "~/studios/rules/change";
import {
  averageOf,
  checkEvidence,
  mayAddVersion,
  methodStates,
  nameMethod,
  openNotice,
  returnToDraft,
  scoreMethod,
  submitForScoring,
  withdrawMethod,
} from "~/studios/rules/method";
import { bearerOf, methodName } from "~/studios/rules/method-name";
import { readSteps, writeSteps } from "~/studios/rules/method-steps";
import { mayObject, noticePeriod } from "~/studios/rules/notice";
import { nextNo, slugOf } from "~/studios/rules/number";
import { agreeTrial, enterResult, reaches } from "~/studios/rules/trial";

const today = "2026-11-22";
const code = (answer: { ok: boolean; refusal?: { code: string } }) =>
  answer.ok ? "ok" : answer.refusal?.code;
const evidence = {
  steps: 3,
  before: "4.5",
  after: "2.8",
  better: "lower",
  measuredFrom: "2025-11-01",
  measuredTo: "2026-11-01",
  source: "台账",
  safetySignedBy: "安环部",
  safetySignedOn: "2026-11-10",
} as const;
const score = (points: number) => ({
  originality: points,
  advance: points,
  soundness: points,
  spread: points,
});

describe("a method's name", () => {
  it("is the bearer, the object and the ending", () => {
    expect(
      methodName({ bearer: "王海", object: "桥吊换绳", suffix: "操作法" }),
    ).toEqual({ ok: true, value: "王海桥吊换绳操作法" });
    expect(
      methodName({ bearer: "“阿海”", object: "桥吊换绳", suffix: "工作法" }).ok,
    ).toBe(true);
    expect(
      code(methodName({ bearer: " ", object: "换绳", suffix: "操作法" })),
    ).toBe("bearer-missing");
    expect(
      code(methodName({ bearer: "王海", object: "", suffix: "操作法" })),
    ).toBe("object-missing");
    expect(
      code(
        methodName({ bearer: "王海", object: "换绳操作法", suffix: "操作法" }),
      ),
    ).toBe("object-names-the-suffix");
    expect(
      code(methodName({ bearer: "王海<b>", object: "换绳", suffix: "操作法" })),
    ).toBe("name-odd");
    expect(bearerOf("王海桥吊换绳操作法", "桥吊换绳", "操作法")).toBe("王海");
  });
});

describe("a method's steps and pictures", () => {
  it("change in its draft and once it is named, not while others judge them", () => {
    expect(methodStates.filter(mayAddVersion)).toEqual(["draft", "named"]);
  });
});

describe("a method's evidence", () => {
  it("covers a year at least, is better, and is signed for safety", () => {
    expect(code(checkEvidence(evidence, today))).toBe("ok");
    expect(
      code(checkEvidence({ ...evidence, measuredTo: "2026-10-31" }, today)),
    ).toBe("measured-under-a-year");
    expect(
      code(checkEvidence({ ...evidence, measuredTo: "2026-11-23" }, today)),
    ).toBe("measured-in-future");
    expect(code(checkEvidence({ ...evidence, after: "4.50" }, today))).toBe(
      "after-no-better",
    );
    expect(code(checkEvidence({ ...evidence, steps: 0 }, today))).toBe(
      "no-steps",
    );
    expect(code(checkEvidence({ ...evidence, source: " " }, today))).toBe(
      "source-missing",
    );
    expect(
      code(checkEvidence({ ...evidence, safetySignedBy: "" }, today)),
    ).toBe("safety-missing");
    expect(
      code(checkEvidence({ ...evidence, safetySignedOn: "2026-11-23" }, today)),
    ).toBe("safety-in-future");
  });

  it("rests on an outcome that is registered", () => {
    const method = {
      state: "draft",
      gist: "先挂后松",
      outcomeRegistered: true,
    } as const;
    expect(code(submitForScoring(method, evidence, today))).toBe("ok");
    expect(
      code(
        submitForScoring(
          { ...method, outcomeRegistered: false },
          evidence,
          today,
        ),
      ),
    ).toBe("outcome-not-registered");
    expect(
      code(
        submitForScoring(
          { ...method, outcomeRegistered: undefined },
          evidence,
          today,
        ),
      ),
    ).toBe("ok");
    expect(
      code(submitForScoring({ ...method, gist: "" }, evidence, today)),
    ).toBe("gist-missing");
    expect(code(submitForScoring(method, undefined, today))).toBe("no-version");
    expect(
      code(submitForScoring({ ...method, state: "notice" }, evidence, today)),
    ).toBe("not-at-this-step");
  });
});

describe("the experts", () => {
  it("score whole points, and never their own studio's method", () => {
    expect(code(scoreMethod("scoring", { id: 1 }, [2], score(25)))).toBe("ok");
    expect(code(scoreMethod("scoring", { id: 1 }, [1], score(20)))).toBe(
      "own-studio",
    );
    expect(code(scoreMethod("scoring", { id: 1 }, [], score(26)))).toBe(
      "score-out-of-range",
    );
    expect(
      code(
        scoreMethod("scoring", { id: 1 }, [], { ...score(20), spread: 12.5 }),
      ),
    ).toBe("score-out-of-range");
    expect(code(scoreMethod("notice", { id: 1 }, [], score(20)))).toBe(
      "not-at-this-step",
    );
  });

  it("are three at least, and agree on 60 on the exact average", () => {
    expect(code(openNotice("scoring", [score(20), score(20)]))).toBe(
      "scores-missing",
    );
    expect(code(openNotice("scoring", [score(15), score(15), score(15)]))).toBe(
      "ok",
    );
    const short = [score(15), score(15), { ...score(15), spread: 14 }];
    expect(averageOf(short)?.toFixed(2)).toBe("59.67");
    expect(code(openNotice("scoring", short))).toBe("average-too-low");
    expect(averageOf([])).toBe(undefined);
    expect(code(returnToDraft("scoring", ""))).toBe("reason-missing");
    expect(code(returnToDraft("named", "误"))).toBe("not-at-this-step");
  });
});

describe("the public notice", () => {
  const opensAt = new Date("2026-11-10T09:00:00+08:00");
  const closesAt = new Date("2026-11-17T09:00:00+08:00");
  const after = new Date("2026-11-17T09:00:00+08:00");
  const notice = (...objections: (boolean | null)[]) => ({
    opensAt,
    closesAt,
    objections,
  });

  it("stands for seven days at least", () => {
    expect(code(noticePeriod(opensAt, 6))).toBe("notice-too-short");
    expect(noticePeriod(opensAt, 7)).toEqual({
      ok: true,
      value: { opensAt, closesAt },
    });
  });

  it("takes objections until it closes", () => {
    expect(code(mayObject({ opensAt, closesAt }, opensAt))).toBe("ok");
    expect(code(mayObject({ opensAt, closesAt }, closesAt))).toBe(
      "notice-not-open",
    );
  });

  it("blocks the naming while it is open, and by an objection that is open or upheld", () => {
    expect(code(nameMethod("notice", notice(), "1号", after))).toBe("ok");
    expect(code(nameMethod("notice", notice(false), "1号", after))).toBe("ok");
    expect(code(nameMethod("notice", notice(false, null), "1号", after))).toBe(
      "objection-open",
    );
    expect(code(nameMethod("notice", notice(true), "1号", after))).toBe(
      "objection-upheld",
    );
    expect(
      code(
        nameMethod("notice", notice(), "1号", new Date(after.getTime() - 1)),
      ),
    ).toBe("notice-open");
    expect(code(nameMethod("notice", undefined, "1号", after))).toBe(
      "notice-missing",
    );
    expect(code(nameMethod("notice", notice(), " ", after))).toBe(
      "document-missing",
    );
    expect(code(nameMethod("scoring", notice(), "1号", after))).toBe(
      "not-at-this-step",
    );
    expect(code(withdrawMethod("named", "抄袭"))).toBe("ok");
    expect(code(withdrawMethod("draft", "抄袭"))).toBe("not-at-this-step");
  });
});

describe("adoption", () => {
  const fresh = { methodState: "named", ownUnit: false, current: undefined };
  const shown = {
    proof: "盖章",
    adoptedOn: today,
    benefitYuan: null,
    benefitState: null,
  };

  it("is opened by either side for a named method of another unit", () => {
    expect(openAdoption("unit", fresh)).toEqual({
      ok: true,
      value: "requested",
    });
    expect(openAdoption("studio", fresh)).toEqual({
      ok: true,
      value: "offered",
    });
    expect(
      code(openAdoption("unit", { ...fresh, methodState: "notice" })),
    ).toBe("method-not-named");
    expect(code(openAdoption("unit", { ...fresh, ownUnit: true }))).toBe(
      "own-unit",
    );
    expect(code(openAdoption("unit", { ...fresh, current: "trial" }))).toBe(
      "already-open",
    );
    expect(openAdoption("unit", { ...fresh, current: "stopped" }).ok).toBe(
      true,
    );
  });

  it("is answered by the side that did not open it", () => {
    expect(answersAt("requested")).toBe("studio");
    expect(answersAt("offered")).toBe("unit");
    expect(answersAt("adopted")).toBe(undefined);
    expect(code(startAdoptionTrial("requested", "unit"))).toBe("not-your-turn");
    expect(code(startAdoptionTrial("requested", "studio"))).toBe("ok");
    expect(code(startAdoptionTrial("trial", "unit"))).toBe("not-at-this-step");
  });

  it("is proved with a day after the naming, and stopped with a reason", () => {
    expect(code(adopt("trial", shown, "2026-01-01", today))).toBe("ok");
    expect(code(adopt("requested", shown, "2026-01-01", today))).toBe(
      "not-at-this-step",
    );
    expect(
      code(adopt("trial", { ...shown, proof: "" }, "2026-01-01", today)),
    ).toBe("proof-missing");
    expect(
      code(
        adopt(
          "trial",
          { ...shown, adoptedOn: "2026-11-23" },
          "2026-01-01",
          today,
        ),
      ),
    ).toBe("adopted-in-future");
    expect(
      code(
        adopt(
          "trial",
          { ...shown, adoptedOn: "2025-12-31" },
          "2026-01-01",
          today,
        ),
      ),
    ).toBe("adopted-before-named");
    expect(
      code(
        adopt("trial", { ...shown, benefitYuan: "-1" }, "2026-01-01", today),
      ),
    ).toBe("benefit-not-positive");
    expect(
      code(adopt("trial", { ...shown, benefitYuan: "5" }, "2026-01-01", today)),
    ).toBe("benefit-state-missing");
    expect(code(stopAdoption("trial", " "))).toBe("reason-missing");
    expect(code(stopAdoption("stopped", "重复"))).toBe("not-at-this-step");
    expect(code(stopAdoption("adopted", "设备更新"))).toBe("ok");
  });
});

describe("a trial", () => {
  const terms = {
    metric: "时间",
    measure: "小时",
    baseline: "4.5",
    target: "3",
    better: "lower",
    sample: "2个班组",
    startsOn: today,
    endsOn: "2026-12-01",
    safetyApprovedBy: "安环部",
  } as const;

  it("is agreed before it starts", () => {
    expect(code(agreeTrial(terms, today))).toBe("ok");
    expect(code(agreeTrial({ ...terms, startsOn: "2026-11-21" }, today))).toBe(
      "starts-before-agreed",
    );
    expect(code(agreeTrial({ ...terms, endsOn: "2026-11-21" }, today))).toBe(
      "ends-before-start",
    );
    expect(code(agreeTrial({ ...terms, target: "4.50" }, today))).toBe(
      "target-no-better",
    );
    expect(code(agreeTrial({ ...terms, sample: " " }, today))).toBe(
      "sample-missing",
    );
    expect(code(agreeTrial({ ...terms, safetyApprovedBy: "" }, today))).toBe(
      "safety-missing",
    );
  });

  it("takes its result once, and not before it starts", () => {
    expect(
      code(enterResult({ startsOn: today, result: null }, "三班", today)),
    ).toBe("ok");
    expect(
      code(enterResult({ startsOn: today, result: "3" }, "三班", today)),
    ).toBe("result-entered");
    expect(
      code(
        enterResult({ startsOn: "2026-11-23", result: null }, "三班", today),
      ),
    ).toBe("result-before-start");
    expect(
      code(enterResult({ startsOn: today, result: null }, "", today)),
    ).toBe("note-missing");
    expect(reaches("3.0", "3", "lower")).toBe(true);
    expect(reaches("2.9", "3", "higher")).toBe(false);
  });
});

describe("small things", () => {
  it("numbers read on from the last of their year", () => {
    expect(nextNo("P", 2026, undefined)).toBe("P2026-0001");
    expect(nextNo("P", 2026, "P2026-0122")).toBe("P2026-0123");
    expect(nextNo("O", 2026, "O2026-9999")).toBe("O2026-10000");
  });

  it("addresses are Latin letters and digits", () => {
    expect(slugOf("Lü Wéi's rope-change!")).toBe("lu-wei-s-rope-change");
    expect(slugOf("桥吊换绳")).toBe("");
  });

  it("steps survive being typed", () => {
    const steps = [
      { title: "看", body: "看风速" },
      { title: "停", body: "" },
    ];
    expect(readSteps(writeSteps(steps))).toEqual(steps);
    expect(readSteps("挂: 先挂\n\n 松：再松 ")).toEqual([
      { title: "挂", body: "先挂" },
      { title: "松", body: "再松" },
    ]);
  });

  it("a change is told in percent to one place", () => {
    expect(changePercent("26.9", "32.1")).toEqual({
      direction: "higher",
      percent: "19.3",
    });
    expect(changePercent("4", "3")).toEqual({
      direction: "lower",
      percent: "25",
    });
    expect(changePercent("0", "3")).toBe(undefined);
  });
});
