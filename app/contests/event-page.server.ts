import { database } from "~/platform/database.server";
import { isBehindCodes } from "./draws-page.server";
import { shownIn, type BoardState } from "./rules/board";
import type { Scheme } from "./rules/scheme";
import { startList } from "./store/contests.server";
import { planBy, schemeOf } from "./store/field.server";
import { linesOf, newestResult } from "./store/results.server";

/** The announced ranking of an event, if its board's state shows one, with the columns of its nodes. A freeze is the board's alone. */
export async function announcedRanking(eventId: number, state: BoardState) {
  const shown = shownIn(state);
  const result = await newestResult(database(), eventId);
  if (!result || !Array.isArray(shown) || result.state === "frozen")
    return undefined;
  if (!shown.includes(result.state)) return undefined;
  const lines = await linesOf(database(), result.id);
  const plan =
    result.scheme_id === null
      ? undefined
      : await planBy(database(), result.scheme_id);
  return {
    publishedAt: result.published_at,
    version: result.version,
    hash: result.hash,
    columns: (plan?.inTreeOrder ?? [])
      .filter((node) => node !== plan?.root)
      .map(({ id, node }) => ({ id, name: node.name ?? null })),
    scaled: plan?.scheme.scale !== undefined,
    lines: lines.map((line) => ({
      number: line.number,
      name: line.name,
      unit: line.unit_name,
      unit_en: line.unit_en,
      rank: line.rank,
      total: line.total,
      reason: line.reason,
      note: line.reason ? line.status_reason : null,
      scale: line.scale,
      values: line.node_values as Record<string, string>,
    })),
  };
}
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
