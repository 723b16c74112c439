/**
 * A change of a correction as it was typed, read for its place in the scheme: a mark by the rules of marks, a deduction up to
 * its most, a factor at a panel, a status among those there are, a time in seconds.
 */
import { ok, refused, type Result } from "~/kit/result";
import { readDeduction, readSeconds } from "./amounts";
import { entrantStatuses, type Change } from "./corrections";
import { leavesWithFactor, readFactors } from "./entrant-factors";
import { readMark } from "./marks";
import type { Plan } from "./plan";

/** A change as it is kept, its value in plain form; refused like a mark where it is no value for its place. */
export function readChange(plan: Plan, change: Change): Result<Change> {
  switch (change.kind) {
    case "mark":
      return readMarkChange(plan, change);
    case "deduction":
      return readDeductionChange(plan, change);
    case "status":
      return (entrantStatuses as readonly string[]).includes(change.value)
        ? ok({ ...change, node: "", judge: "" })
        : refused("correction-status");
    case "factor":
      return readFactor(plan, change);
    case "time":
      return readTime(change);
  }
}

function readMarkChange(plan: Plan, change: Change): Result<Change> {
  const leaf = plan.leaves.find(({ id }) => id === change.node);
  if (!leaf) return refused("correction-no-leaf");
  if (leaf.kind === "measurement" && change.judge !== "")
    return refused("correction-no-judge-here");
  if (leaf.kind !== "measurement" && change.judge === "")
    return refused("correction-which-judge");
  const mark = readMark(leaf, change.value);
  if (!mark.ok) return mark;
  return ok({ ...change, value: mark.value?.toString() ?? "" });
}

function readDeductionChange(plan: Plan, change: Change): Result<Change> {
  const deduction = plan.scheme.deductions?.find(
    ({ id }) => id === change.node,
  );
  if (!deduction) return refused("correction-no-deduction");
  const value = readDeduction(change.value || "0", deduction.max);
  if (!value.ok) return value;
  return ok({ ...change, judge: "", value: value.value.toString() });
}

function readFactor(plan: Plan, change: Change): Result<Change> {
  const { node } = change;
  const panels = leavesWithFactor(plan.leaves).filter(({ id }) => id === node);
  if (panels.length === 0) return refused("correction-no-panel");
  const read = readFactors(panels, { [node]: change.value });
  if (!read.ok) return read;
  return ok({ ...change, judge: "", value: read.value[0]?.[1] ?? "" });
}

function readTime(change: Change): Result<Change> {
  if (change.value.trim() === "")
    return ok({ ...change, node: "", judge: "", value: "" });
  const seconds = readSeconds(change.value);
  return seconds === null
    ? refused("correction-time")
    : ok({ ...change, node: "", judge: "", value: seconds.toString() });
}
