/**
 * Changing a scheme as a tree: every function gives back a new scheme and leaves the old one as it was, so that a step can
 * be undone. A place is the list of children's positions from the root ([] is the root itself). What is asked of a place
 * that there is not gives the scheme back unchanged.
 */
import {
  isInner,
  type InnerNode,
  type Scheme,
  type SchemeNode,
} from "./scheme";

export type Place = readonly number[];
export type NodeKind = "measurement" | "judgement" | "panel" | "inner";

/** The node at a place; undefined for none. */
export function nodeAt(scheme: Scheme, place: Place): SchemeNode | undefined {
  let node: SchemeNode | undefined = scheme.root;
  for (const at of place)
    node = node && isInner(node) ? node.children[at] : undefined;
  return node;
}

/** The place that a problem's path (`root.children[1].max`) speaks of; undefined where it speaks of no node (`deductions[0].max`). */
export function placeInPath(path: string): Place | undefined {
  const found = /^root((?:\.children\[\d+\])*)(?:\.|$)/.exec(path);
  return found?.[1]?.match(/\d+/g)?.map(Number) ?? (found ? [] : undefined);
}

/** Where a node of this id stands; undefined for none. */
export function placeOf(scheme: Scheme, id: string): Place | undefined {
  const look = (node: SchemeNode, place: Place): Place | undefined => {
    if (node.id === id) return place;
    if (!isInner(node)) return undefined;
    for (const [at, child] of node.children.entries()) {
      const found = look(child, [...place, at]);
      if (found) return found;
    }
    return undefined;
  };
  return look(scheme.root, []);
}

/** A tree with the node at a place changed; brothers and parents elsewhere stay the same objects. */
export function replaced(
  node: SchemeNode,
  place: Place,
  change: (node: SchemeNode) => SchemeNode,
): SchemeNode {
  const [first, ...rest] = place;
  if (first === undefined) return change(node);
  if (!isInner(node)) return node;
  return {
    ...node,
    children: node.children.map((child, at) =>
      at === first ? replaced(child, rest, change) : child,
    ),
  };
}

/** The scheme with some fields of a node set; a field that is undefined is taken away. Tie-breaks follow a new id. */
export function changed(
  scheme: Scheme,
  place: Place,
  fields: Record<string, unknown>,
): Scheme {
  const before = nodeAt(scheme, place);
  if (!before) return scheme;
  const root = replaced(scheme.root, place, (node) => {
    const next = { ...node, ...fields } as Record<string, unknown>;
    for (const key of Object.keys(next))
      if (next[key] === undefined) delete next[key];
    return next as unknown as SchemeNode;
  });
  const { id } = fields;
  const tieBreak =
    typeof id === "string"
      ? scheme.tieBreak?.map((key) =>
          key.by === before.id ? { ...key, by: id } : key,
        )
      : scheme.tieBreak;
  return { ...scheme, root, ...(tieBreak ? { tieBreak } : {}) };
}

/** An id that no node has yet: A1, A2 … */
export function freeId(scheme: Scheme, prefix: string): string {
  let next = 1;
  while (placeOf(scheme, `${prefix}${next}`)) next += 1;
  return `${prefix}${next}`;
}

/** A new node of a kind with what it cannot be without. */
export function newNode(scheme: Scheme, kind: NodeKind): SchemeNode {
  const id = freeId(scheme, kind === "inner" ? "P" : "A");
  switch (kind) {
    case "measurement":
      return { id, type: "measurement", max: "10" };
    case "judgement":
      return {
        id,
        type: "judgement",
        max: "10",
        judges: 3,
        minJudges: 2,
        maxSpread: 1,
      };
    case "panel":
      return {
        id,
        type: "panel",
        max: "10",
        dropLow: 1,
        dropHigh: 1,
        minJudges: 3,
      };
    case "inner": {
      const child = freeId(scheme, "A");
      return {
        id,
        combine: "sum",
        children: [{ id: child, type: "measurement", max: "10" }],
      };
    }
  }
}

/** The scheme with a node added as the last child of an inner node; beside a leaf, behind it. */
export function added(scheme: Scheme, place: Place, node: SchemeNode): Scheme {
  const at = nodeAt(scheme, place);
  if (!at) return scheme;
  const parent = isInner(at) || place.length === 0 ? place : place.slice(0, -1);
  const behind = isInner(at) ? Infinity : (place.at(-1) ?? 0) + 1;
  const root = replaced(scheme.root, parent, (inner) =>
    isInner(inner)
      ? {
          ...inner,
          children: inner.children.toSpliced(
            Math.min(behind, inner.children.length),
            0,
            node,
          ),
        }
      : inner,
  );
  return { ...scheme, root };
}

/** The scheme without a node; the root and an inner node's only child stay. Tie-breaks by what is gone go too. */
export function removed(scheme: Scheme, place: Place): Scheme {
  const at = place.at(-1);
  const parent = nodeAt(scheme, place.slice(0, -1));
  if (at === undefined || !parent || !isInner(parent)) return scheme;
  if (parent.children.length === 1) return scheme;
  const next: Scheme = {
    ...scheme,
    root: replaced(scheme.root, place.slice(0, -1), (inner) => ({
      ...(inner as InnerNode),
      children: (inner as InnerNode).children.toSpliced(at, 1),
    })),
  };
  if (!next.tieBreak) return next;
  const tieBreak = next.tieBreak.filter(
    ({ by }) => by === "time" || placeOf(next, by) !== undefined,
  );
  return { ...next, tieBreak };
}
