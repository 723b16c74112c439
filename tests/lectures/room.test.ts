import { describe, expect, it } from "vitest";
import type { Actor } from "~/members/rules/actor";
import { grantsFor, type RoomPlace } from "~/lectures/rules/grants";
import {
  onStage,
  placeInQueue,
  refuseCalling,
  refuseRaising,
  stagePlaces,
  waiting,
  type Hand,
} from "~/lectures/rules/hands";
import { listensOnly } from "~/lectures/rules/devices";
import { mayConduct, mayManageSeries, roomRoleOf } from "~/lectures/rules/may";
import { readRoom } from "~/lectures/ui/room/snapshot";

const listener: RoomPlace = { role: "listener", onStage: false, banned: false };
const at = (minute: number) => new Date(Date.UTC(2026, 10, 26, 11, minute));
const hand = (personId: number, raised: number, called?: number): Hand => ({
  personId,
  raisedAt: at(raised),
  calledAt: called === undefined ? null : at(called),
});

describe("what somebody may do in the media room", () => {
  it("lets the audience listen and nothing else, every field said", () => {
    expect(grantsFor(listener, "live")).toEqual({
      ok: true,
      grants: {
        canSubscribe: true,
        publishes: [],
        canPublishData: false,
        hidden: false,
      },
    });
  });
  it("gives the lecturer the screen, and who is on the stage a face and a voice", () => {
    const publishes = (place: Partial<RoomPlace>) => {
      const decided = grantsFor({ ...listener, ...place }, "live");
      return decided.ok ? decided.grants.publishes : decided.code;
    };
    expect(publishes({ role: "lecturer" })).toContain("screen");
    expect(publishes({ onStage: true })).toEqual(["camera", "microphone"]);
    expect(publishes({ role: "moderator" })).toEqual(["camera", "microphone"]);
  });
  it("lets nobody publish data, whatever the place", () => {
    for (const role of ["lecturer", "moderator", "listener"] as const)
      expect(grantsFor({ ...listener, role }, "live")).toMatchObject({
        grants: { canPublishData: false },
      });
  });
  it("keeps out who was put out, and everybody while it is not on air", () => {
    expect(grantsFor({ ...listener, banned: true }, "live")).toEqual({
      ok: false,
      code: "banned",
    });
    for (const phase of [
      "announced",
      "lobby",
      "over",
      "missed",
      "postponed",
    ] as const)
      expect(grantsFor({ ...listener, role: "lecturer" }, phase)).toEqual({
        ok: false,
        code: "not-live",
      });
  });
});

describe("the queue of hands", () => {
  const hands = [hand(3, 5), hand(1, 2), hand(2, 3, 9), hand(4, 2)];
  it("is first raised, first called; equal moments by person", () => {
    expect(waiting(hands).map(({ personId }) => personId)).toEqual([1, 4, 3]);
    expect(onStage(hands).map(({ personId }) => personId)).toEqual([2]);
    expect(placeInQueue(hands, 3)).toBe(3);
    expect(placeInQueue(hands, 2)).toBe(0);
  });
  it("takes a hand once, from listeners, while it is on air", () => {
    expect(refuseRaising("live", listener, [], 7)).toBeNull();
    expect(refuseRaising("live", listener, hands, 3)).toBe("hand-is-up");
    expect(refuseRaising("lobby", listener, [], 7)).toBe("not-live");
    expect(
      refuseRaising("live", { ...listener, role: "lecturer" }, [], 7),
    ).toBe("speaks-anyway");
    expect(refuseRaising("live", { ...listener, banned: true }, [], 7)).toBe(
      "banned",
    );
  });
  it("calls only from the queue, and as many as there are places", () => {
    expect(refuseCalling("live", hands, 3)).toBeNull();
    expect(refuseCalling("live", hands, 2)).toBe("no-hand");
    expect(refuseCalling("over", hands, 3)).toBe("not-live");
    const full = Array.from({ length: stagePlaces }, (_, nth) =>
      hand(100 + nth, 1, 2),
    );
    expect(refuseCalling("live", [...full, hand(3, 5)], 3)).toBe("stage-full");
  });
});

describe("who may do what", () => {
  const place = { unitPath: "1.4", school: 9 };
  const lecture = { place, lecturerId: 10, moderatorId: 11 };
  const person = (id: number, grants: Actor["grants"] = []): Actor => ({
    person: { id, name: "某人" },
    grants,
  });
  const manager = (school: number) =>
    person(20, [
      { role: "school-manager", scope: { kind: "school", id: school } },
    ]);
  it("knows the lecturer, the moderator and the school's manager by the lecture, everybody else as a listener", () => {
    expect(roomRoleOf(person(10), lecture)).toBe("lecturer");
    expect(roomRoleOf(person(11), lecture)).toBe("moderator");
    expect(roomRoleOf(manager(9), lecture)).toBe("moderator");
    expect(roomRoleOf(manager(8), lecture)).toBe("listener");
    expect(roomRoleOf({ grants: [] }, lecture)).toBe("listener");
  });
  it("opens a lecture to its own lecturer, not to every lecturer", () => {
    const other = person(30, [
      { role: "lecturer", scope: { kind: "school", id: 9 } },
    ]);
    expect(mayConduct(person(10), lecture)).toBe(true);
    expect(mayConduct(other, lecture)).toBe(false);
    expect(mayConduct(person(10), { ...lecture, lecturerId: null })).toBe(
      false,
    );
  });
  it("leaves series to the school's manager and the district's administrator", () => {
    const administrator = person(1, [
      {
        role: "district-administrator",
        scope: { kind: "unit", id: 1, path: "1" },
      },
    ]);
    expect(mayManageSeries(manager(9), place)).toBe(true);
    expect(mayManageSeries(administrator, place)).toBe(true);
    expect(mayManageSeries(manager(8), place)).toBe(false);
    expect(mayManageSeries(person(10), place)).toBe(false);
  });
});

describe("a browser", () => {
  const iPhone = "Mozilla/5.0 (iPhone; CPU iPhone OS 18_0 like Mac OS X)";
  const weChat = "MicroMessenger/8.0.50";
  it.each([
    [`${iPhone} ${weChat}`, true],
    [iPhone, false],
    [`Mozilla/5.0 (Linux; Android 15) ${weChat}`, false],
  ])("%s listens only: %s", (userAgent, only) => {
    expect(listensOnly(userAgent)).toBe(only);
  });
});

describe("who speaks", () => {
  it("has the names that their token said, in both languages", () => {
    const person = {
      identity: "person-1",
      name: "张伟",
      metadata: "Zhang Wei",
      trackPublications: new Map([
        [
          "TR_1",
          { track: { kind: "video" }, source: "camera", trackSid: "TR_1" },
        ],
      ]),
    };
    const room = {
      localParticipant: person,
      remoteParticipants: new Map(),
    } as unknown as Parameters<typeof readRoom>[0];
    const who = { name: "张伟", name_en: "Zhang Wei" };
    expect(readRoom(room, "high")).toMatchObject({
      tiles: [{ who }],
      speakers: [{ who }],
    });
  });
});
