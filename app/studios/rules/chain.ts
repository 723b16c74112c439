import type { ProblemState } from "./problem";

// One chain, visible on each of its pages (issue, section 5): the lecture where a question was asked, the question, the
// problem it became, the outcome, the method, its adoption, and the lecture that teaches it.

export const chainSteps = [
  "lecture",
  "question",
  "problem",
  "outcome",
  "method",
  "adoption",
  "teaching",
] as const;
export type ChainStep = (typeof chainSteps)[number];

/**
 * A thing that stands in the chain. `to` is its page; null where it has none of its own for this reader. Who may not read
 * a problem learns its number and, by `state`, where it stands.
 */
export type ChainNode = {
  step: ChainStep;
  title: string;
  titleEn: string;
  to: string | null;
  state?: ProblemState;
};

/** A place of the strip: the thing itself, and how many more there are of it. */
export type ChainPlace = {
  step: ChainStep;
  node: ChainNode | undefined;
  more: number;
};

/** The strip's seven places in order; a step that has nothing yet has no node. Empty when there is nothing but one thing. */
export function chainOf(nodes: readonly ChainNode[]): ChainPlace[] {
  const places = chainSteps.map((step) => {
    const own = nodes.filter((node) => node.step === step);
    return { step, node: own[0], more: Math.max(0, own.length - 1) };
  });
  return places.filter(({ node }) => node).length > 1 ? places : [];
}
