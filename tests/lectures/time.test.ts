import { describe, expect, it } from "vitest";
import {
  isForgotten,
  phaseAt,
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
  it("can be put off until it is on air, a missed one afterwards too", () => {
    expect(refusePostponing(lecture, at("20T09:00"))).toBeNull();
    expect(refusePostponing(lecture, at("27T09:00"))).toBeNull();
    expect(
      refusePostponing({ ...lecture, state: "held" }, at("27T09:00")),
    ).toBe("lecture-over");
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
      lecture,
      { ...lecture, startsAt: at("28T19:00"), endsAt: at("28T19:30") },
    ];
    expect(tallyOf(lectures, at("27T09:00"))).toEqual({
      held: 1,
      postponed: 1,
      missed: 1,
    });
  });
});
