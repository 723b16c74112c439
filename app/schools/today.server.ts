import type { TFunction } from "i18next";
import type { Member } from "~/members/rules/actor";
import { today } from "~/members/session.server";
import { nameIn } from "~/i18n/named";
import { now } from "~/platform/clock.server";
import { database } from "~/platform/database.server";
import type { Line } from "~/ui/lines";
import { languageOf, wordsFor } from "~/words.server";
import { saidOf } from "./entry-words.server";
import { officeOf } from "./rules/may";
import { signInOpen } from "./rules/sign-in";
import { waitingRequests } from "./store/enrolments.server";
import { ownPresence } from "./store/presence.server";
import { timetableRows, type TimetableRow } from "./store/timetable.server";

type Say = { t: TFunction<"schools">; language: string; at: Date };
const hour = 3_600_000;

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
  };
  const rows = await timetableRows(database(), {
    from: new Date(at.getTime() - 24 * hour),
    to: new Date(at.getTime() + 14 * 24 * hour),
    personId: actor.person.id,
  });
  const courses = rows.filter(
    (row) =>
      row.kind === "course" && row.ends_at > at && row.state === "scheduled",
  );
  // What is on or about to begin, and of what lies ahead only the next.
  const soon = courses.filter(
    ({ starts_at }) => starts_at.getTime() - at.getTime() < hour / 2,
  );
  const next = courses.find((row) => !soon.includes(row));
  const shown = [...soon, ...(next ? [next] : [])];
  const classes = await Promise.all(
    shown.map((row) => classLine(actor, row, say)),
  );
  return [...classes, ...(await requests(actor, say))];
}

async function classLine(
  actor: Member,
  row: TimetableRow,
  { t, language, at }: Say,
): Promise<Line> {
  const { title, topic, place, link } = saidOf(row, t, language);
  const base: Line = {
    id: `class-${row.id}`,
    at: row.starts_at,
    title,
    detail: [topic, place].filter(Boolean).join(" · "),
    to: link,
    button: t("today.look"),
  };
  const session = {
    startsAt: row.starts_at,
    endsAt: row.ends_at,
    state: row.state,
  };
  if (!signInOpen(at, session).ok) return base;
  const state: Line["state"] =
    row.starts_at <= at ? { word: t("phase.on"), tone: "live" } : undefined;
  const to = `${link}/sign-in`;
  if (row.lecturer_id === actor.person.id)
    return { ...base, state, to, button: t("session.showCode"), urgent: true };
  const { since } = await ownPresence(database(), row.id, actor.person.id);
  if (since)
    return { ...base, state, detail: `${t("today.there")} · ${base.detail}` };
  return { ...base, state, to, button: t("signIn.go"), urgent: true };
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
