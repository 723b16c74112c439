// Statistics of the bench: pure, so that what is printed can be checked on paper.

/**
 * The value below or at which a share of the samples lies (nearest rank, so it is always one that was measured).
 * `share` is from 0 to 1: 0.5 is the median, 0.95 the p95. Refuses (RangeError) no samples.
 */
export function quantile(samples: readonly number[], share: number): number {
  const sorted = [...samples].sort((one, other) => one - other);
  const rank = Math.max(1, Math.ceil(share * sorted.length));
  const found = sorted[rank - 1];
  if (found === undefined) throw new RangeError("no samples");
  return found;
}

/** The middle of the samples, in their unit. Refuses (RangeError) no samples. */
export function median(samples: readonly number[]): number {
  return quantile(samples, 0.5);
}

/** Median, p95 and how many samples there were, in the samples' unit. Refuses (RangeError) no samples. */
export function summary(samples: readonly number[]): {
  p50: number;
  p95: number;
  n: number;
} {
  return {
    p50: median(samples),
    p95: quantile(samples, 0.95),
    n: samples.length,
  };
}

/** A number with three significant digits, but whole from 100 on: 0.123, 4.57, 12.3, 1234. */
export function short(value: number): string {
  if (Math.abs(value) >= 100) return value.toFixed(0);
  if (value === 0) return "0";
  return Number(value.toPrecision(3)).toString();
}
