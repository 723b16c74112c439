import fc from "fast-check";
import { describe, expect, it } from "vitest";
import {
  causeOf,
  difference,
  inHours,
  lengthOf,
  merged,
  minutesPresent,
  sum,
  type LedgerRow,
  type Segment,
  type Source,
} from "~/schools/rules/presence";

const at = (time: string) => new Date(`2026-11-26T${time}:00+08:00`);
const session = { startsAt: at("19:00"), endsAt: at("21:00") };
const after = at("23:00");
const seg = (
  source: Source,
  from: string,
  to: string | null,
  seen = to ?? from,
): Segment => ({
  source,
  startsAt: at(from),
  endsAt: to === null ? null : at(to),
  lastSeenAt: at(seen),
});

describe("minutes present by rule presence-1", () => {
  it.each<[string, Segment[], number]>([
    ["nobody came", [], 0],
    [
      "signed in ten minutes late by QR: to the session's end",
      [seg("qr", "19:10", null)],
      110,
    ],
    ["signed in before the class began", [seg("qr", "18:50", null)], 120],
    [
      "live twice with a cut",
      [seg("live", "19:00", "19:30"), seg("live", "19:40", "21:30")],
      110,
    ],
    [
      "two devices at once count once",
      [seg("live", "19:00", "20:00"), seg("live", "19:30", "20:30")],
      90,
    ],
    [
      "QR in the room and live on the phone count once",
      [seg("qr", "19:00", null), seg("live", "19:05", "20:55")],
      120,
    ],
    [
      "a replay fills only the part that was missed",
      [seg("live", "19:00", "20:00"), seg("replay", "19:50", "20:30")],
      90,
    ],
    [
      "a live segment nobody closed ends where it was last seen",
      [seg("live", "19:00", null, "19:45")],
      45,
    ],
    ["a by-hand entry as stated", [seg("hand", "19:15", "20:15")], 60],
    [
      "outside the session's span",
      [seg("live", "17:00", "18:00"), seg("hand", "21:00", "22:00")],
      0,
    ],
  ])("%s", (_name, segments, minutes) => {
    expect(minutesPresent(session, segments, after)).toBe(minutes);
  });

  it("counts no minute that has not been yet", () => {
    expect(
      minutesPresent(session, [seg("qr", "19:00", null)], at("19:40")),
    ).toBe(40);
  });

  it("names the source that covers most", () => {
    expect(
      causeOf(
        session,
        [seg("live", "19:00", "19:10"), seg("replay", "19:10", "21:00")],
        after,
      ),
    ).toBe("replay");
  });
});

describe("what is appended to the ledger", () => {
  it.each<[string, number, LedgerRow[], number | undefined]>([
    ["the first reckoning", 110, [], 110],
    ["nothing new", 110, [{ minutes: 110, cause: "qr" }], undefined],
    [
      "a replay adds what was missing",
      120,
      [{ minutes: 90, cause: "live" }],
      30,
    ],
    ["the class was shortened", 60, [{ minutes: 120, cause: "qr" }], -60],
    [
      "a correction stays on top",
      110,
      [
        { minutes: 110, cause: "qr" },
        { minutes: -20, cause: "correction" },
      ],
      undefined,
    ],
    [
      "a correction upwards never passes the session's length",
      120,
      [
        { minutes: 60, cause: "live" },
        { minutes: 60, cause: "correction" },
      ],
      undefined,
    ],
  ])("%s", (_name, reckoned, rows, minutes) => {
    expect(difference("presence-1", reckoned, rows, 120)?.minutes).toBe(
      minutes,
    );
  });
});

const segments = fc.array(
  fc
    .tuple(
      fc.constantFrom<Source>("qr", "hand", "live", "replay"),
      fc.integer({ min: -90, max: 200 }),
      fc.option(fc.integer({ min: 0, max: 200 })),
      fc.integer({ min: 0, max: 60 }),
    )
    .map(([source, from, length, seconds]): Segment => {
      const startsAt = new Date(
        session.startsAt.getTime() + from * 60_000 + seconds * 1000,
      );
      const endsAt =
        length === null ? null : new Date(startsAt.getTime() + length * 60_000);
      return {
        source,
        startsAt,
        endsAt,
        lastSeenAt: endsAt ?? new Date(startsAt.getTime() + 90_000),
      };
    }),
  { maxLength: 12 },
);

describe("for any segments", () => {
  it("merging what is merged changes nothing", () => {
    fc.assert(
      fc.property(segments, (all) => {
        const once = merged(
          all.map(({ startsAt, endsAt, lastSeenAt }) => ({
            startsAt,
            endsAt: endsAt ?? lastSeenAt,
          })),
        );
        expect(merged(once)).toEqual(once);
      }),
    );
  });

  it("their order never matters, and twice the same counts once", () => {
    fc.assert(
      fc.property(segments, fc.func(fc.integer()), (all, key) => {
        const shuffled = [...all]
          .sort((a, b) => key(a.startsAt.getTime()) - key(b.startsAt.getTime()))
          .reverse();
        const minutes = minutesPresent(session, all, after);
        expect(minutesPresent(session, shuffled, after)).toBe(minutes);
        expect(minutesPresent(session, [...all, ...all], after)).toBe(minutes);
      }),
    );
  });

  it("never more than the session's length, and one more segment never takes minutes away", () => {
    fc.assert(
      fc.property(segments, (all) => {
        const minutes = minutesPresent(session, all, after);
        expect(minutes).toBeGreaterThanOrEqual(0);
        expect(minutes).toBeLessThanOrEqual(lengthOf(session));
        expect(
          minutesPresent(session, all.slice(1), after),
        ).toBeLessThanOrEqual(minutes);
      }),
    );
  });

  it("once appended, the difference is gone, and the sum stays within the session's length", () => {
    const rows = fc.array(
      fc.record({
        minutes: fc.integer({ min: -150, max: 150 }),
        cause: fc.constantFrom<LedgerRow["cause"]>(
          "qr",
          "live",
          "correction",
          "import",
        ),
      }),
      { maxLength: 6 },
    );
    fc.assert(
      fc.property(segments, rows, (all, before) => {
        const reckoned = minutesPresent(session, all, after);
        const more = difference("presence-1", reckoned, before, 120);
        const ledger: LedgerRow[] = more
          ? [...before, { minutes: more.minutes, cause: "live" }]
          : before;
        expect(difference("presence-1", reckoned, ledger, 120)).toBeUndefined();
        expect(sum(ledger)).toBeGreaterThanOrEqual(0);
        expect(sum(ledger)).toBeLessThanOrEqual(120);
      }),
    );
  });
});

describe("hours as they are written", () => {
  it("are never rounded up", () => {
    expect(inHours(0)).toBe(0);
    expect(inHours(90)).toBe(1.5);
    expect(inHours(72 * 60 + 23)).toBe(72.3);
    expect(inHours(119)).toBe(1.9);
    expect(inHours(5)).toBe(0);
  });
});
