import { nameIn } from "~/i18n/named";
import { holdsAnywhere, type Member } from "~/members/rules/actor";
import { now } from "~/platform/clock.server";
import { database } from "~/platform/database.server";
import type { Line } from "~/ui/lines";
import { languageOf, wordsFor } from "~/words.server";
import { ownScope } from "./lists.server";
import { toldFrom } from "./rules/entry";
import { mayHoldSomeContest } from "./rules/may";
import {
  appealsAnswered,
  appealsWaiting,
  correctionsDue,
  objectionsWaiting,
} from "./store/waiting-answers.server";

/**
 * What waits for an answer: appeals for arbitration, corrections that follow from them and objections to awards for the
 * officer; and what arbitration answered to whoever appealed.
 */
export async function answerLines(
  actor: Member,
  request: Request,
): Promise<Line[]> {
  return [
    ...(holdsAnywhere(actor, "arbitrator")
      ? await appealLines(actor, request)
      : []),
    ...(mayHoldSomeContest(actor)
      ? [
          ...(await correctionLines(actor, request)),
          ...(await objectionLines(actor, request)),
        ]
      : []),
    ...(await answeredLines(actor, request)),
  ];
}

const tones = {
  accepted: "warn",
  refused: "neutral",
  upheld: "good",
  dismissed: "neutral",
} as const;

async function answeredLines(actor: Member, request: Request): Promise<Line[]> {
  const since = toldFrom(now());
  const rows = await appealsAnswered(database(), actor.person.id, since);
  if (rows.length === 0) return [];
  const t = await wordsFor(request, "contests");
  const language = await languageOf(request);
  return rows.map((row) => {
    const state = row.state as keyof typeof tones;
    return {
      id: `contest-appeal-${row.id}`,
      at: row.at,
      title: t("today.appealed", {
        event: nameIn(language, row),
        number: row.number,
      }),
      detail: row.words || undefined,
      state: { word: t(`appeals.state.${state}`), tone: tones[state] },
      to: `/contests/${row.slug}/${row.event}/appeals#appeal-${row.id}`,
      button: t("today.appealed.button"),
      told: true,
    };
  });
}

async function correctionLines(
  actor: Member,
  request: Request,
): Promise<Line[]> {
  const rows = await correctionsDue(database(), ownScope(actor));
  if (rows.length === 0) return [];
  const t = await wordsFor(request, "contests");
  const language = await languageOf(request);
  return rows.map((row) => ({
    id: `contest-corrections-${row.id}`,
    at: row.since,
    title: t("today.corrections", {
      event: nameIn(language, row),
      count: row.count,
    }),
    to: `/manage/contests/${row.slug}/${row.event}/correction`,
    button: t("today.correct"),
    urgent: true,
  }));
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
