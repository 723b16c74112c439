import type { TFunction } from "i18next";
import type { Member } from "~/members/rules/actor";
import { today } from "~/members/session.server";
import { datesIn } from "~/i18n/dates";
import { nameIn } from "~/i18n/named";
import { now } from "~/platform/clock.server";
import { env } from "~/platform/env.server";
import { database } from "~/platform/database.server";
import type { Line } from "~/ui/lines";
import { languageOf, wordsFor } from "~/words.server";
import { saidOf } from "./entry-words.server";
import { officeOf } from "./rules/may";
import { noticeOf } from "./rules/sessions";
import { signInOpen } from "./rules/sign-in";
import { waitingRequests } from "./store/enrolments.server";
import { ownPresence } from "./store/presence.server";
import { timetableRows, type TimetableRow } from "./store/timetable.server";

type Say = {
  t: TFunction<"schools">;
  language: string;
  at: Date;
  dates: ReturnType<typeof datesIn>;
};
const hour = 3_600_000;
// A class that comes, was moved, or that one is in already asks nothing of anybody.
const told = true;

/** What schools want of this person: sign in to a class that is on, open the code of one's own class, decide requests; and the next class. */
export async function todayFor(
  actor: Member,
  request: Request,
): Promise<Line[]> {
  const at = now();
  const say: Say = {
    t: await wordsFor(request, "schools"),
    language: await languageOf(request),
    at,
    dates: datesIn(await wordsFor(request, "ui"), env().timeZone, at),
  };
  const rows = await timetableRows(database(), {
    from: new Date(at.getTime() - 24 * hour),
    to: new Date(at.getTime() + 14 * 24 * hour),
    personId: actor.person.id,
  });
  const ahead = rows.filter((row) => row.kind === "course" && row.ends_at > at);
  const courses = ahead.filter(({ state }) => state === "scheduled");
  const changed = ahead.filter((row) => changeOf(row, at) !== undefined);
  // What is on or about to begin, and of what lies ahead only the next.
  const soon = courses.filter(
    ({ starts_at }) => starts_at.getTime() - at.getTime() < hour / 2,
  );
  const next = courses.find((row) => !soon.includes(row));
  const shown = new Set([...soon, ...(next ? [next] : []), ...changed]);
  const classes = await Promise.all(
    [...shown].map((row) => classLine(actor, row, say)),
  );
  return [...classes, ...(await requests(actor, say))];
}

const changeOf = (row: TimetableRow, at: Date) =>
  noticeOf(
    {
      startsAt: row.starts_at,
      endsAt: row.ends_at,
      state: row.state,
      movedFrom: row.moved_from,
    },
    at,
  );

async function classLine(
  actor: Member,
  row: TimetableRow,
  say: Say,
): Promise<Line> {
  const { t, language, at } = say;
  const { title, topic, place, link } = saidOf(row, t, language);
  const base: Line = {
    id: `class-${row.id}`,
    at: row.starts_at,
    title,
    detail: [topic, place].filter(Boolean).join(" · "),
    to: link,
    button: t("today.look"),
  };
  const change = changeOf(row, at);
  const session = {
    startsAt: row.starts_at,
    endsAt: row.ends_at,
    state: row.state,
  };
  if (!signInOpen(at, session).ok)
    return { ...(change ? changedLine(base, row, change, say) : base), told };
  const state: Line["state"] =
    row.starts_at <= at ? { word: t("phase.on"), tone: "live" } : undefined;
  const to = `${link}/sign-in`;
  if (row.lecturer_id === actor.person.id)
    return { ...base, state, to, button: t("session.showCode"), urgent: true };
  const { since } = await ownPresence(database(), row.id, actor.person.id);
  if (since)
    return {
      ...base,
      ...{ state, told },
      detail: `${t("today.there")} · ${base.detail}`,
    };
  return { ...base, state, to, button: t("signIn.go"), urgent: true };
}

/** A class that was called off or moved: the word for it, and when it was to be. */
function changedLine(
  base: Line,
  { moved_from }: TimetableRow,
  change: "called-off" | "moved",
  { t, dates }: Say,
): Line {
  if (change === "called-off")
    return { ...base, state: { word: t("phase.cancelled"), tone: "warn" } };
  const from = moved_from
    ? t("notice.from", { when: dates.moment(moved_from) })
    : "";
  return {
    ...base,
    state: { word: t("notice.moved"), tone: "warn" },
    detail: [from, base.detail].filter(Boolean).join(" · "),
  };
}

async function requests(actor: Member, { t, language }: Say): Promise<Line[]> {
  const kept = actor.grants.filter(({ role }) => role === "school-manager");
  const found = await waitingRequests(
    database(),
    {
      schoolIds: kept.flatMap(({ scope }) =>
        scope.kind === "school" ? [scope.id] : [],
      ),
      schoolPaths: kept.flatMap(({ scope }) =>
        scope.kind === "unit" ? [scope.path] : [],
      ),
      unitPaths: officeOf(actor),
      personId: actor.person.id,
    },
    today(),
  );
  return found.map((row) => ({
    id: `requests-${row.course_id}`,
    at: row.since,
    title: nameIn(language, { name: row.title, name_en: row.title_en }),
    detail: t("today.requests", { count: row.count }),
    to: `/courses/${row.course_id}/enrolments`,
    button: t("today.decide", { count: row.count }),
  }));
}
