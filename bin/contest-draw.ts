import { readFile } from "node:fs/promises";
import { stringify } from "csv-stringify/sync";
import { sha256 } from "~/contests/draw-digest.server";
import { drawKinds, drawLots, type DrawKind } from "~/contests/rules/draws";

/** What a draw may have beside its seed and list, as typed. */
export type DrawOptions = { salt?: string; benches?: string; taken?: string };
type DrawCall = [act: string, kind: DrawKind, seed: string, list: string];

/** Whether these words are a whole call of `draw`. */
export function isDrawCall(words: string[]): words is DrawCall {
  return words.length === 4 && drawKinds.some((kind) => kind === words[1]);
}

/** A draw repeated from its published seed, salt and list, as item,lot lines in the order of the draw. */
export async function drawnText(
  [, kind, seed, list]: DrawCall,
  { salt, benches, taken }: DrawOptions,
): Promise<string> {
  const outcome = drawLots(
    {
      kind,
      seed,
      salt: salt === undefined ? null : saltIn(salt),
      list: await linesOf(list),
      taken: new Set(taken ? await linesOf(taken) : []),
      benches: benches?.split(",").map(benchesIn),
    },
    sha256,
  );
  return stringify([["item", "lot"], ...outcome]);
}

function saltIn(text: string): string {
  if (/^[0-9a-f]{32}$/.test(text)) return text;
  throw new Error(`--salt "${text}": expected 32 hexadecimal digits`);
}

function benchesIn(text: string): number {
  if (/^[1-9][0-9]{0,3}$/.test(text.trim())) return Number(text);
  throw new Error(`--benches "${text}": expected counts such as 12,12`);
}

async function linesOf(file: string): Promise<string[]> {
  const text = await readFile(file, "utf8");
  return text
    .replace(/^\uFEFF/, "")
    .split(/\r?\n/)
    .map((line) => line.trim())
    .filter(Boolean);
}
