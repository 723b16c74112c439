/**
 * How anyone repeats a draw that is open: the files to repeat it from, one item a line, and the command with all its options
 * (`npm run contest -- draw`, bin/contest.ts), as a shell of the reader's own machine takes it.
 */
import type { DrawKind } from "./draws";

export const drawFiles = ["list", "taken"] as const;
export type DrawFile = (typeof drawFiles)[number];

export type OpenDraw = {
  id: number;
  kind: DrawKind;
  seed: string;
  salt: string | null;
  benches: readonly number[] | null;
  items: readonly string[];
  /** lots that were in use before it */
  taken: readonly string[];
};

/** A file's name, the same in the command and where it is downloaded. */
export function drawFileName(id: number, file: DrawFile): string {
  return `draw-${id}-${file}.txt`;
}

/** The draw and the file behind such a name; null for anything else. */
export function drawFileOf(
  name: string,
): { id: number; file: DrawFile } | null {
  const match = /^draw-([1-9]\d{0,15})-(list|taken)\.txt$/.exec(name);
  return match && { id: Number(match[1]), file: match[2] as DrawFile };
}

/** The files of a draw: its list always, and the lots in use where there were some. */
export function filesOf({ id, taken }: Pick<OpenDraw, "id" | "taken">) {
  return drawFiles
    .filter((file) => file === "list" || taken.length > 0)
    .map((file) => drawFileName(id, file));
}

/** The command that repeats a draw. Options stand first, for a seed may begin like one. */
export function repeatCommand(draw: OpenDraw): string {
  const { id, kind, seed, salt, benches, taken } = draw;
  return [
    "npm run contest -- draw",
    ...(salt ? [`--salt ${salt}`] : []),
    ...(benches ? [`--benches ${benches.join(",")}`] : []),
    ...(taken.length > 0 ? [`--taken ${drawFileName(id, "taken")}`] : []),
    ...(seed.startsWith("-") ? ["--"] : []),
    kind,
    `'${seed.replaceAll("'", "'\\''")}'`,
    drawFileName(id, "list"),
  ].join(" ");
}
