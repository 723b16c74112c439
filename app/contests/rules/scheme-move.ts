/** Moving a node of a scheme one step, and what a node can reach; see scheme-edit.ts for what a place is. */
import type { Decimal } from "~/kit/decimal";
import {
  isInner,
  type InnerNode,
  type Scheme,
  type SchemeNode,
} from "./scheme";
import { nodeAt, replaced, type Place } from "./scheme-edit";
import { reachOf } from "./scheme-sums";

export type Step = "up" | "down" | "in" | "out";

/**
 * A node moved one step among its brothers, into the inner node before it, or out behind its parent; with the place it has
 * then. Where it cannot go it stays.
 */
export function moved(
  scheme: Scheme,
  place: Place,
  step: Step,
): { scheme: Scheme; place: Place } {
  const stay = { scheme, place };
  const at = place.at(-1);
  const above = place.slice(0, -1);
  const parent = nodeAt(scheme, above);
  const node = nodeAt(scheme, place);
  if (at === undefined || !node || !parent || !isInner(parent)) return stay;
  const within = (children: SchemeNode[]) => ({
    ...scheme,
    root: replaced(scheme.root, above, () => ({ ...parent, children })),
  });
  if (step === "up" || step === "down") {
    const to = step === "up" ? at - 1 : at + 1;
    const other = parent.children[to];
    if (!other) return stay;
    const children = [...parent.children];
    [children[at], children[to]] = [other, node];
    return { scheme: within(children), place: [...above, to] };
  }
  return step === "in"
    ? movedIn(scheme, place, parent, node)
    : movedOut(scheme, place, parent, node);
}

function movedIn(
  scheme: Scheme,
  place: Place,
  parent: InnerNode,
  node: SchemeNode,
) {
  const at = place.at(-1) as number;
  const above = place.slice(0, -1);
  const before = parent.children[at - 1];
  if (!before || !isInner(before)) return { scheme, place };
  const full = { ...before, children: [...before.children, node] };
  const children = parent.children.toSpliced(at, 1).with(at - 1, full);
  const root = replaced(scheme.root, above, () => ({ ...parent, children }));
  return {
    scheme: { ...scheme, root },
    place: [...above, at - 1, before.children.length],
  };
}

function movedOut(
  scheme: Scheme,
  place: Place,
  parent: InnerNode,
  node: SchemeNode,
) {
  const above = place.slice(0, -1);
  const up = above.at(-1);
  const children = parent.children.toSpliced(place.at(-1) as number, 1);
  if (up === undefined || children.length === 0) return { scheme, place };
  const without = replaced(scheme.root, above, () => ({ ...parent, children }));
  const outer = above.slice(0, -1);
  const root = replaced(without, outer, (inner) => ({
    ...(inner as InnerNode),
    children: (inner as InnerNode).children.toSpliced(up + 1, 0, node),
  }));
  return { scheme: { ...scheme, root }, place: [...outer, up + 1] };
}

/** What a node's children (or its own marks) can reach; null where nothing bounds it or a number is not one yet. */
export function reachable(node: SchemeNode): Decimal | null {
  try {
    return reachOf(node);
  } catch {
    return null;
  }
}
