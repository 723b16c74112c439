import { describe, expect, it } from "vitest";
import {
  forgottenAt,
  isForgotten,
  phaseAt,
  refuseHolding,
  refuseMoving,
  refuseOpening,
  refusePostponing,
  type Timing,
} from "~/lectures/rules/phase";
import {
  healthOf,
  needsOf,
  nextStart,
  plannedStarts,
  tallyOf,
} from "~/lectures/rules/series";

const at = (text: string) => new Date(`2026-11-${text}+08:00`);
const lecture: Timing = {
  state: "scheduled",
  startsAt: at("26T19:00"),
  endsAt: at("26T19:30"),
  doorsMinutes: 15,
  openedAt: null,
  closedAt: null,
};

describe("the phase of a lecture", () => {
  it("is announced, then the doors open, then missed if nobody opens it", () => {
    expect(phaseAt(lecture, at("26T18:44"))).toBe("announced");
    expect(phaseAt(lecture, at("26T18:45"))).toBe("lobby");
    expect(phaseAt(lecture, at("26T19:29"))).toBe("lobby");
    expect(phaseAt(lecture, at("26T19:30"))).toBe("missed");
  });
  it("is live from opening to closing, beyond the planned end too", () => {
    const open = { ...lecture, openedAt: at("26T18:58") };
    expect(phaseAt(open, at("26T19:40"))).toBe("live");
    expect(phaseAt({ ...open, closedAt: at("26T19:35") }, at("26T19:40"))).toBe(
      "over",
    );
    expect(isForgotten(open, at("26T20:29"))).toBe(false);
    expect(isForgotten(open, at("26T20:31"))).toBe(true);
  });
  it("opens once, from the doors on, before its end", () => {
    expect(refuseOpening(lecture, at("26T18:00"))).toBe("too-early");
    expect(refuseOpening(lecture, at("26T18:50"))).toBeNull();
    expect(refuseOpening(lecture, at("26T19:30"))).toBe("lecture-over");
    expect(
      refuseOpening({ ...lecture, openedAt: at("26T18:58") }, at("26T19:01")),
    ).toBe("already-open");
    expect(
      refuseOpening({ ...lecture, state: "postponed" }, at("26T18:50")),
    ).toBe("lecture-postponed");
  });
  it("can be put off until it is on air; a missed one stays in the count", () => {
    expect(refusePostponing(lecture, at("20T09:00"))).toBeNull();
    expect(refusePostponing(lecture, at("26T19:10"))).toBeNull();
    expect(refusePostponing(lecture, at("27T09:00"))).toBe("lecture-missed");
    expect(
      refusePostponing({ ...lecture, state: "cancelled" }, at("20T09:00")),
    ).toBe("lecture-cancelled");
    expect(
      refusePostponing({ ...lecture, state: "held" }, at("27T09:00")),
    ).toBe("lecture-over");
  });
});

describe("a lecture that had no live room", () => {
  const closed = { openedAt: at("26T19:00"), closedAt: at("26T19:30") };
  it.each([
    ["before its start", lecture, "26T18:50", "too-early"],
    ["from its start on", lecture, "26T19:00", null],
    ["when it was missed", lecture, "27T09:00", null],
    [
      "while it is on air",
      { openedAt: at("26T19:00") },
      "26T19:10",
      "already-open",
    ],
    ["that was on air", closed, "27T09:00", "lecture-over"],
    ["put off", { state: "postponed" }, "27T09:00", "lecture-postponed"],
    ["called off", { state: "cancelled" }, "27T09:00", "lecture-cancelled"],
  ] as const)("was held %s?", (_, change, now, refusal) => {
    expect(refuseHolding({ ...lecture, ...change }, at(now))).toBe(refusal);
  });
  it("cannot be said to have been held when more than a fortnight has gone by", () => {
    const last = lecture.endsAt.getTime() + 14 * 86_400_000;
    expect(refuseHolding(lecture, new Date(last))).toBeNull();
    expect(refuseHolding(lecture, new Date(last + 1))).toBe("held-too-late");
  });
});

describe("when a lecture is", () => {
  const longer = { startsAt: lecture.startsAt, endsAt: at("26T20:00") };
  const later = { startsAt: at("28T19:00"), endsAt: at("28T19:30") };
  const open = { ...lecture, openedAt: at("26T18:58") };
  it.each([
    ["longer, before", lecture, longer, "26T09:00", null],
    ["later, before", lecture, later, "26T09:00", null],
    ["longer, on air", open, longer, "26T19:20", null],
    ["later, on air", open, later, "26T19:20", "lecture-over"],
    ["longer, missed", lecture, longer, "27T09:00", "lecture-over"],
    ["later, missed", lecture, later, "27T09:00", "lecture-over"],
    ["the same, missed", lecture, lecture, "27T09:00", null],
  ] as const)("may become %s?", (_, from, to, now, refusal) => {
    expect(refuseMoving(from, to, at(now))).toBe(refusal);
  });
  it("may not become the past", () => {
    const past = { startsAt: at("20T19:00"), endsAt: at("20T19:30") };
    expect(refuseMoving(lecture, past, at("26T09:00"))).toBe("in-the-past");
  });
});

describe("a lecture that everybody forgot", () => {
  it("ended as planned, or when the last one was seen after that", () => {
    const open = { ...lecture, openedAt: at("26T18:58") };
    expect(forgottenAt(open, null)).toEqual(lecture.endsAt);
    expect(forgottenAt(open, at("26T19:10"))).toEqual(lecture.endsAt);
    expect(forgottenAt(open, at("26T19:50"))).toEqual(at("26T19:50"));
  });
});

describe("a series", () => {
  it("plans every fortnight at the same hour", () => {
    expect(plannedStarts(at("12T19:00"), 14, 2)).toEqual([
      at("12T19:00"),
      at("26T19:00"),
    ]);
    expect(nextStart(at("12T19:00"), 14, at("13T08:00"))).toEqual(
      at("26T19:00"),
    );
    expect(nextStart(at("01T19:00"), 7, at("20T20:00"))).toEqual(
      at("22T19:00"),
    );
  });
  it("says what the next lecture lacks, in the order it is arranged", () => {
    const bare = {
      hasLecturer: false,
      hasTopic: false,
      materials: 0,
      hasModerator: true,
    };
    expect(needsOf(bare)).toEqual(["lecturer", "topic", "materials"]);
    expect(healthOf(bare, false)).toMatchObject({ state: "lacking" });
    expect(healthOf(null, false)).toEqual({ state: "unplanned" });
    expect(healthOf(null, true)).toEqual({ state: "ended" });
    expect(
      healthOf(
        { hasLecturer: true, hasTopic: true, materials: 1, hasModerator: true },
        false,
      ),
    ).toEqual({ state: "ready" });
  });
  it("keeps postponed and missed lectures in the count", () => {
    const lectures: Timing[] = [
      { ...lecture, state: "held" },
      { ...lecture, state: "postponed" },
      { ...lecture, state: "cancelled" },
      lecture,
      { ...lecture, startsAt: at("28T19:00"), endsAt: at("28T19:30") },
    ];
    expect(tallyOf(lectures, at("27T09:00"))).toEqual({
      held: 1,
      postponed: 2,
      missed: 1,
    });
  });
});
