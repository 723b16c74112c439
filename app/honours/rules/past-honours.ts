/**
 * An honour as the table of a past contest names it: its name in either language as the district's list has it, with the
 * level before it where it is not the district's own: 技术能手, 市级技术能手, Municipal Skilled technician.
 */
import type { Level, NamedHonourKind } from "./terms";

const levelWords: readonly (readonly [word: string, level: Level])[] = [
  ["区级", "district"],
  ["市级", "municipal"],
  ["省级", "provincial"],
  ["全国", "national"],
  ["district", "district"],
  ["municipal", "municipal"],
  ["provincial", "provincial"],
  ["national", "national"],
];

/** The kind and level that a text names; null for none of the list, or one that persons do not hold. */
export function readHonour(
  text: string,
  kinds: readonly NamedHonourKind[],
): { kind: NamedHonourKind; level: Level } | null {
  const plain = text.normalize("NFKC").trim().toLowerCase();
  const found = (name: string) =>
    kinds.find(
      (kind) =>
        kind.holder === "person" &&
        [kind.name, kind.name_en].some(
          (known) => known.normalize("NFKC").toLowerCase() === name,
        ),
    );
  const own = found(plain);
  if (own) return { kind: own, level: "district" };
  for (const [word, level] of levelWords) {
    const kind = plain.startsWith(word)
      ? found(plain.slice(word.length).trim())
      : undefined;
    if (kind) return { kind, level };
  }
  return null;
}
