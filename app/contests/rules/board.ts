/**
 * The states of an event's board and the steps from one to another (product.md, "Skills contests").
 *
 * rehearsal → live → frozen → review → provisional → notice → final. A freeze may be lifted, a review may go back to
 * judging, and announced results may be taken back into review, with a reason. Entering marks and showing them are two
 * acts: marks are taken while the board is live or frozen, and only a live board shows them; every other state shows a
 * result stored for it (board-results.ts). Announcing wants every sheet that counts locked. Once any draw is decrypted
 * nothing goes back to judging: who is behind a code is known, and a correction is the only way left. Announced results
 * stay provisional until the time for appeals is over and each one is decided. Public notice lasts the contest's days,
 * full ones from its beginning; only then are results final.
 */
import { ok, refused, type Refused, type Result } from "~/kit/result";

export const boardStates = [
  "rehearsal",
  "live",
  "frozen",
  "review",
  "provisional",
  "notice",
  "final",
] as const;
export type BoardState = (typeof boardStates)[number];

const steps: Record<BoardState, readonly BoardState[]> = {
  rehearsal: ["live"],
  live: ["frozen", "review"],
  frozen: ["review", "live"],
  review: ["provisional", "frozen"],
  provisional: ["notice", "review"],
  notice: ["final", "review"],
  final: [],
};

/** What the rule wants to know of an event before its board moves; counts. */
export type BoardFacts = {
  hasScheme: boolean;
  /** entrants who take part */
  entrants: number;
  /** leaves of the scheme for which no seat of the panel stands, by id */
  leavesWithoutJudge: readonly string[];
  /** leaves that would get more marks than they take, by id */
  leavesTooFull?: readonly string[];
  /** entrants who would be left without enough judges once those are kept away who are related to them */
  shortEntrants?: number;
  /** entrants who take part and have no work code */
  uncoded: number;
  /** entrants without a total for any other reason than that they did not finish */
  unscored: number;
  /** sheets that count and are not locked, each as "work code judge's code" */
  sheetsInTheWay: readonly string[];
  reason: string;
} & Partial<PublicationFacts>;

/** What else stands in the way of announcing and of going on from there; left out, nothing does. */
export type PublicationFacts = {
  /** a draw is decrypted, so somebody may know who is behind a code */
  identitiesOpen: boolean;
  /** names are not yet put to work codes */
  encrypted: boolean;
  /** a ceremony has begun and not read out all its places */
  ceremonyOn: boolean;
  /** the marks are no longer those that the ceremony reads from */
  ceremonyDiffers: boolean;
  /** minutes, rounded up, for which appeals may still be lodged */
  appealMinutesLeft: number;
  /** hours, rounded up, for which results stay on public notice at least */
  noticeHoursLeft: number;
  /** appeals that wait for an answer or a decision */
  openAppeals: number;
  /** a correction is being prepared */
  correctionOpen: boolean;
};

export type BoardRefusal =
  | "board-no-such-step"
  | "board-no-scheme"
  | "board-no-entrants"
  | "board-nobody-marks"
  | "board-too-many-judges"
  | "board-recused"
  | "board-no-codes"
  | "board-sheets-open"
  | "board-unscored"
  | "board-reason"
  | "identities-open"
  | "board-encrypted"
  | "board-ceremony-on"
  | "board-ceremony-differs"
  | "board-appeals-running"
  | "board-appeals-undecided"
  | "board-correction-open"
  | "board-notice-runs";

const hourMs = 60 * 60_000;
/** So many sheets are named in a refusal; the page of checks shows them all. */
const mostNamed = 6;

/** The states that a board can go to from here, whatever else may still be in the way; none of judging once identities are open. */
export function nextStates(
  from: BoardState,
  identitiesOpen = false,
): readonly BoardState[] {
  return steps[from].filter((to) => !(identitiesOpen && isJudging(to)));
}

/** Whether the board may go from one state to another now. */
export function mayMoveBoard(
  from: BoardState,
  to: BoardState,
  facts: BoardFacts,
): Result<undefined, BoardRefusal> {
  if (!steps[from].includes(to)) return refused("board-no-such-step");
  if (isJudging(to) && facts.identitiesOpen) return refused("identities-open");
  if (to === "live" && from === "rehearsal") return mayOpen(facts);
  if (to === "provisional") return mayPublish(facts);
  if (to === "notice") return maySettle(facts);
  if (to === "final") return mayFinish(facts);
  if (isTakingBack(from, to) && facts.correctionOpen)
    return refused("board-correction-open");
  if (isTakingBack(from, to) && facts.reason.trim() === "")
    return refused("board-reason");
  return ok();
}

/** Whether this step takes back what was announced; it then wants a reason. */
export function isTakingBack(from: BoardState, to: BoardState): boolean {
  return to === "review" && (from === "provisional" || from === "notice");
}

function mayOpen(facts: BoardFacts): Result<undefined, BoardRefusal> {
  if (!facts.hasScheme) return refused("board-no-scheme");
  if (facts.entrants === 0) return refused("board-no-entrants");
  if (facts.leavesWithoutJudge.length > 0)
    return refused("board-nobody-marks", {
      nodes: facts.leavesWithoutJudge.join(", "),
    });
  if (facts.leavesTooFull && facts.leavesTooFull.length > 0)
    return refused("board-too-many-judges", {
      nodes: facts.leavesTooFull.join(", "),
    });
  if (facts.shortEntrants)
    return refused("board-recused", { count: facts.shortEntrants });
  if (facts.uncoded > 0)
    return refused("board-no-codes", { count: facts.uncoded });
  return ok();
}

function mayPublish(facts: BoardFacts): Result<undefined, BoardRefusal> {
  const { sheetsInTheWay: sheets } = facts;
  if (sheets.length > 0)
    return refused("board-sheets-open", {
      count: sheets.length,
      sheets: `${sheets.slice(0, mostNamed).join(", ")}${sheets.length > mostNamed ? " …" : ""}`,
    });
  if (facts.unscored > 0)
    return refused("board-unscored", { count: facts.unscored });
  if (facts.encrypted) return refused("board-encrypted");
  if (facts.ceremonyDiffers) return refused("board-ceremony-differs");
  if (facts.ceremonyOn) return refused("board-ceremony-on");
  return ok();
}

function maySettle({
  appealMinutesLeft = 0,
  openAppeals = 0,
  correctionOpen,
}: BoardFacts): Result<undefined, BoardRefusal> {
  if (appealMinutesLeft > 0)
    return refused("board-appeals-running", { minutes: appealMinutesLeft });
  if (openAppeals > 0)
    return refused("board-appeals-undecided", { count: openAppeals });
  if (correctionOpen) return refused("board-correction-open");
  return ok();
}

function mayFinish(facts: BoardFacts): Result<undefined, BoardRefusal> {
  const { noticeHoursLeft: hours = 0 } = facts;
  if (hours > 0) return refused("board-notice-runs", { hours });
  return maySettle(facts);
}

/** The end of a public notice that began then. */
export function endOfNotice(began: Date, days: number): Date {
  return new Date(began.getTime() + days * 24 * hourMs);
}

/**
 * Why the days of public notice cannot become so few; null where they can. What was announced to be open until a day stays
 * open until then: while an event is on notice they may only grow.
 */
export function refusedNoticeDays(
  days: { was: number; wanted: number },
  states: readonly BoardState[],
): Refused<"notice-days-running"> | null {
  return days.wanted < days.was && states.includes("notice")
    ? refused("notice-days-running", { days: days.was })
    : null;
}

/** What announced results wait for and until when, or since when they are final. */
export type BoardTerm = { kind: "appeals" | "notice" | "final"; at: Date };

/** The date that belongs to the state of an event's board; null where none does. */
export function termOf(
  state: BoardState,
  event: { since: Date; appealsUntil: Date | null; noticeDays: number },
): BoardTerm | null {
  if (state === "provisional")
    return event.appealsUntil && { kind: "appeals", at: event.appealsUntil };
  if (state === "notice")
    return { kind: "notice", at: endOfNotice(event.since, event.noticeDays) };
  return state === "final" ? { kind: "final", at: event.since } : null;
}

/** Whether judges may give marks in this state. */
export function isJudging(state: BoardState): boolean {
  return state === "live" || state === "frozen";
}

/** Whether the scheme, the panel's seats and the list of entrants may still be changed freely. */
export function isBeingSetUp(state: BoardState): boolean {
  return state === "rehearsal";
}

/** Whether entrants stand by name. Before results are announced only work codes are shown, for judges see the screens too. */
export function isByName(state: BoardState): boolean {
  return state === "provisional" || state === "notice" || state === "final";
}
