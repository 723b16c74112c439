import { describe, expect, it } from "vitest";
import {
  momentIn,
  readChapters,
  resumeAt,
  seenByReplay,
} from "~/lectures/rules/replay";

describe("where a replay goes on", () => {
  it.each([
    [0, 0],
    [754, 754],
    [1789, 1789],
    // In the last seconds it begins anew, and so beyond the end of a shorter recording.
    [1790, 0],
    [9999, 0],
  ])("having stopped at %i s of 1800 at %i s", (position, from) => {
    expect(resumeAt(position, 1800)).toBe(from);
  });
});

describe("what a person has seen of the session by replay", () => {
  it.each([
    ["of the recording that is up", [[0, 300]], [], [[0, 300]]],
    ["of none but an earlier one", [], [[0, 900]], [[0, 900]]],
    ["of an earlier, longer one", [[0, 60]], [[0, 900]], [[0, 900]]],
    ["of both", [[300, 500]], [[100, 400]], [[100, 500]]],
    [
      "of both, apart",
      [[300, 500]],
      [[700, 900]],
      [
        [300, 500],
        [700, 900],
      ],
    ],
    ["not behind the end of what is up", [[500, 700]], [], [[500, 600]]],
  ] as const)("%s", (_, watched, earlier, seen) => {
    expect(seenByReplay(watched, earlier, 600)).toEqual(seen);
  });
});

describe("chapters as they are typed", () => {
  it("are read a line each, in their order, empty lines aside", () => {
    expect(
      readChapters("3:20 找正\n\n 0:00  开场\n1:02:05 答疑", 4000),
    ).toEqual({
      ok: true,
      value: [
        { second: 0, title: "开场" },
        { second: 200, title: "找正" },
        { second: 3725, title: "答疑" },
      ],
    });
  });

  it.each([
    ["找正", "chapter-wrong", 1],
    ["0:00 开场\n3.20 找正", "chapter-wrong", 2],
    ["0:61 找正", "chapter-wrong", 1],
    ["0:00", "chapter-wrong", 1],
    ["0:00 开场\n30:00 太晚", "chapter-late", 2],
  ])("refuses %j", (typed, code, line) => {
    expect(readChapters(typed, 1800)).toEqual({
      ok: false,
      refusal: { code, params: { line } },
    });
  });

  it("are written as they are read", () => {
    expect([0, 200, 3725].map(momentIn)).toEqual(["0:00", "3:20", "1:02:05"]);
  });
});
