import { describe, expect, it } from "vitest";
import { maySetAside, mayTake } from "~/lectures/rules/topics";

const now = new Date("2026-11-26T11:00:00Z");
const lecture = {
  state: "scheduled",
  startsAt: new Date("2026-11-27T11:00:00Z"),
  endsAt: new Date("2026-11-27T11:30:00Z"),
  doorsMinutes: 15,
  openedAt: null,
  closedAt: null,
  topic: { name: "" },
} as const;

describe("a proposed topic", () => {
  it.each([
    ["open", {}, ""],
    ["set-aside", {}, ""],
    ["taken", {}, "topic-taken"],
    ["open", { topic: { name: "焊缝" } }, "lecture-has-topic"],
    ["open", { state: "postponed" }, "lecture-over"],
    ["open", { openedAt: now }, "lecture-over"],
    ["open", { startsAt: new Date(0), endsAt: new Date(1) }, "lecture-over"],
  ] as const)("%s into a lecture %o → %s", (state, change, code) => {
    const may = mayTake(state, { ...lecture, ...change }, now);
    expect(may.ok ? "" : may.refusal.code).toBe(code);
  });

  it.each([
    ["open", "上月讲过", ""],
    ["open", "  ", "topic-reason"],
    ["taken", "上月讲过", "topic-decided"],
    ["set-aside", "上月讲过", "topic-decided"],
  ] as const)("%s, set aside because %o → %s", (state, reason, code) => {
    const may = maySetAside(state, reason);
    expect(may.ok ? "" : may.refusal.code).toBe(code);
  });
});
