import { nameIn } from "~/i18n/named";
import { now } from "~/platform/clock.server";
import { database } from "~/platform/database.server";
import type { Front } from "~/ui/front";
import { languageOf, wordsFor } from "~/words.server";
import type { BoardState } from "./rules/board";
import { announcedSince, liveBoards } from "./store/board.server";

const week = 7 * 24 * 3600 * 1000;

/** The boards that are on now, and the week's results and notices. */
export async function frontOf(request: Request): Promise<Front> {
  const t = await wordsFor(request, "contests");
  const language = await languageOf(request);
  const [boards, results] = await Promise.all([
    liveBoards(database()),
    announcedSince(database(), new Date(now().getTime() - week)),
  ]);
  const line = (row: (typeof boards)[number] | (typeof results)[number]) => ({
    id: `contest-event-${row.id}`,
    title: `${nameIn(language, { name: row.contest, name_en: row.contest_en })} · ${nameIn(language, row)}`,
    state: {
      word: t(`board.${row.board_state as BoardState}`),
      tone: toneOf(row.board_state),
    },
  });
  return {
    live: boards.slice(0, 5).map((row) => ({
      ...line(row),
      at: row.starts_at ?? undefined,
      to: `/contests/${row.slug}/${row.event_slug}/board`,
      button: t("front.watch"),
      urgent: row.board_state === "live",
    })),
    news: results.slice(0, 8).map((row) => ({
      ...line(row),
      at: row.state_changed_at,
      to: `/contests/${row.slug}/${row.event_slug}`,
    })),
  };
}

function toneOf(state: string) {
  if (state === "live") return "live" as const;
  return state === "final" ? ("good" as const) : ("warn" as const);
}
