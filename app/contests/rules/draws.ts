/**
 * Draws of identities, so that anyone can repeat them with the published seed, salt and list.
 *
 * An entrant has four identities: person → entrant number (参赛号) → bench and shift (工位号、场次) → work code (评审号). Each
 * arrow may be drawn, in this order, and is decrypted in reverse. A draw orders its list by the SHA-256 of
 * "key, line feed, item" in hexadecimal, and gives the first the first lot, the second the second, and so on:
 *
 * - number: 001, 002, … (as many digits as the count needs, three at least)
 * - bench: bench after bench of the first shift, then of the second, written "1-07"
 * - code: the codes of one letter (101 … 999) ordered by the SHA-256 of "key, line feed, code", those in use left out.
 *   The letter is that at (the first eight hexadecimal digits of the key's SHA-256) modulo 23 of ABCDEFGHJKLMNPQRSTUVWXYZ
 *   without I and O; should one letter not be enough, the next follows.
 *
 * The key is "seed, line feed, salt". People say the seed, and people say dates: the salt, 128 random bits that nobody says,
 * keeps the published SHA-256 of the key from being tried out. Draws made before there was a salt have the seed for a key.
 *
 * The digest is an argument: `sha256sum` on any machine gives the same.
 */
import { ok, refused, type Result } from "~/kit/result";
import type { BoardState } from "./board";

export const drawKinds = ["number", "bench", "code"] as const;
export type DrawKind = (typeof drawKinds)[number];
/** SHA-256 of a UTF-8 text, in lower-case hexadecimal. */
export type Digest = (text: string) => string;
/** What was drawn: item of the list → its lot, in the order of the draw. */
export type Outcome = readonly (readonly [item: string, lot: string])[];

const letters = "ABCDEFGHJKLMNPQRSTUVWXYZ";

export type DrawInput = {
  kind: DrawKind;
  seed: string;
  /** null, or left out, for a draw made before there was one */
  salt?: string | null;
  /** as it is read out before the draw; its order does not matter */
  list: readonly string[];
  /** lots that are in use already: a late entrant is drawn for alone */
  taken?: ReadonlySet<string>;
  /** of a bench draw: how many there are in each shift; further shifts have as many as the last */
  benches?: readonly number[];
};

/** What orders a draw; its digest is what is published while the draw is sealed. */
export function keyOf({ seed, salt }: Pick<DrawInput, "seed" | "salt">) {
  return salt ? `${seed}\n${salt}` : seed;
}

/** The draw. Same seed, salt, list, lots in use and benches → the same outcome, everywhere. */
export function drawLots(input: DrawInput, digest: Digest): Outcome {
  const { kind, list, taken = new Set() } = input;
  const order = inDrawnOrder(keyOf(input), list, digest);
  const lots = lotsOf(kind, input, list.length + taken.size, digest).filter(
    (lot) => !taken.has(lot),
  );
  return order.map((item, at) => [item, lots[at] ?? ""] as const);
}

/** A list in the order that a key gives it: by the digest of key, line feed and item. */
export function inDrawnOrder(
  key: string,
  list: readonly string[],
  digest: Digest,
): string[] {
  return list
    .map((item) => [digest(`${key}\n${item}`), item] as const)
    .sort(([a, x], [b, y]) => (a < b || (a === b && x < y) ? -1 : 1))
    .map(([, item]) => item);
}

function lotsOf(
  kind: DrawKind,
  input: DrawInput,
  count: number,
  digest: Digest,
): string[] {
  if (kind === "code") return codesOf(keyOf(input), count, digest);
  if (kind === "bench") return placesOf(input.benches ?? [], count);
  const nth = Array.from({ length: count }, (_, at) => at);
  const width = Math.max(3, String(count).length);
  return nth.map((at) => String(at + 1).padStart(width, "0"));
}

function placesOf(benches: readonly number[], count: number): string[] {
  const places: string[] = [];
  for (let shift = 1; places.length < count; shift += 1) {
    const most = benches[shift - 1] ?? benches.at(-1) ?? 1;
    for (let bench = 1; bench <= most; bench += 1)
      places.push(benchLabel(shift, bench));
  }
  return places;
}

function codesOf(key: string, count: number, digest: Digest): string[] {
  const first = Number.parseInt(digest(key).slice(0, 8), 16) % letters.length;
  const codes: string[] = [];
  for (let block = 0; codes.length < count && block < letters.length; block++) {
    const letter = letters[(first + block) % letters.length] ?? "A";
    const pool = Array.from({ length: 899 }, (_, at) => `${letter}${at + 101}`);
    codes.push(...inDrawnOrder(key, pool, digest));
  }
  return codes;
}

/** Shift and bench as they are written: "2-07". */
export function benchLabel(shift: number, bench: number): string {
  return `${shift}-${String(bench).padStart(2, "0")}`;
}

/** The shift and bench behind a label; null for anything else. */
export function benchOf(
  label: string,
): { shift: number; bench: number } | null {
  const match = /^([1-9]\d{0,3})-(\d{2,4})$/.exec(label);
  return match ? { shift: Number(match[1]), bench: Number(match[2]) } : null;
}

export type DrawFacts = {
  board: BoardState;
  /** kinds with a draw that stands */
  drawn: readonly DrawKind[];
  /** entrants who have no lot of this kind yet */
  without: number;
  /** lots in use, of this kind */
  inUse: number;
  /** of a bench draw: the benches of all shifts that are laid out; null where none is */
  places: number | null;
  witness: string;
  officer: string;
  seed: string;
};
export type DrawRefusal =
  | "draw-closed"
  | "draw-nobody"
  | "draw-witness"
  | "draw-witness-self"
  | "draw-too-late"
  | "draw-too-many"
  | "draw-places-short"
  | "draw-seed-short";

/**
 * Whether a draw may be made now. Numbers and benches are drawn before work codes are, and nothing once judging is over;
 * while judging is on only for those who came late. Where shifts are laid out there is a bench for everyone. A seed is 8
 * characters at least, the witness somebody else.
 */
export function mayDraw(
  kind: DrawKind,
  facts: DrawFacts,
): Result<undefined, DrawRefusal> {
  const setUp = facts.board === "rehearsal";
  const judging = facts.board === "live" || facts.board === "frozen";
  if (!setUp && !(judging && facts.inUse > 0)) return refused("draw-closed");
  const later = drawKinds.slice(drawKinds.indexOf(kind) + 1);
  if (facts.inUse === 0 && facts.drawn.some((each) => later.includes(each)))
    return refused("draw-too-late");
  if (facts.without === 0) return refused("draw-nobody");
  if (facts.without + facts.inUse > 20_000) return refused("draw-too-many");
  if (facts.places !== null && facts.without + facts.inUse > facts.places)
    return refused("draw-places-short", {
      places: facts.places,
      entrants: facts.without + facts.inUse,
    });
  if (facts.seed.trim().length < 8) return refused("draw-seed-short");
  return mayWitness(facts);
}

/** A witness is named and is not the officer. Refusals: draw-witness, draw-witness-self. */
export function mayWitness({
  witness,
  officer,
}: Pick<DrawFacts, "witness" | "officer">): Result<
  undefined,
  "draw-witness" | "draw-witness-self"
> {
  if (witness.trim() === "") return refused("draw-witness");
  if (witness.trim() === officer) return refused("draw-witness-self");
  return ok();
}

/** Whether the draws of a kind may be made again: only before judging; the later kinds fall with them. */
export function mayVoidDraw(
  board: BoardState,
  reason: string,
): Result<undefined, "draw-closed" | "draw-reason"> {
  if (board !== "rehearsal") return refused("draw-closed");
  return reason.trim() === "" ? refused("draw-reason") : ok();
}

/** The kinds that fall when `kind` is drawn again: it and those drawn after it. */
export function voidedWith(kind: DrawKind): readonly DrawKind[] {
  return drawKinds.slice(drawKinds.indexOf(kind));
}
