/** Whether a text can be edited as a tree, right or not: every node an object with an id, every list of children a list. */
import type { Scheme } from "./scheme";

/** The tree of a text; null where it is none. Its problems are then shown as one edits. */
export function treeOf(text: string): Scheme | null {
  try {
    const json = JSON.parse(text) as { root?: unknown } | null;
    return isNode(json?.root, 1) && areLists(json) ? (json as Scheme) : null;
  } catch {
    return null;
  }
}

function isNode(json: unknown, depth: number): boolean {
  if (typeof json !== "object" || json === null || depth > 20) return false;
  const { id, children, type, name } = json as Record<string, unknown>;
  if (typeof id !== "string") return false;
  if (name !== undefined && (typeof name !== "object" || name === null))
    return false;
  return children === undefined
    ? type === "measurement" || type === "judgement" || type === "panel"
    : Array.isArray(children) &&
        children.every((child) => isNode(child, depth + 1));
}

function areLists(json: unknown): boolean {
  const { tieBreak, deductions, round } = json as Record<string, unknown>;
  const lists = [tieBreak, deductions].every(
    (list) =>
      list === undefined ||
      (Array.isArray(list) &&
        list.every((each) => typeof each === "object" && each !== null)),
  );
  return lists && (round === undefined || typeof round === "object");
}
