/**
 * Keeps `many` of `work` in flight for `seconds`, each starting its next when its last is done. Returns how many were
 * done and how many a second; what was in flight at the end is waited for and counted, with its time.
 */
export async function inTurns(
  many: number,
  seconds: number,
  work: () => Promise<unknown>,
): Promise<{ done: number; rate: number }> {
  const started = performance.now();
  const until = started + seconds * 1000;
  let done = 0;
  const worker = async () => {
    while (performance.now() < until) {
      await work();
      done += 1;
    }
  };
  await Promise.all(Array.from({ length: many }, worker));
  return { done, rate: done / ((performance.now() - started) / 1000) };
}
