import { RateLimiterPostgres, RateLimiterRes } from "rate-limiter-flexible";
import { besideDatabase, databasePool } from "./database.server";
import { linkAllowance } from "./uploads/allowance";

const limits = {
  "sign-in": { points: 10, duration: 300 },
  upload: { points: linkAllowance.asks, duration: linkAllowance.windowSeconds },
} as const;
type Limit = keyof typeof limits;
const made = besideDatabase<Partial<Record<Limit, RateLimiterPostgres>>>(
  () => ({}),
);

const limiter = (limit: Limit = "sign-in") =>
  (made()[limit] ??= new RateLimiterPostgres({
    storeClient: databasePool(),
    // Else it goes by the name of its class, which may be another in the bundle.
    storeType: "pool",
    tableName: "attempt",
    tableCreated: true,
    keyPrefix: limit,
    ...limits[limit],
    clearExpiredByTimeout: false,
  }));

/**
 * Counts an attempt to sign in under `key` (a name and an address): ten in five minutes, counted in the database so that
 * several processes count together. Returns 0 when it may go on, else the seconds to wait.
 */
export function countAttempt(key: string): Promise<number> {
  return count("sign-in", key);
}

/** Counts an ask for upload links under `key` (a person): 0 when it may go on, else the seconds to wait. */
export function countUpload(key: string): Promise<number> {
  return count("upload", key);
}

async function count(limit: Limit, key: string): Promise<number> {
  try {
    await limiter(limit).consume(key);
    return 0;
  } catch (refused) {
    if (refused instanceof RateLimiterRes)
      return Math.max(1, Math.ceil(refused.msBeforeNext / 1000));
    throw refused;
  }
}

/** Seconds to wait before another attempt under `key`, without counting one; 0 when it may go on. */
export async function secondsToWait(key: string): Promise<number> {
  const kept = await limiter().get(key);
  return kept && kept.remainingPoints <= 0
    ? Math.max(1, Math.ceil(kept.msBeforeNext / 1000))
    : 0;
}

/** Forgets the attempts under `key`: the sign-in succeeded. */
export async function clearAttempts(key: string): Promise<void> {
  await limiter().delete(key);
}
