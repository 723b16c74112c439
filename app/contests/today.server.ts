import { nameIn } from "~/i18n/named";
import type { Member } from "~/members/rules/actor";
import { database } from "~/platform/database.server";
import type { Line } from "~/ui/lines";
import { languageOf, wordsFor } from "~/words.server";
import { ownScope } from "./lists.server";
import { mayHoldSomeContest } from "./rules/may";
import { answerLines } from "./answer-lines.server";
import { encryptionLines } from "./encryption-lines.server";
import { entryLines } from "./entry-lines.server";
import { entryNews } from "./entry-news.server";
import { drawsReaders } from "./rules/judging-may";
import {
  eventsToAnnounce,
  openSheetsOf,
  relationsToConfirm,
} from "./store/waiting.server";

/**
 * What waits for a judge (sheets to mark) and for an officer (entries, declared relations, results to announce), for
 * its encryption officer (draws to make and to open again), for arbitration (appeals), and what was decided of entries.
 */
export async function todayFor(
  actor: Member,
  request: Request,
): Promise<Line[]> {
  const office = mayHoldSomeContest(actor) ? [officerLines, entryLines] : [];
  const duties = [sheetLines, encryptionLines, relationLines, answerLines];
  const parts = [...duties, entryNews, ...office];
  return (await Promise.all(parts.map((part) => part(actor, request)))).flat();
}

async function sheetLines(actor: Member, request: Request): Promise<Line[]> {
  const rows = await openSheetsOf(database(), actor.person.id);
  if (rows.length === 0) return [];
  const t = await wordsFor(request, "contests");
  const language = await languageOf(request);
  return rows.map((row) => ({
    id: `contest-sheets-${row.id}`,
    at: row.starts_at ?? undefined,
    title: t("today.sheets", {
      event: nameIn(language, row),
      count: row.count,
    }),
    to: `/judging/${row.first}`,
    button: t("today.mark"),
    urgent: true,
  }));
}

async function officerLines(actor: Member, request: Request): Promise<Line[]> {
  const rows = await eventsToAnnounce(database(), ownScope(actor));
  if (rows.length === 0) return [];
  const t = await wordsFor(request, "contests");
  const language = await languageOf(request);
  return rows.map((row) => ({
    id: `contest-event-${row.id}`,
    at: row.state_changed_at,
    title: t(`today.${row.board_state as "review"}`, {
      event: nameIn(language, row),
    }),
    to: `/manage/contests/${row.slug}/${row.event}`,
    button: t("today.look"),
  }));
}

/** What a judge declared keeps them from a sheet once it is confirmed; only these roles may see whose name it is. */
async function relationLines(actor: Member, request: Request): Promise<Line[]> {
  const scope = ownScope(actor, drawsReaders);
  if (scope.ownPaths.length + scope.ownIds.length === 0) return [];
  const db = database();
  const rows = await relationsToConfirm(db, scope, actor.person.id);
  if (rows.length === 0) return [];
  const t = await wordsFor(request, "contests");
  const language = await languageOf(request);
  return rows.map((row) => ({
    id: `contest-relations-${row.id}`,
    at: row.since,
    title: t("today.relations", {
      event: nameIn(language, row),
      count: row.count,
    }),
    to: `/manage/contests/${row.slug}/${row.event}/draws`,
    button: t("today.relations.button"),
  }));
}
