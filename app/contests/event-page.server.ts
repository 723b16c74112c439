import type { Actor } from "~/members/rules/actor";
import { database } from "~/platform/database.server";
import { isBehindCodes } from "./draws-page.server";
import { entryView } from "./entry-page.server";
import { isByName, termOf, type BoardState } from "./rules/board";
import type { Scheme } from "./rules/scheme";
import { publicStages } from "./stages-page.server";
import { isChiefOf } from "./store/after.server";
import {
  startList,
  type ContestRow,
  type EventRow,
} from "./store/contests.server";
import { hasDraws } from "./store/draws.server";
import { planBy, schemeOf } from "./store/field.server";
import {
  announcedResults,
  linesOf,
  numberOf,
  type StoredLine,
} from "./store/results.server";

/** An event's page as this reader finds it; `version` asks for an earlier announcement. */
export async function eventView(
  actor: Actor,
  contest: ContestRow,
  event: EventRow,
  version?: number,
) {
  const state = event.board_state as BoardState;
  const ranking = await announcedRanking(event.id, state, version);
  return {
    contest: { name: contest.name, name_en: contest.name_en },
    event: { name: event.name, name_en: event.name_en },
    above: `/contests/${contest.slug}`,
    path: `/contests/${contest.slug}/${event.slug}`,
    startsAt: event.starts_at,
    state,
    ranking,
    own:
      ranking && actor.person
        ? await ownNumber(event.id, actor.person.id)
        : null,
    term: termOf(state, {
      since: event.state_changed_at,
      appealsUntil: event.appeals_until,
      noticeDays: contest.notice_days,
    }),
    scheme: await publicScheme(event.id),
    start: ranking ? null : await publicStartList(event.id),
    stages: await publicStages(event.id),
    entry: await entryView(actor, contest, event),
    chief: actor.person
      ? await isChiefOf(database(), event.id, actor.person.id)
      : false,
    drawn: await hasDraws(database(), event.id),
  };
}

/**
 * The announced ranking of an event, if its board's state shows one, with the columns of its nodes. A freeze is the board's
 * alone. `version` asks for an earlier announcement, which stays readable as it was.
 */
export async function announcedRanking(
  eventId: number,
  state: BoardState,
  version?: number,
) {
  if (!isByName(state)) return undefined;
  const announced = await announcedResults(database(), eventId);
  const newest = announced[0];
  const result =
    version === undefined
      ? newest
      : announced.find((each) => each.version === version);
  if (!result || !newest) return undefined;
  const lines = await linesOf(database(), result.id);
  const plan =
    result.scheme_id === null
      ? undefined
      : await planBy(database(), result.scheme_id);
  return {
    publishedAt: result.published_at,
    version: result.version,
    hash: result.hash,
    reason: result.reason,
    newest: result.version === newest.version,
    versions: announced.map(({ version, state, published_at, reason }) => ({
      version,
      state: state as BoardState,
      at: published_at,
      reason,
    })),
    columns: (plan?.inTreeOrder ?? [])
      .filter((node) => node !== plan?.root)
      .map(({ id, node }) => ({ id, name: node.name ?? null })),
    // Without a scheme there is nothing to reckon the result from again, and no bundle.
    scored: plan !== undefined,
    scaled: plan?.scheme.scale !== undefined,
    lines: lines.map(lineOf),
  };
}

/** The number under which a person stands in an event's ranking; null for who took no part. */
async function ownNumber(
  eventId: number,
  personId: number,
): Promise<string | null> {
  return (await numberOf(database(), eventId, personId)) ?? null;
}

// Why somebody was absent or disqualified is between them and the contest's officers: the public has the word alone.
const lineOf = (line: StoredLine) => ({
  number: line.number,
  name: line.name,
  name_en: line.name_en,
  unit: line.unit_name,
  unit_en: line.unit_en,
  rank: line.rank,
  total: line.total,
  reason: line.reason,
  scale: line.scale,
  values: line.node_values as Record<string, string>,
});
export type Ranking = NonNullable<Awaited<ReturnType<typeof announcedRanking>>>;

/**
 * Who has entered, for everyone. While work codes stand for the entrants only their number is told: whoever judges could
 * read the list as well.
 */
export async function publicStartList(eventId: number) {
  const entrants = await startList(database(), eventId);
  const hidden = await isBehindCodes(eventId);
  return { hidden, count: entrants.length, entrants: hidden ? [] : entrants };
}

/** The scheme under which an event is judged, for everyone to read. */
export async function publicScheme(
  eventId: number,
): Promise<Scheme | undefined> {
  return (await schemeOf(database(), eventId))?.plan.scheme;
}
