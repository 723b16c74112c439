/**
 * A certificate's number as people type it, and its holder's name as whoever checks it reads it: enough to compare with the
 * paper in hand, too little to gather names by trying numbers. In full, names stand where the award was announced.
 */
import { certificateNumber } from "./award-list";

/** What a number looks like, for hints and refusals. */
export const exampleNumber = certificateNumber(12, "2026-05-01", 3);

/** The number that was meant: full-width signs, small letters, spaces and long dashes as Chinese keyboards type them; null where it is none. */
export function readCertificateNumber(typed: string): string | null {
  const plain = typed
    .normalize("NFKC")
    .replace(/\s/gu, "")
    .replace(/[\u2010-\u2015\u2212]/gu, "-")
    .toUpperCase();
  return /^JN\d{4}-\d{4,12}-\d{3,9}$/.test(plain) ? plain : null;
}

/** A name with its middle hidden: 王*, 王*明, W*** X*******. */
export function maskedName(name: string): string {
  return name.trim().split(/\s+/u).map(maskedWord).join(" ");
}

function maskedWord(word: string, _: number, words: string[]): string {
  const signs = [...word];
  const first = signs[0] ?? "";
  // Of several words each keeps its first letter alone; a Chinese name of three its last sign as well.
  if (signs.length < 3 || words.length > 1)
    return first + "*".repeat(Math.max(signs.length - 1, 1));
  return first + "*".repeat(signs.length - 2) + (signs.at(-1) ?? "");
}
