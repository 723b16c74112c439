import { datesIn, type Dates } from "~/i18n/dates";
import { nameIn } from "~/i18n/named";
import type { Member } from "~/members/rules/actor";
import { now } from "~/platform/clock.server";
import { database, type Db } from "~/platform/database.server";
import { env } from "~/platform/env.server";
import type { Line, LineSection } from "~/ui/lines";
import { languageOf, wordsFor } from "~/words.server";
import type { BoardState } from "./rules/board";
import type { EntryState } from "./rules/entry";
import { nextForOwn, type OwnEvent, type OwnNext } from "./rules/own-entries";
import { ownEvents, type OwnEventRow } from "./store/own-entries.server";
import { drawnShifts } from "./store/shifts.server";

const tones = {
  applied: "warn",
  approved: "good",
  refused: "bad",
  withdrawn: "neutral",
} as const;

type Say = {
  entries: Awaited<ReturnType<typeof wordsFor<"entries">>>;
  contests: Awaited<ReturnType<typeof wordsFor<"contests">>>;
  dates: Dates;
  language: string;
};

/** A worker's own entries: what became of each and what comes next. */
export async function mineSection(
  actor: Member,
  request: Request,
): Promise<LineSection> {
  const db = database();
  const at = now();
  const say: Say = {
    entries: await wordsFor(request, "entries"),
    contests: await wordsFor(request, "contests"),
    dates: datesIn(await wordsFor(request, "ui"), env().timeZone, at),
    language: await languageOf(request),
  };
  const rows = await ownEvents(db, actor.person.id);
  return {
    id: "entries",
    title: say.entries("own.title"),
    lines: await Promise.all(
      rows.map(async (row) =>
        ownLine(say, row, nextForOwn(await ownEvent(db, row), at)),
      ),
    ),
    none: {
      text: say.entries("own.none"),
      to: "/contests?state=entry-open",
      label: say.entries("own.look"),
    },
  };
}

/** A row as the rule takes it. */
async function ownEvent(db: Db, row: OwnEventRow): Promise<OwnEvent> {
  const { rank, total, reason } = row;
  const shifts =
    row.shift === null || row.announced ? [] : await drawnShifts(db, row.id);
  const shift = shifts.find(({ number }) => number === row.shift);
  return {
    state: row.state as EntryState | null,
    decisionReason: row.decision_reason ?? "",
    calendar: {
      contestState: row.contest_state,
      boardState: row.board_state as BoardState,
      opensAt: row.entry_opens_at,
      closesAt: row.entry_closes_at,
      startsAt: row.starts_at,
    },
    shift: shift
      ? { from: shift.starts_at, to: shift.ends_at, place: shift.place }
      : null,
    result: row.announced ? { rank, total, reason } : null,
  };
}

function ownLine(say: Say, row: OwnEventRow, next: OwnNext): Line {
  const { entries: t, language } = say;
  const state = row.state as EntryState | null;
  const contest = { name: row.contest, name_en: row.contest_en };
  return {
    id: `own-${row.id}`,
    title: t("own.event", {
      contest: nameIn(language, contest),
      event: nameIn(language, row),
    }),
    state: state
      ? { word: t(`state.${state}`), tone: tones[state] }
      : { word: t("own.listed"), tone: "good" },
    detail: nextWords(say, next),
    to: `/contests/${row.slug}/${row.event}`,
  };
}

function nextWords({ entries: t, contests, dates }: Say, next: OwnNext) {
  switch (next.kind) {
    case "placed":
    case "ended":
      return t(`own.${next.kind}`, next);
    case "unplaced":
      return t("own.unplaced", {
        reason: contests(`engine.${next.reason as "absent"}`),
      });
    case "again":
      return next.until
        ? t("own.again", { ...next, until: dates.moment(next.until) })
        : t("own.again.open", next);
    case "shift":
      return t(next.place ? "own.shift.at" : "own.shift", {
        span: dates.span(next.at, next.until),
        place: next.place,
      });
    case "open":
      return t("own.open", { until: dates.moment(next.until) });
    case "begins":
      return t("own.begins", { at: dates.moment(next.at) });
    default:
      return t(`own.${next.kind}`);
  }
}
