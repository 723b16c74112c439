import { own } from "~/kit/own";
import { changeKinds, type ChangeKind } from "./rules/corrections";

/** Where a refusal of a change stands. */
const fields: Record<string, string> = {
  "correction-no-entrant": "entrant",
  "correction-which-entrant": "entrant",
  "correction-no-leaf": "node",
  "correction-no-panel": "node",
  "correction-no-deduction": "node",
  "correction-which-part": "node",
  "correction-no-judge": "judge",
  "correction-no-judge-here": "judge",
  "correction-which-judge": "judge",
  "correction-gone": "",
};

/** The field that a refused act's refusal is about: a change's own, else its value; other acts have none. */
export function fieldOfRefusal(intent: string, code: string): string {
  return intent === "add" ? (own(fields, code) ?? "value") : "";
}

/** What the next change is of, by the page's address. */
export function kindIn({ searchParams }: URL): ChangeKind {
  const asked = searchParams.get("kind");
  return changeKinds.find((kind) => kind === asked) ?? "mark";
}

/** Whoever lists changes of one kind goes on with it: the search part of where an act leads; "" after any other act. */
export function goesOn(
  sent: { intent: string; kind?: ChangeKind },
  url: URL,
): string {
  if (sent.intent === "add" && sent.kind) return `?kind=${sent.kind}`;
  return sent.intent === "drop" ? `?kind=${kindIn(url)}` : "";
}
