import { RateLimiterPostgres, RateLimiterRes } from "rate-limiter-flexible";
import { databasePool } from "./database.server";

let made: RateLimiterPostgres | undefined;

const limiter = () =>
  (made ??= new RateLimiterPostgres({
    storeClient: databasePool(),
    tableName: "attempt",
    tableCreated: true,
    keyPrefix: "sign-in",
    points: 10,
    duration: 300,
    clearExpiredByTimeout: false,
  }));

/**
 * Counts an attempt to sign in under `key` (a name and an address): ten in five minutes, counted in the database so that
 * several processes count together. Returns 0 when it may go on, else the seconds to wait.
 */
export async function countAttempt(key: string): Promise<number> {
  try {
    await limiter().consume(key);
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
