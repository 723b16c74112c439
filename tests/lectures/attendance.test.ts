import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { refuseWatched, secondsIn, unionOf } from "~/lectures/rules/replay";
import {
  amend,
  endOfStay,
  identityOf,
  personOf,
  sightingOf,
} from "~/lectures/rules/segments";

const at = (second: number) => new Date(Date.UTC(2026, 10, 26, 11, 0, second));
const event = (name: string, second: number, identity = "person-7") => ({
  name,
  at: at(second),
  participant: { sid: "PA_1", identity, joinedAt: at(10) },
});

describe("what a webhook says of attendance", () => {
  it("begins and ends a stay; a leave tells both ends, so it may overtake its join", () => {
    expect(sightingOf(event("participant_joined", 11), null)).toEqual({
      act: "begin",
      sid: "PA_1",
      personId: 7,
      at: at(10),
    });
    expect(sightingOf(event("participant_left", 50), null)).toEqual({
      act: "end",
      sid: "PA_1",
      personId: 7,
      joinedAt: at(10),
      at: at(50),
    });
  });
  it("counts nothing after the lecture was closed", () => {
    expect(sightingOf(event("participant_left", 50), at(40))).toMatchObject({
      at: at(40),
    });
    expect(sightingOf(event("participant_joined", 50), at(40))).toMatchObject({
      at: at(10),
      until: at(10),
    });
  });
  it("hears nothing of tracks, rooms, and participants that are nobody", () => {
    expect(sightingOf(event("track_published", 50), null)).toBeNull();
    expect(
      sightingOf(event("participant_joined", 50, "EG_recorder"), null),
    ).toBeNull();
    expect(
      sightingOf(
        { name: "room_finished", at: at(50), participant: null },
        null,
      ),
    ).toBeNull();
    expect(personOf(identityOf(12))).toBe(12);
    expect(personOf("person-0")).toBeNull();
    expect(personOf("person-12 ")).toBeNull();
  });
});

describe("the look at who is in the room", () => {
  const stay = (sid: string, seen: number) => ({
    sid,
    personId: 7,
    lastSeenAt: at(seen),
  });
  it("begins what it had not heard of, ends what is gone, touches the rest", () => {
    const here = { sid: "PA_2", personId: 8, joinedAt: at(30) };
    const done = amend(
      [stay("PA_1", 60), stay("PA_2", 60)],
      [here, { ...here, sid: "PA_3" }],
      at(90),
    );
    expect(done.begin.map(({ sid }) => sid)).toEqual(["PA_3"]);
    expect(done.seen.map(({ sid }) => sid)).toEqual(["PA_2"]);
    expect(done.end).toMatchObject([{ sid: "PA_1", at: at(90) }]);
  });
  it("gives no more than a little silence: who was not seen for long was there until last seen", () => {
    expect(endOfStay(at(0), at(180))).toEqual(at(180));
    expect(endOfStay(at(0), at(181))).toEqual(at(0));
  });
});

const range = fc
  .tuple(fc.integer({ min: 0, max: 2000 }), fc.integer({ min: 0, max: 300 }))
  .map(([from, length]): [number, number] => [from, from + length]);

describe("the seconds of a replay", () => {
  it("joins what touches and clips to the recording", () => {
    expect(
      unionOf(
        [
          [50, 70],
          [0, 20],
          [20, 30],
          [90, 400],
        ],
        100,
      ),
    ).toEqual([
      [0, 30],
      [50, 70],
      [90, 100],
    ]);
  });
  it("never counts a second twice, whatever the order", () => {
    fc.assert(
      fc.property(fc.array(range), (ranges) => {
        const union = unionOf(ranges, 1800);
        const seconds = new Set(
          ranges.flatMap(([from, to]) =>
            Array.from({ length: to - from }, (_, nth) => from + nth),
          ),
        );
        const within = [...seconds].filter((second) => second < 1800).length;
        expect(secondsIn(union)).toBe(within);
        expect(unionOf([...ranges].reverse(), 1800)).toEqual(union);
        expect(unionOf(union, 1800)).toEqual(union);
      }),
    );
  });
  it("refuses more than can have been played since the last report", () => {
    expect(refuseWatched([[0, 20]], 10, 1800)).toBeNull();
    expect(refuseWatched([[0, 600]], 10, 1800)).toBe("watched-too-fast");
    expect(refuseWatched([[0, 600]], 600, 1800)).toBeNull();
  });
});
