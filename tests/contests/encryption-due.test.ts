import { describe, expect, it } from "vitest";
import {
  encryptionDue,
  type EncryptionFacts,
} from "~/contests/rules/encryption-due";

const now = new Date("2026-05-01T08:00:00Z");
const earlier = new Date("2026-04-20T00:00:00Z");
const later = new Date("2026-05-20T00:00:00Z");
type Changes = Partial<Omit<EncryptionFacts, "calendar">> &
  Partial<EncryptionFacts["calendar"]>;
const due = (changes: Changes) => {
  const { contestState = "open", boardState = "rehearsal" } = changes;
  const { opensAt = null, closesAt = null, startsAt = null } = changes;
  return encryptionDue(
    {
      drawn: [],
      decrypted: [],
      begun: false,
      uncoded: 3,
      sheetsOpen: 0,
      ...changes,
      calendar: { contestState, boardState, opensAt, closesAt, startsAt },
    },
    now,
  );
};
const draw = { act: "draw", count: 3 };

describe("what waits for an encryption officer", () => {
  it.each<[string, Changes, object | null]>([
    ["entries are taken", { closesAt: later }, null],
    ["entries are closed", { closesAt: earlier }, draw],
    ["no closing moment, the event to come", { startsAt: later }, null],
    ["no closing moment, the event begun", { startsAt: earlier }, draw],
    ["no moments at all, before the first day", {}, null],
    ["no moments at all, on the first day", { begun: true }, draw],
    [
      "entries are taken, other events on",
      { closesAt: later, begun: true },
      null,
    ],
    ["the event to come, others on", { startsAt: later, begun: true }, null],
    ["everyone has a code", { closesAt: earlier, uncoded: 0 }, null],
    ["a draft", { contestState: "draft", begun: true }, null],
    ["a closed contest", { contestState: "closed", begun: true }, null],
    ["entries not yet open", { opensAt: later, begun: true }, null],
    ["late, judging on", { boardState: "live", drawn: ["code"] }, draw],
    ["late, frozen", { boardState: "frozen", drawn: ["code"] }, draw],
    ["judging on with codes from elsewhere", { boardState: "live" }, null],
    ["results announced", { boardState: "provisional", drawn: ["code"] }, null],
  ])("a draw of work codes: %s", (_, changes, expected) => {
    expect(due(changes)).toEqual(expected);
  });

  it.each<[string, Changes, string | null]>([
    ["nothing drawn", {}, null],
    ["codes alone", { drawn: ["code"] }, "code"],
    ["the last drawn first", { drawn: ["number", "bench", "code"] }, "code"],
    [
      "then the one before it",
      { drawn: ["number", "bench", "code"], decrypted: ["code"] },
      "bench",
    ],
    ["all open", { drawn: ["code"], decrypted: ["code"] }, null],
    ["a sheet not locked", { drawn: ["code"], sheetsOpen: 1 }, null],
    ["judging on", { drawn: ["code"], boardState: "live", uncoded: 0 }, null],
  ])("a decryption under review: %s", (_, changes, step) => {
    expect(due({ boardState: "review", ...changes })).toEqual(
      step && { act: "decrypt", step },
    );
  });
});
