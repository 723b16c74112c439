// One ledger of hours (product.md, section 1). What was seen of a person at a session is a set of time segments from
// several sources: a QR sign-in, a by-hand entry, the live room, the replay (its seconds laid onto the session's span).
// They are merged as a union, so no minute counts twice whatever its sources; the course's rule turns it into minutes;
// what the ledger does not hold yet is appended as a new row that names the rule's version. Rows are never changed.

export const sources = ["hand", "qr", "live", "replay"] as const;
export type Source = (typeof sources)[number];

export type Span = { startsAt: Date; endsAt: Date };

/** A piece of presence; `endsAt` is missing while it is open. */
export type Segment = {
  source: Source;
  startsAt: Date;
  endsAt: Date | null;
  /** When the person was last noticed (a heartbeat, a webhook); bounds an open live segment. */
  lastSeenAt: Date;
};

/** The versions of the rule that courses name in `hours_rule`. */
export type HoursRule = "presence-1";

/** A row of the ledger as the rules see it. */
export type LedgerRow = {
  minutes: number;
  cause: Source | "correction" | "import";
};

/** What is to be appended: the change in minutes, under which rule. */
export type Difference = { minutes: number; rule: HoursRule };

const minute = 60_000;

/** The length of a session in whole minutes, rounded down. */
export function lengthOf({ startsAt, endsAt }: Span): number {
  return Math.max(
    0,
    Math.floor((endsAt.getTime() - startsAt.getTime()) / minute),
  );
}

/**
 * The span that a segment stands for. A QR sign-in counts from sign-in to the session's end; an open live segment as far
 * as the person was last seen; a by-hand entry and a replay as they are stated.
 */
export function spanOf(segment: Segment, session: Span): Span {
  const open = segment.source === "qr" ? session.endsAt : segment.lastSeenAt;
  return { startsAt: segment.startsAt, endsAt: segment.endsAt ?? open };
}

/** The union of spans: sorted, disjoint, empty ones left out. Merging what is merged changes nothing. */
export function merged(spans: readonly Span[]): Span[] {
  const sorted = spans
    .filter(({ startsAt, endsAt }) => endsAt > startsAt)
    .sort((a, b) => a.startsAt.getTime() - b.startsAt.getTime());
  const union: Span[] = [];
  for (const span of sorted) {
    const last = union.at(-1);
    if (!last || span.startsAt > last.endsAt) union.push({ ...span });
    else if (span.endsAt > last.endsAt) last.endsAt = span.endsAt;
  }
  return union;
}

/**
 * Rule "presence-1": the whole minutes within the session's span, and not after `now`, that at least one segment covers.
 * Rounded down once, over the sum; never more than the session's length, whatever the order of the segments.
 */
export function minutesPresent(
  session: Span,
  segments: readonly Segment[],
  now: Date,
): number {
  const until = Math.min(session.endsAt.getTime(), now.getTime());
  const within = segments.map((segment) => {
    const { startsAt, endsAt } = spanOf(segment, session);
    return {
      startsAt: new Date(
        Math.max(startsAt.getTime(), session.startsAt.getTime()),
      ),
      endsAt: new Date(
        Math.min(
          endsAt.getTime(),
          replayed(segment) ? session.endsAt.getTime() : until,
        ),
      ),
    };
  });
  const total = merged(within).reduce(
    (sum, { startsAt, endsAt }) => sum + endsAt.getTime() - startsAt.getTime(),
    0,
  );
  return Math.floor(total / minute);
}

const replayed = ({ source }: Segment) => source === "replay";

/**
 * What the ledger still lacks: counted minutes less what its rows add up to. Corrections and imports were stated by
 * someone and stay on top of what is reckoned; the sum stays between nothing and the session's length (minutes).
 */
export function difference(
  rule: HoursRule,
  reckoned: number,
  rows: readonly LedgerRow[],
  length: number,
): Difference | undefined {
  const stated = sum(
    rows.filter(({ cause }) => cause === "correction" || cause === "import"),
  );
  const due = Math.min(length, Math.max(0, reckoned + stated));
  const minutes = due - sum(rows);
  return minutes === 0 ? undefined : { minutes, rule };
}

/** The minutes that rows of the ledger add up to. */
export function sum(rows: readonly { minutes: number }[]): number {
  return rows.reduce((total, { minutes }) => total + minutes, 0);
}

/** Which source a reckoned row names: the one that covers most of the session by itself; on a tie the surer one. */
export function causeOf(
  session: Span,
  segments: readonly Segment[],
  now: Date,
): Source {
  const covered = (source: Source) =>
    minutesPresent(
      session,
      segments.filter((segment) => segment.source === source),
      now,
    );
  return sources.reduce((best, source) =>
    covered(source) > covered(best) ? source : best,
  );
}

/** Hours of so many minutes, as they are written everywhere: cut to one decimal place, nothing counts that was not attended. */
export function inHours(minutes: number): number {
  return Math.floor(minutes / 6) / 10;
}
