import { now } from "~/platform/clock.server";
import { database } from "~/platform/database.server";
import { pageOf } from "~/platform/http.server";
import type { Actor } from "~/members/rules/actor";
import { mayManageSeries } from "./rules/may";
import { topicStates, type TopicState } from "./rules/topics";
import {
  lecturesWithoutTopic,
  listTopics,
  type TopicRow,
} from "./store/topics.server";

/** A topic as its line shows it. */
function lineOf(row: TopicRow) {
  return {
    id: row.id,
    title: { name: row.title, name_en: row.title_en },
    trade: row.trade ? { name: row.trade, name_en: row.trade_en } : null,
    origin: { name: row.origin, name_en: row.origin_en },
    path: row.origin_path,
    note: { name: row.note, name_en: row.note_en },
    proposedAt: row.proposed_at,
    state: row.state as TopicState,
    reason: row.reason,
    lecture:
      row.session_id === null
        ? null
        : {
            id: row.session_id,
            number: row.number ?? 0,
            series: { name: row.series ?? "", name_en: row.series_en },
          },
  };
}
export type TopicLine = ReturnType<typeof lineOf>;

/** The proposed topics in the state that the address asks for, and the actor's own lectures that still want one. */
export async function topicsView(actor: Actor, url: URL) {
  const asked = url.searchParams.get("state");
  const state = topicStates.find((each) => each === asked) ?? "open";
  const page = pageOf(url, 30);
  const { rows, total } = await listTopics(database(), state, page);
  const free = await lecturesWithoutTopic(database(), now());
  return {
    state,
    topics: rows.map(lineOf),
    total,
    page: page.page,
    size: page.size,
    lectures: free
      .filter(({ place }) => mayManageSeries(actor, place))
      .slice(0, 60)
      .map(({ id, number, series, startsAt }) => ({
        id,
        number,
        series,
        startsAt,
      })),
  };
}
export type TopicsView = Awaited<ReturnType<typeof topicsView>>;
