import { describe, expect, it } from "vitest";
import type { Actor, Role, Scope } from "~/members/rules/actor";
import {
  mayCorrectHours,
  mayDecideEnrolment,
  mayFoundSchool,
  mayKeepPresence,
  mayManageSchool,
  maySeeCourse,
} from "~/schools/rules/may";
import { handEntry, correction } from "~/schools/rules/by-hand";
import { arrange, bandAt, weekOf } from "~/schools/rules/timetable";

const school = { id: 7, unitPath: "1.4.9" };
const someone = (role?: Role, scope?: Scope, id = 1): Actor => ({
  person: { id, name: "某" },
  grants: role && scope ? [{ role, scope }] : [],
});
const unit = (path: string): Scope => ({ kind: "unit", id: 0, path });

describe("who may what", () => {
  it.each<[string, Actor, boolean]>([
    ["a visitor", { grants: [] }, false],
    ["a worker", someone(), false],
    ["its manager", someone("school-manager", { kind: "school", id: 7 }), true],
    [
      "another school's manager",
      someone("school-manager", { kind: "school", id: 8 }),
      false,
    ],
    ["the officer above", someone("union-officer", unit("1.4")), true],
    ["an officer beside", someone("union-officer", unit("1.5")), false],
    ["the administrator", someone("district-administrator", unit("1")), true],
    ["a lecturer of it", someone("lecturer", { kind: "school", id: 7 }), false],
  ])("%s keeps the school: %s", (_name, actor, may) => {
    expect(mayManageSchool(actor, school)).toBe(may);
    expect(mayKeepPresence(actor, { school, lecturerIds: [null] })).toBe(may);
    expect(
      maySeeCourse(actor, { school, lecturerIds: [], state: "draft" }),
    ).toBe(may);
  });
  it("lets the lecturer of the class keep its presence, and nobody decide or correct for themself", () => {
    expect(mayKeepPresence(someone(), { school, lecturerIds: [1] })).toBe(true);
    const manager = someone("school-manager", { kind: "school", id: 7 });
    expect(mayCorrectHours(manager, school, 2)).toBe(true);
    expect(mayCorrectHours(manager, school, 1)).toBe(false);
    expect(mayDecideEnrolment(manager, school, { id: 1 })).toBe(false);
    const officer = someone("union-officer", unit("1.5.3"));
    expect(
      mayDecideEnrolment(officer, school, { id: 2, unitPath: "1.5.3.8" }),
    ).toBe(true);
    expect(
      mayDecideEnrolment(officer, school, { id: 2, unitPath: "1.5.4" }),
    ).toBe(false);
    expect(mayFoundSchool(officer, "1.5.3.8")).toBe(true);
    expect(mayFoundSchool(manager, "1.4.9")).toBe(false);
  });
});

const at = (time: string) => new Date(`2026-11-26T${time}:00+08:00`);

describe("by hand", () => {
  const session = {
    startsAt: at("19:00"),
    endsAt: at("21:00"),
    state: "scheduled",
  };
  it.each<[string, string, string, number, string]>([
    ["20:00", "19:00", "20:00", 2, "ok"],
    ["19:59", "19:00", "20:00", 2, "hand-ahead"],
    ["18:59", "19:00", "20:00", 2, "hand-too-early"],
    ["19:30", "20:00", "20:00", 2, "hand-backwards"],
    ["19:30", "18:30", "20:00", 2, "hand-outside"],
    ["19:30", "19:00", "20:00", 1, "hand-own"],
  ])(
    "at %s, from %s to %s, for person %i → %s",
    (now, from, to, of, expected) => {
      const answer = handEntry(
        at(now),
        session,
        { startsAt: at(from), endsAt: at(to) },
        { by: 1, of },
      );
      expect(answer.ok ? "ok" : answer.refusal.code).toBe(expected);
    },
  );
  it("appends the difference to what should stand, after the class and within its length", () => {
    const ask = (now: string, standing: number, wanted: number) => {
      const answer = correction(at(now), session, standing, wanted);
      return answer.ok ? answer.value : answer.refusal.code;
    };
    expect(ask("21:00", 110, 60)).toBe(-50);
    expect(ask("20:59", 110, 60)).toBe("correct-later");
    expect(ask("21:00", 110, 121)).toBe("correct-too-long");
    expect(ask("21:00", 110, 110)).toBe("correct-same");
  });
});

describe("the week", () => {
  it("runs from Monday to Sunday in three bands, with classes of one time under one heading", () => {
    const days = weekOf("2026-11-26");
    expect([days[0], days[6]]).toEqual(["2026-11-23", "2026-11-29"]);
    expect(
      ["08:00", "12:00", "17:29", "17:30"].map((time) =>
        bandAt(`2026-11-26T${time}`),
      ),
    ).toEqual(["morning", "afternoon", "afternoon", "evening"]);
    const entry = (name: string, from: string, to: string) => ({
      name,
      starts_at: at(from),
      ends_at: at(to),
    });
    const [, , , thursday] = arrange(
      [
        entry("a", "19:00", "21:00"),
        entry("b", "19:00", "21:00"),
        entry("c", "00:10", "01:00"),
      ],
      days,
      "Asia/Shanghai",
    );
    expect(thursday?.count).toBe(3);
    expect(
      thursday?.bands.map(({ groups }) =>
        groups.map(({ time, entries }) => [time, entries.length]),
      ),
    ).toEqual([[["00:10–01:00", 1]], [], [["19:00–21:00", 2]]]);
  });
});
