import { nameIn } from "~/i18n/named";
import { holdsAnywhere, type Member } from "~/members/rules/actor";
import { database } from "~/platform/database.server";
import type { Line } from "~/ui/lines";
import { languageOf, wordsFor } from "~/words.server";
import { ownScope } from "./lists.server";
import { mayHoldSomeContest } from "./rules/may";
import {
  appealsWaiting,
  objectionsWaiting,
} from "./store/waiting-answers.server";

/** What waits for an answer: appeals for arbitration, objections to awards for the officer. */
export async function answerLines(
  actor: Member,
  request: Request,
): Promise<Line[]> {
  return [
    ...(holdsAnywhere(actor, "arbitrator")
      ? await appealLines(actor, request)
      : []),
    ...(mayHoldSomeContest(actor) ? await objectionLines(actor, request) : []),
  ];
}

async function appealLines(actor: Member, request: Request): Promise<Line[]> {
  const rows = await appealsWaiting(
    database(),
    ownScope(actor, ["arbitrator"]),
  );
  if (rows.length === 0) return [];
  const t = await wordsFor(request, "contests");
  const language = await languageOf(request);
  return rows.map((row) => ({
    id: `contest-appeals-${row.id}`,
    at: row.since,
    title: t("today.appeals", {
      event: nameIn(language, row),
      count: row.count,
    }),
    to: `/contests/${row.slug}/${row.event}/appeals`,
    button: t("today.decide"),
    urgent: true,
  }));
}

async function objectionLines(
  actor: Member,
  request: Request,
): Promise<Line[]> {
  const rows = await objectionsWaiting(database(), ownScope(actor));
  if (rows.length === 0) return [];
  const t = await wordsFor(request, "contests");
  const language = await languageOf(request);
  return rows.map((row) => ({
    id: `contest-objections-${row.id}`,
    at: row.since,
    title: t("today.objections", {
      contest: nameIn(language, row),
      count: row.count,
    }),
    to: `/manage/contests/${row.slug}/awards`,
    button: t("today.answer"),
  }));
}
