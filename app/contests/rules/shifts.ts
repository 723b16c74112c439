/**
 * Where a stage's shifts may lie: within the stage's time, and no two of one place at the same time. A shift without a place
 * of its own is in the stage's.
 */
import { refused, type Refused } from "~/kit/result";

export interface Times {
  readonly starts_at: Date;
  readonly ends_at: Date;
}
export type Shift = Times & {
  readonly id: number | null;
  readonly place: string;
};

export type ShiftRefusal = "shift-outside" | "shift-overlaps";

/** Why a shift, new or changed, may not lie so; null where it may. */
export function refusedShift(
  stage: Times & { place: string },
  others: readonly (Shift & { number: number })[],
  shift: Shift,
): Refused<ShiftRefusal> | null {
  if (!lies(shift, stage)) return refused("shift-outside");
  const placeOf = ({ place }: { place: string }) => place || stage.place;
  const same = others.find(
    (other) =>
      other.id !== shift.id &&
      placeOf(other) === placeOf(shift) &&
      other.starts_at < shift.ends_at &&
      shift.starts_at < other.ends_at,
  );
  return same ? refused("shift-overlaps", { number: same.number }) : null;
}

/** Whether a time lies within another. */
export function lies(inner: Times, outer: Times): boolean {
  return inner.starts_at >= outer.starts_at && inner.ends_at <= outer.ends_at;
}
