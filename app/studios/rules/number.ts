// Numbers that people read out: P2026-0123 of a problem, O2026-0045 of an outcome. One row of numbers a year and kind.

export type Numbered = "P" | "O";

/** The number after `last` in `year`; the first of a year when `last` is undefined. Four digits at least, more when needed. */
export function nextNo(
  kind: Numbered,
  year: number,
  last: string | undefined,
): string {
  const count = last === undefined ? 0 : Number(last.split("-")[1]);
  return `${kind}${year}-${String(count + 1).padStart(4, "0")}`;
}

/** Words as a part of an address: lower-case letters, digits and hyphens of their Latin form; "" when nothing is left. */
export function slugOf(words: string): string {
  return words
    .normalize("NFD")
    .replace(/[\u0300-\u036f]/g, "")
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, "-")
    .replace(/^-+|-+$/g, "")
    .slice(0, 80)
    .replace(/-+$/g, "");
}
