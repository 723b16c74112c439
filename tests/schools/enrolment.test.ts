import { describe, expect, it } from "vitest";
import { clashes, clashWithin } from "~/schools/rules/clashes";
import {
  cancel,
  decide,
  enrol,
  type CourseTerms,
  type EnrolmentState,
} from "~/schools/rules/enrolment";

const at = (time: string) => new Date(`2026-11-26T${time}:00+08:00`);
const span = (id: number, from: string, to: string) => ({
  id,
  title: `课${id}`,
  titleEn: `Course ${id}`,
  startsAt: at(from),
  endsAt: at(to),
});
const course: CourseTerms = {
  state: "open",
  enrolment: "open",
  capacity: 2,
  enrolUntil: at("18:00"),
  cancelUntil: at("12:00"),
};

describe("asking for a place", () => {
  const ask = (more: Partial<Parameters<typeof enrol>[0]>) => {
    const answer = enrol({
      now: at("10:00"),
      course,
      enrolled: 0,
      own: undefined,
      sessions: [span(1, "19:00", "21:00")],
      otherwise: [],
      ...more,
    });
    return answer.ok ? answer.value : answer.refusal.code;
  };
  it.each<[string, Partial<Parameters<typeof enrol>[0]>, string]>([
    ["open sign-up", {}, "enrolled"],
    [
      "by approval",
      { course: { ...course, enrolment: "approval" } },
      "requested",
    ],
    ["the last place", { enrolled: 1 }, "enrolled"],
    ["no place", { enrolled: 2 }, "course-full"],
    ["at the last moment", { now: at("18:00") }, "enrolled"],
    ["a moment late", { now: at("18:01") }, "enrolment-over"],
    ["a draft", { course: { ...course, state: "draft" } }, "course-not-open"],
    ["closed", { course: { ...course, state: "closed" } }, "course-not-open"],
    ["on the list", { own: "enrolled" }, "enrolled-already"],
    ["has asked", { own: "requested" }, "enrolled-already"],
    ["had given it up", { own: "cancelled" }, "enrolled"],
    [
      "all over",
      { now: at("22:00"), course: { ...course, enrolUntil: null } },
      "course-over",
    ],
    [
      "in two places at once",
      { otherwise: [span(9, "20:30", "22:00")] },
      "learner-clash",
    ],
    [
      "one after the other",
      { otherwise: [span(9, "21:00", "22:00")] },
      "enrolled",
    ],
  ])("%s → %s", (_name, more, expected) => expect(ask(more)).toBe(expected));
});

describe("deciding and giving back", () => {
  it.each<[EnrolmentState, boolean, number, string]>([
    ["requested", true, 1, "enrolled"],
    ["requested", true, 2, "course-full"],
    ["requested", false, 2, "refused"],
    ["enrolled", true, 1, "not-requested"],
    ["refused", true, 0, "not-requested"],
  ])(
    "a request that is %s, approve %s, %i enrolled → %s",
    (state, approve, enrolled, expected) => {
      const answer = decide(state, approve, course, enrolled, false);
      expect(answer.ok ? answer.value : answer.refusal.code).toBe(expected);
    },
  );
  it.each<[string, EnrolmentState | undefined, string]>([
    ["12:00", "enrolled", "cancelled"],
    ["12:01", "enrolled", "cancel-over"],
    ["12:01", "requested", "cancelled"],
    ["10:00", undefined, "not-enrolled"],
    ["10:00", "cancelled", "not-enrolled"],
  ])("cancelling at %s what is %s → %s", (now, own, expected) => {
    const answer = cancel(at(now), own, course);
    expect(answer.ok ? answer.value : answer.refusal.code).toBe(expected);
  });
});

describe("clashes", () => {
  it("are pairs that share a moment; touching is none, and a class never clashes with itself", () => {
    const planned = [span(1, "08:00", "10:00"), span(2, "10:00", "12:00")];
    const found = clashes(planned, [
      span(1, "08:00", "10:00"),
      span(3, "09:00", "10:00"),
      span(4, "12:00", "13:00"),
    ]);
    expect(found.map((clash) => [clash.planned.id, clash.with.id])).toEqual([
      [1, 3],
    ]);
    expect(clashWithin(planned)).toBe(false);
    expect(clashWithin([...planned, span(5, "11:59", "13:00")])).toBe(true);
  });
});
