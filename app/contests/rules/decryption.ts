/**
 * Decryption: the draws are opened in reverse, the last drawn first (code → bench → number), once judging is over and every
 * sheet is locked, by the encryption officer before a witness. Until then nothing that is public, and nothing that a judge
 * can reach, puts a name, a unit, an entrant number or a bench beside a work code; and while codes are out no list of the
 * event's entrants is public at all.
 *
 * Decrypting opens the draws to those who keep the contest alone. A board under review shows places by work code, so the lots
 * are public only once the result is announced: before that they would tell the ranking by name.
 */
import { ok, refused, type Result } from "~/kit/result";
import { isByName, type BoardState } from "./board";
import { drawKinds, mayWitness, type DrawKind } from "./draws";

export type Secrecy = {
  /** kinds with a draw that stands */
  drawn: readonly DrawKind[];
  decrypted: readonly DrawKind[];
};

/** Steps still to be decrypted, the next first. */
export function stepsLeft({ drawn, decrypted }: Secrecy): DrawKind[] {
  return [...drawKinds]
    .reverse()
    .filter((kind) => drawn.includes(kind) && !decrypted.includes(kind));
}

/** Whether the event's entrants are behind work codes now: codes are drawn and not every draw is open again. */
export function isEncrypted(secrecy: Secrecy): boolean {
  return secrecy.drawn.includes("code") && stepsLeft(secrecy).length > 0;
}

/** Whether those who keep the contest may read a draw's list and lots: before the codes are drawn (the codes' own never), and once decrypted. */
export function isDrawOpen(kind: DrawKind, secrecy: Secrecy): boolean {
  if (secrecy.decrypted.includes(kind)) return true;
  return kind !== "code" && !secrecy.drawn.includes("code");
}

/** Whether everyone may: before the codes are drawn, and once decrypted and the result announced. */
export function isDrawPublic(
  kind: DrawKind,
  secrecy: Secrecy,
  board: BoardState,
): boolean {
  return (
    isDrawOpen(kind, secrecy) &&
    (isByName(board) || !secrecy.drawn.includes("code"))
  );
}

/** Whether the draws of this event are sealed to everyone now: codes are out, or opened and the result not yet announced. */
export function areDrawsSealed(secrecy: Secrecy, board: BoardState): boolean {
  return secrecy.drawn.includes("code") && !isByName(board);
}

export type DecryptionFacts = Secrecy & {
  board: BoardState;
  /** sheets that are not locked */
  sheetsOpen: number;
  officer: string;
  witness: string;
};

/** Whether this step may be decrypted now. Refusals: decrypt-nothing, decrypt-order {step}, decrypt-judging, decrypt-sheets {count}, and the witness's. */
export function mayDecrypt(
  step: DrawKind,
  facts: DecryptionFacts,
): Result<undefined> {
  const [next] = stepsLeft(facts);
  if (next === undefined) return refused("decrypt-nothing");
  if (next !== step) return refused("decrypt-order", { step: next });
  if (facts.board !== "review") return refused("decrypt-judging");
  if (facts.sheetsOpen > 0)
    return refused("decrypt-sheets", { count: facts.sheetsOpen });
  const witnessed = mayWitness(facts);
  return witnessed.ok ? ok() : witnessed;
}
