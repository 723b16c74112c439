import { readFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { describe, expect, it } from "vitest";
import { words } from "~/words";

// The words of a feature may stand in several files that are spread into one: of two with the same key the later one would
// silently speak for both. Which files are put together is read off their imports.

const roots = [
  ...readFileSync("app/words.ts", "utf8").matchAll(/from "~\/([\w/-]+)"/g),
].map(([, path = ""]) => `app/${path}.ts`);

const relative = /from "\.\/([\w-]+)"/g;
const inApp = /from "~\/([\w/-]*act-messages)"/g;

/** A file of words and those it is put together from. */
function partsOf(file: string): string[] {
  const source = readFileSync(file, "utf8");
  const beside = [...source.matchAll(relative)].map(([, name = ""]) =>
    join(dirname(file), `${name}.ts`),
  );
  const further = [...source.matchAll(inApp)].map(
    ([, path = ""]) => `app/${path}.ts`,
  );
  return [
    file,
    ...[...beside, ...further]
      .filter(saysWords)
      .flatMap((each) => partsOf(each)),
  ];
}

const saysWords = (file: string) =>
  /satisfies Words/.test(readFileSync(file, "utf8"));
const keysOf = (file: string) =>
  [...readFileSync(file, "utf8").matchAll(/^ {2}"?([\w.:-]+)"?: \[/gm)].map(
    ([, key = ""]) => key,
  );

describe("a key of the words", () => {
  const files = roots.filter(saysWords);

  it("is defined once in a feature, over all its files", () => {
    const twice = files.flatMap((root) => {
      const keys = [...new Set(partsOf(root))].flatMap(keysOf);
      return keys.filter((key, at) => keys.indexOf(key) < at);
    });
    expect(twice).toEqual([]);
  });

  it("is found by this test for nearly all words that there are", () => {
    const found = files
      .flatMap((root) => [...new Set(partsOf(root))])
      .flatMap(keysOf);
    const all = Object.values(words).flatMap((each) => Object.keys(each));
    expect(found.length).toBeGreaterThan(all.length * 0.9);
  });
});
