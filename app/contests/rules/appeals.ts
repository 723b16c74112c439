/**
 * Appeals against announced results (product.md, "Skills contests").
 *
 * Written, by the entrant or an officer of the entrant's unit, while results are provisional and before the deadline.
 * Arbitration first takes an appeal on or refuses it with a reason, then upholds or dismisses it with one. An arbitrator of
 * the entrant's own enterprise does neither. Whoever lodged it may withdraw it while it is not decided.
 */
import { ok, refused, type Result } from "~/kit/result";
import type { BoardState } from "./board";

export type AppealState =
  "lodged" | "accepted" | "refused" | "upheld" | "dismissed" | "withdrawn";
export type AppealStep = Exclude<AppealState, "lodged">;

const steps: Record<AppealState, readonly AppealStep[]> = {
  lodged: ["accepted", "refused", "withdrawn"],
  accepted: ["upheld", "dismissed", "withdrawn"],
  refused: [],
  upheld: [],
  dismissed: [],
  withdrawn: [],
};

/** Whether an event takes appeals at `at`. */
export function takesAppeals(
  event: { state: BoardState; until: Date | null },
  at: Date,
): boolean {
  return (
    event.state === "provisional" && event.until !== null && at < event.until
  );
}

/** Whether an appeal may be lodged now. `theirs`: it is the person's own, or they look after the entrant's unit. */
export function mayLodge(
  event: { state: BoardState; until: Date | null },
  at: Date,
  theirs: boolean,
): Result<
  undefined,
  "appeal-not-open" | "appeal-too-late" | "appeal-not-yours"
> {
  if (event.state !== "provisional") return refused("appeal-not-open");
  if (!takesAppeals(event, at)) return refused("appeal-too-late");
  return theirs ? ok() : refused("appeal-not-yours");
}

/** The steps that are left from here. */
export function appealSteps(from: AppealState): readonly AppealStep[] {
  return steps[from];
}

type Hand = {
  /** the actor lodged the appeal */
  own: boolean;
  arbitrates: boolean;
  /** the actor belongs to the entrant's enterprise */
  sameUnit: boolean;
};

/** Whether this actor may take this step with an appeal; every answer but a withdrawal says why. */
export function mayStep(
  from: AppealState,
  to: AppealStep,
  { own, arbitrates, sameUnit }: Hand,
  text: string,
): Result<
  undefined,
  "appeal-no-such-step" | "appeal-not-yours" | "appeal-own-unit" | "appeal-why"
> {
  if (!steps[from].includes(to)) return refused("appeal-no-such-step");
  if (to === "withdrawn") return own ? ok() : refused("appeal-not-yours");
  if (!arbitrates) return refused("appeal-not-yours");
  if (sameUnit) return refused("appeal-own-unit");
  return to !== "accepted" && text.trim() === "" ? refused("appeal-why") : ok();
}
