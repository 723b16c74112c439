import { describe, expect, it } from "vitest";
import { changeCapacity, isOver, takeOff } from "~/schools/rules/enrolment";
import { noticeOf, phaseOf, roomHolds } from "~/schools/rules/sessions";

const at = (day: number) => new Date(Date.UTC(2026, 10, day));
const session = {
  startsAt: at(20),
  endsAt: at(21),
  state: "scheduled",
  movedFrom: null as Date | null,
};

describe("what those enrolled are told of a class", () => {
  it.each([
    ["nothing of one as announced", {}, undefined],
    ["that it moved", { movedFrom: at(18) }, "moved"],
    ["nothing once it is back at its time", { movedFrom: at(20) }, undefined],
    ["that it was called off", { state: "cancelled" }, "called-off"],
    [
      "that it was called off, not that it had moved before",
      { state: "cancelled", movedFrom: at(18) },
      "called-off",
    ],
    [
      "nothing of one that is over",
      { endsAt: at(10), startsAt: at(9) },
      undefined,
    ],
  ])("%s", (_, change, told) => {
    expect(noticeOf({ ...session, ...change }, at(11))).toBe(told);
  });
});

describe("a lecture in the timetable", () => {
  const lecture = {
    kind: "lecture" as const,
    state: "scheduled" as const,
    startsAt: at(20),
    endsAt: at(22),
    doorsMinutes: 15,
    openedAt: null as Date | null,
    closedAt: null as Date | null,
  };
  it.each([
    ["waits past its start while nobody opened it", {}, 21, "lobby"],
    ["is live once opened", { openedAt: at(20) }, 21, "live"],
    ["is still live past its end", { openedAt: at(20) }, 23, "live"],
    ["is over once closed", { openedAt: at(20), closedAt: at(21) }, 21, "over"],
    ["was missed when nobody came", {}, 23, "missed"],
    ["is a class's matter of the clock alone", { kind: "course" }, 21, "on"],
  ] as const)("%s", (_, change, day, phase) => {
    expect(phaseOf({ ...lecture, ...change }, at(day))).toBe(phase);
  });
});

describe("a room", () => {
  it.each([
    ["physical", 30, 30, undefined],
    ["physical", 30, 31, "room-too-small"],
    ["both", 30, 300, undefined],
    ["online", 30, 300, undefined],
  ] as const)("%s with %i seats for %i people", (mode, seats, people, code) => {
    const answer = roomHolds(mode, seats, people);
    expect(answer.ok ? undefined : answer.refusal.code).toBe(code);
  });
});

describe("the places of a course", () => {
  it.each([
    [10, 10, undefined, undefined],
    [9, 10, undefined, "capacity-taken"],
    [40, 10, 40, undefined],
    [41, 10, 40, "capacity-over-seats"],
  ])("%i with %i enrolled and %s seats", (places, enrolled, seats, code) => {
    const answer = changeCapacity(places, enrolled, seats);
    expect(answer.ok ? undefined : answer.refusal.code).toBe(code);
  });

  it("are taken back only from whoever has one", () => {
    const codes = (["enrolled", "requested", "refused", "cancelled"] as const)
      .map(takeOff)
      .map((answer) => (answer.ok ? answer.value : answer.refusal.code));
    expect(codes).toEqual([
      "cancelled",
      "not-on-list",
      "not-on-list",
      "not-on-list",
    ]);
  });
});

describe("a course is over", () => {
  const held = { endsAt: at(10), state: "held" };
  const ahead = { endsAt: at(20), state: "scheduled" };
  it.each([
    ["not without sessions", [], false],
    ["not while one is to come", [held, ahead], false],
    ["when all are behind", [held, held], true],
    [
      "when what was to come was called off",
      [held, { ...ahead, state: "cancelled" }],
      true,
    ],
  ])("%s", (_, sessions, over) => {
    expect(isOver(sessions, at(11))).toBe(over);
  });
});
