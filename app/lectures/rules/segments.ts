// Attendance from a room that tells things late, twice, out of order or never (live.md). A stay is one participant sid.
// Webhooks open and end stays; once a minute the list of who is in the room puts right what webhooks lost; a heartbeat of
// the page says that a stay goes on. The ledger (schools) merges stays, so none of this can count a minute twice.

/** A stay that is written down as still going on. */
export type OpenStay = { sid: string; personId: number; lastSeenAt: Date };
/** Somebody whom the media server lists. */
export type Listed = { sid: string; personId: number; joinedAt: Date };

export type Amendments = {
  /** Came without our hearing of it. */
  begin: Listed[];
  /** Still there. */
  seen: OpenStay[];
  /** Left without our hearing of it: they were there until `at`. */
  end: (OpenStay & { at: Date })[];
};

/** The name of a person in a media room. */
export function identityOf(personId: number): string {
  return `person-${personId}`;
}

/** The person behind a name in a media room, or null: egress and connection tests are nobody. */
export function personOf(identity: string): number | null {
  const match = /^person-([1-9][0-9]{0,15})$/.exec(identity);
  return match ? Number(match[1]) : null;
}

/** The longest silence after which a stay still counts as having gone on until now: three looks of a minute each. */
export const silenceSeconds = 180;

/** The end of a stay that nobody said goodbye to: now when it was seen lately, else when it was last seen. */
export function endOfStay(lastSeenAt: Date, now: Date): Date {
  const quiet = now.getTime() - lastSeenAt.getTime();
  return quiet <= silenceSeconds * 1000 && quiet >= 0 ? now : lastSeenAt;
}

/** What has to be written so that our stays agree with the media server's list at `now`. */
export function amend(
  stays: readonly OpenStay[],
  listed: readonly Listed[],
  now: Date,
): Amendments {
  const there = new Set(listed.map(({ sid }) => sid));
  const known = new Set(stays.map(({ sid }) => sid));
  return {
    begin: listed.filter(({ sid }) => !known.has(sid)),
    seen: stays.filter(({ sid }) => there.has(sid)),
    end: stays
      .filter(({ sid }) => !there.has(sid))
      .map((stay) => ({ ...stay, at: endOfStay(stay.lastSeenAt, now) })),
  };
}

/** What a webhook asks us to write. */
export type Sighting =
  | { act: "begin"; sid: string; personId: number; at: Date; until?: Date }
  | {
      act: "end";
      sid: string;
      personId: number;
      joinedAt: Date;
      at: Date;
    };

/** Reads a webhook about a participant; null for everything else. After the lecture closed nothing counts (`closedAt`). */
export function sightingOf(
  event: {
    name: string;
    at: Date;
    participant: { sid: string; identity: string; joinedAt: Date } | null;
  },
  closedAt: Date | null,
): Sighting | null {
  const { participant } = event;
  const personId = participant && personOf(participant.identity);
  if (!participant || personId === null) return null;
  const { sid } = participant;
  const within = (at: Date) => (closedAt && at > closedAt ? closedAt : at);
  const joinedAt = within(participant.joinedAt);
  if (event.name === "participant_joined")
    // A join heard of after the end has no length until its leave tells one.
    return closedAt
      ? { act: "begin", sid, personId, at: joinedAt, until: joinedAt }
      : { act: "begin", sid, personId, at: joinedAt };
  if (
    event.name === "participant_left" ||
    event.name === "participant_connection_aborted"
  )
    return { act: "end", sid, personId, joinedAt, at: within(event.at) };
  return null;
}
