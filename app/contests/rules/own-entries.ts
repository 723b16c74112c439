/**
 * What a worker is told of an event that they entered or are on the list of, one thing at a time: the result once it is
 * announced, by place or by why there is none; for an entry that ended its reason, or until when they may enter again; their
 * shift until it is over; until when entry is open while they wait; when the event begins; after that, that results are to come,
 * or that it is over where none were kept.
 */
import { isByName } from "./board";
import type { EntryState } from "./entry";
import { entryWindow, type EntryCalendar } from "./entry-window";

export interface OwnEvent {
  /** null for who is on the list without an entry */
  readonly state: EntryState | null;
  readonly decisionReason: string;
  readonly calendar: EntryCalendar;
  readonly shift: { from: Date; to: Date; place: string } | null;
  /** the announced line; a rank and a total, or the reason there is none */
  readonly result: {
    rank: number | null;
    total: string | null;
    reason: string | null;
  } | null;
}

export type OwnNext =
  | { kind: "placed"; rank: number; total: string }
  | { kind: "unplaced"; reason: string }
  | { kind: "again"; until: Date | null; reason: string }
  | { kind: "ended"; reason: string }
  | { kind: "shift"; at: Date; until: Date; place: string }
  | { kind: "open"; until: Date }
  | { kind: "begins"; at: Date }
  | { kind: "dated-later" }
  | { kind: "awaited" }
  | { kind: "over" };

/** What comes next in an event for its worker at a moment, or what became of it. */
export function nextForOwn(own: OwnEvent, now: Date): OwnNext {
  const { state, decisionReason: reason, calendar, shift, result } = own;
  if (result?.rank != null && result.total !== null)
    return { kind: "placed", rank: result.rank, total: result.total };
  if (result) return { kind: "unplaced", reason: result.reason ?? "" };
  if (calendar.contestState === "closed" || isByName(calendar.boardState))
    return reason && (state === "refused" || state === "withdrawn")
      ? { kind: "ended", reason }
      : { kind: "over" };
  const open = entryWindow(calendar, now) === "open";
  const until = calendar.closesAt ?? calendar.startsAt;
  if (state === "refused" || state === "withdrawn")
    return open ? { kind: "again", until, reason } : { kind: "ended", reason };
  if (shift && shift.to > now)
    return {
      kind: "shift",
      at: shift.from,
      until: shift.to,
      place: shift.place,
    };
  if (state === "applied" && open && until) return { kind: "open", until };
  const { startsAt } = calendar;
  if (startsAt && startsAt > now) return { kind: "begins", at: startsAt };
  if (!startsAt && calendar.boardState === "rehearsal")
    return { kind: "dated-later" };
  return { kind: "awaited" };
}
