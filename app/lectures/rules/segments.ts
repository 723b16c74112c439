// Attendance as segments, one per participant sid: a stay in the media room (live.md). Webhooks come late, twice, out of
// order or never; so an event is a fact about one stay that is merged in, whatever is known already. A heartbeat of the page
// and the list of participants, asked each minute, say when somebody was last seen.

/** One stay. `endsAt` null: still there, as far as is known. `sure`: the media server itself said when it ended. */
export type Segment = {
  sid: string;
  personId: number;
  startsAt: Date;
  endsAt: Date | null;
  lastSeenAt: Date;
};

/** What was heard of one stay. `joinedAt` comes with every webhook, so a leave that overtakes its join tells both ends. */
export type SegmentEvent = {
  kind: "joined" | "left" | "seen";
  sid: string;
  personId: number;
  joinedAt: Date;
  at: Date;
};

const earlier = (a: Date, b: Date) => (a < b ? a : b);
const later = (a: Date, b: Date) => (a > b ? a : b);

/** The stay after one more thing was heard of it; the order of hearing does not matter. A stay of another person is left alone. */
export function heard(
  known: Segment | undefined,
  event: SegmentEvent,
): Segment {
  if (known && known.personId !== event.personId) return known;
  const startsAt = known
    ? earlier(known.startsAt, event.joinedAt)
    : event.joinedAt;
  const seen = later(event.at, startsAt);
  const lastSeenAt = known ? later(known.lastSeenAt, seen) : seen;
  const shared = { sid: event.sid, personId: event.personId, startsAt };
  if (event.kind === "left")
    // The media server knows when they left; what was guessed before gives way.
    return { ...shared, endsAt: seen, lastSeenAt: seen };
  if (known?.endsAt)
    return { ...shared, endsAt: known.endsAt, lastSeenAt: known.lastSeenAt };
  return { ...shared, endsAt: null, lastSeenAt };
}

/** The longest silence after which a stay still counts as going on: three missed looks of a minute each. */
export const silenceSeconds = 180;

/** The end to write for a stay that the media server no longer lists, or when the lecture closes: until last seen, at most `now`. */
export function endOf(segment: Segment, now: Date): Date {
  if (segment.endsAt) return segment.endsAt;
  const quiet = now.getTime() - segment.lastSeenAt.getTime();
  return quiet <= silenceSeconds * 1000
    ? later(now, segment.startsAt)
    : later(segment.lastSeenAt, segment.startsAt);
}
