import { describe, expect, it } from "vitest";
import { takeOffEvidence } from "~/studios/rules/evidence";
import {
  changeLead,
  found,
  join,
  leave,
  readTopics,
} from "~/studios/rules/studio-people";

const today = "2026-11-22";
const code = (answer: { ok: boolean; refusal?: { code: string } }) =>
  answer.ok ? "ok" : answer.refusal?.code;

describe("a studio's people", () => {
  it("is founded today or before", () => {
    expect(code(found("2026-11-22", today))).toBe("ok");
    expect(code(found("2026-11-23", today))).toBe("founded-in-future");
  });

  it("have one stay at a time, within the studio's life", () => {
    const founded = "2020-01-01";
    const stays = [{ joinedOn: "2020-02-01", leftOn: "2022-02-01" }];
    const from = (day: string) => code(join(stays, day, founded, today));
    expect(from("2026-11-23")).toBe("joined-in-future");
    expect(from("2019-12-31")).toBe("joined-before-founding");
    expect(from("2022-01-31")).toBe("joined-before-left");
    expect(from("2022-02-01")).toBe("ok");
    const here = [...stays, { joinedOn: "2023-01-01", leftOn: null }];
    expect(code(join(here, today, founded, today))).toBe("member-already");
  });

  it("leave with a day, the lead never", () => {
    const stay = { joinedOn: "2022-01-01", leftOn: null };
    expect(code(leave(undefined, false, today, today))).toBe("not-a-member");
    expect(code(leave(stay, true, today, today))).toBe("lead-stays");
    expect(code(leave(stay, false, "2026-11-23", today))).toBe(
      "left-in-future",
    );
    expect(code(leave(stay, false, "2021-12-31", today))).toBe(
      "left-before-joined",
    );
    expect(code(leave(stay, false, today, today))).toBe("ok");
    const gone = { ...stay, leftOn: "2023-01-01" };
    expect(code(leave(gone, false, today, today))).toBe("not-a-member");
  });

  it("follow one lead after another", () => {
    const present = { personId: 1, since: "2020-01-01" };
    const to = (personId: number, from: string) =>
      code(changeLead(present, { personId, from }, today));
    expect(to(1, today)).toBe("leads-already");
    expect(to(2, "2026-11-23")).toBe("lead-from-future");
    expect(to(2, "2020-01-01")).toBe("lead-before-last");
    expect(to(2, "2020-01-02")).toBe("ok");
  });

  it("work on topics, a line each", () => {
    expect(readTopics("治理变形\n\n  降低能耗 \r\n")).toEqual([
      "治理变形",
      "降低能耗",
    ]);
  });
});

describe("papers of an outcome", () => {
  it("come off freely until it is registered, then by the officers with a reason", () => {
    expect(code(takeOffEvidence("draft", false, ""))).toBe("ok");
    expect(code(takeOffEvidence("confirming", false, ""))).toBe("ok");
    const registered = (oversees: boolean, reason: string) =>
      code(takeOffEvidence("registered", oversees, reason));
    expect(registered(false, "传错")).toBe("evidence-registered");
    expect(registered(true, " ")).toBe("reason-missing");
    expect(registered(true, "传错")).toBe("ok");
  });
});
