/**
 * The life of a sheet (product.md, "Skills contests"): draft → submitted → agreed → checked → signed → locked.
 *
 * - submitted: the judge handed it in. Nothing on it changes any more.
 * - agreed: all sheets of the entrant are in, and no leaf's spread is over its limit; else the leaves in question are marked
 *   again in another round, and both rounds are kept.
 * - checked by a second person: another judge of the panel, or who keeps the contest; never the judge whose sheet it is,
 *   never a trainee, and not the chief judge, who signs, even where they keep the contest as well.
 * - signed by the chief judge, if it was another who checked it, locked by who keeps the contest. Trainees' sheets end as
 *   submitted: they do not count.
 *
 * The chief judge or who keeps the contest may reopen a sheet with a reason while judging is on and until the first draw is
 * decrypted; every version stays. Each step wants the version that the person saw.
 */
import { ok, refused, type Result } from "~/kit/result";
import { isByName, isJudging, type BoardState } from "./board";
import type { SeatKind } from "./seats";

export const sheetStates = [
  "draft",
  "submitted",
  "agreed",
  "checked",
  "signed",
  "locked",
] as const;
export type SheetState = (typeof sheetStates)[number];
export type SheetStep = "check" | "sign" | "lock";

/** The state a step leads to. */
export const stateAfter: Record<SheetStep, SheetState> = {
  check: "checked",
  sign: "signed",
  lock: "locked",
};
const stateBefore: Record<SheetStep, SheetState> = {
  check: "agreed",
  sign: "checked",
  lock: "signed",
};

/** Whether the sheet has been handed in. */
export function isIn(state: SheetState): boolean {
  return state !== "draft";
}

/** Who wants to act on a sheet: their seat on its panel, if they have one, and whether they keep the contest. */
export type Reviewer = {
  personId: number;
  seat: SeatKind | null;
  keeps: boolean;
};

export type SheetOnDesk = {
  state: SheetState;
  kind: SeatKind;
  judgeId: number;
  board: BoardState;
  /** the person who checked it, if somebody did */
  checkedBy: number | null;
  /** why it is not waited for: absent, replaced, recused; null where it is */
  excused: string | null;
};

export type StepRefusal =
  | "sheet-not-yet"
  | "sheet-own"
  | "sheet-signer-checks"
  | "sheet-checker-signs"
  | "sheet-not-yours"
  | "sheet-trainee"
  | "sheet-announced";

/** Whether this person may take this step with this sheet now. */
export function mayStep(
  step: SheetStep,
  sheet: SheetOnDesk,
  who: Reviewer,
): Result<undefined, StepRefusal> {
  if (sheet.kind === "trainee") return refused("sheet-trainee");
  if (isByName(sheet.board)) return refused("sheet-announced");
  if (step === "check" && who.seat === "chief")
    return refused("sheet-signer-checks");
  if (!isTheirStep(step, who)) return refused("sheet-not-yours");
  if (step === "check" && sheet.judgeId === who.personId)
    return refused("sheet-own");
  if (step === "sign" && sheet.checkedBy === who.personId)
    return refused("sheet-checker-signs");
  return sheet.state === stateBefore[step] ? ok() : refused("sheet-not-yet");
}

/** Whether this step belongs to such a person at all; for the buttons. */
export function isTheirStep(step: SheetStep, who: Reviewer): boolean {
  if (step === "check")
    return who.seat === "judge" || (who.keeps && who.seat !== "chief");
  return step === "sign" ? who.seat === "chief" : who.keeps;
}

/** Whether a sheet went to a stand-in or ended by a recusal: its judge has no more to do with it. */
export function isTakenAway(excused: string | null): boolean {
  return excused === "replaced" || excused === "recused";
}

export type ReopenRefusal =
  | "sheet-not-yours"
  | "sheet-draft"
  | "sheet-taken-away"
  | "reopen-reason"
  | "identities-open"
  | "judging-closed";

/** Whether the sheet may go back to its judge: by the chief judge or who keeps the contest, with a reason, while judging is on. */
export function mayReopen(
  sheet: SheetOnDesk & { identitiesOpen: boolean },
  who: Reviewer,
  reason: string,
): Result<undefined, ReopenRefusal> {
  if (who.seat !== "chief" && !who.keeps) return refused("sheet-not-yours");
  if (sheet.state === "draft") return refused("sheet-draft");
  if (isTakenAway(sheet.excused)) return refused("sheet-taken-away");
  if (sheet.identitiesOpen) return refused("identities-open");
  if (!isJudging(sheet.board)) return refused("judging-closed");
  return reason.trim() === "" ? refused("reopen-reason") : ok();
}

/** Whether a judge may be noted as absent for an entrant: the sheet is still a draft, with a reason. */
export function mayExcuse(
  sheet: SheetOnDesk,
  who: Reviewer,
  reason: string,
): Result<undefined, "sheet-not-yours" | "sheet-submitted" | "reopen-reason"> {
  if (who.seat !== "chief" && !who.keeps) return refused("sheet-not-yours");
  if (sheet.state !== "draft") return refused("sheet-submitted");
  return reason.trim() === "" ? refused("reopen-reason") : ok();
}
