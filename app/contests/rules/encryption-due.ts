/**
 * What an event waits for from its encryption officer. Work codes are due once nobody enters any more but by the officer's
 * hand, or, where no moment ends the entries, once the contest has begun; and again for who comes late while judging is on.
 * Opening a draw again is due under review, the last drawn first, once no sheet stands in its way (`mayDecrypt`).
 */
import type { BoardState } from "./board";
import { stepsLeft, type Secrecy } from "./decryption";
import type { DrawKind } from "./draws";
import { entryWindow, type EntryCalendar } from "./entry-window";

export type EncryptionFacts = Secrecy & {
  calendar: EntryCalendar;
  /** whether the contest's first day has come */
  begun: boolean;
  /** entrants who take part and have no work code */
  uncoded: number;
  /** sheets that are not locked */
  sheetsOpen: number;
};

export type EncryptionDue =
  { act: "draw"; count: number } | { act: "decrypt"; step: DrawKind };

/** The encryption officer's next act; null where nothing waits for them. */
export function encryptionDue(
  facts: EncryptionFacts,
  now: Date,
): EncryptionDue | null {
  const [step] = stepsLeft(facts);
  if (facts.calendar.boardState === "review")
    return step && facts.sheetsOpen === 0 ? { act: "decrypt", step } : null;
  return facts.uncoded > 0 && areCodesDue(facts, now)
    ? { act: "draw", count: facts.uncoded }
    : null;
}

function areCodesDue(
  { calendar, begun, drawn }: EncryptionFacts,
  now: Date,
): boolean {
  const window = entryWindow(calendar, now);
  // Without a draw of codes nothing can be drawn any more while judging is on: they came with the event from elsewhere.
  if (window === "judging") return drawn.includes("code");
  const endless = calendar.closesAt === null && calendar.startsAt === null;
  return window === "late" || (window === "open" && endless && begun);
}

/** The boards at which an encryption officer may have something to do. */
export const encryptionBoards: readonly BoardState[] = [
  "rehearsal",
  "live",
  "frozen",
  "review",
];
