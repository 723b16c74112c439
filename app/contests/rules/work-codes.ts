/**
 * Work codes (评审号): what judges see in place of an entrant. A letter of the event and three digits, drawn so that
 * neither the order of entry nor anything else of the entrant shows. Chance is an argument.
 */
const letters = "ABCDEFGHJKLMNPQRSTUVWXYZ";

/**
 * Draws `count` codes that none of `taken` has. `draw(n)` gives a whole number from 0 to below n. The letters run on
 * from that of `seed`, should a thousand codes not be enough.
 */
export function drawWorkCodes(
  count: number,
  taken: ReadonlySet<string>,
  seed: number,
  draw: (below: number) => number,
): string[] {
  const pool: string[] = [];
  for (let block = 0; pool.length < count && block < letters.length; block++) {
    const letter = letters[(seed + block) % letters.length] as string;
    for (let n = 100; n < 1000; n++)
      if (!taken.has(`${letter}${n}`)) pool.push(`${letter}${n}`);
  }
  const drawn: string[] = [];
  while (drawn.length < count && pool.length > 0) {
    const at = draw(pool.length);
    drawn.push(pool[at] as string);
    pool[at] = pool[pool.length - 1] as string;
    pool.pop();
  }
  return drawn;
}
