import { RateLimiterPostgres, RateLimiterRes } from "rate-limiter-flexible";
import { besideDatabase, databasePool } from "./database.server";
import { linkAllowance } from "./uploads/allowance";

const limits = {
  "sign-in": { points: 10, duration: 300 },
  // Whole factories share one address, so only what failed counts: a shift signs in unhindered, one password tried on many
  // names does not.
  address: { points: 60, duration: 300 },
  // Numbers of certificates run on, so that they could be tried out; those that exist may be checked by a whole hall.
  number: { points: 30, duration: 300 },
  upload: { points: linkAllowance.asks, duration: linkAllowance.windowSeconds },
} as const;
type Limit = keyof typeof limits;
const made = besideDatabase<Partial<Record<Limit, RateLimiterPostgres>>>(
  () => ({}),
);

const limiter = (limit: Limit) =>
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
 * Counts a password that `who` is about to try from `address`: ten in five minutes for the two together, sixty that fail for
 * the address. Returns 0 when it may go on, else the seconds to wait.
 */
export async function countPassword(
  who: string,
  address: string,
): Promise<number> {
  const waits = await Promise.all([
    countAttempt(`${who} ${address}`),
    count("address", address),
  ]);
  return Math.max(...waits);
}

/** The password was right: what `who` tried is forgotten, and this try does not count against the address. */
export async function passwordWasRight(
  who: string,
  address: string,
): Promise<void> {
  await Promise.all([
    limiter("sign-in").delete(`${who} ${address}`),
    limiter("address").reward(address),
  ]);
}

/**
 * Counts an attempt under `key`: ten in five minutes, counted in the database so that several processes count together.
 * Returns 0 when it may go on, else the seconds to wait.
 */
export function countAttempt(key: string): Promise<number> {
  return count("sign-in", key);
}

/** Counts an ask for upload links under `key` (a person): 0 when it may go on, else the seconds to wait. */
export function countUpload(key: string): Promise<number> {
  return count("upload", key);
}

/** Counts a certificate's number that nobody was given, asked from `address`: thirty in five minutes. */
export async function countMissedNumber(address: string): Promise<void> {
  await count("number", address);
}

/** Seconds that `address` waits before it may check another number; 0 when it may go on. */
export function waitForNumbers(address: string): Promise<number> {
  return waitOf("number", address);
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
export function secondsToWait(key: string): Promise<number> {
  return waitOf("sign-in", key);
}

async function waitOf(limit: Limit, key: string): Promise<number> {
  const kept = await limiter(limit).get(key);
  return kept && kept.remainingPoints <= 0
    ? Math.max(1, Math.ceil(kept.msBeforeNext / 1000))
    : 0;
}
