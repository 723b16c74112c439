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

async function appealLines(actor: Member, request: Request): Promise<Line[]> {
  const kept = ownScope(actor, ["arbitrator"]);
  const rows = await appealsWaiting(database(), kept);
  return eventLines(
    request,
    rows,
    "appeals",
    ({ slug, event }) => `/contests/${slug}/${event}/appeals`,
  );
}

async function correctionLines(
  actor: Member,
  request: Request,
): Promise<Line[]> {
  const rows = await correctionsDue(database(), ownScope(actor));
  return eventLines(
    request,
    rows,
    "corrections",
    ({ slug, event }) => `/manage/contests/${slug}/${event}/correction`,
  );
}

type Waiting = Awaited<ReturnType<typeof appealsWaiting>>[number];
const buttons = {
  appeals: "today.decide",
  corrections: "today.correct",
} as const;

/** A line for each event where so many of a kind wait. */
async function eventLines(
  request: Request,
  rows: Waiting[],
  kind: keyof typeof buttons,
  to: (row: Waiting) => string,
): Promise<Line[]> {
  if (rows.length === 0) return [];
  const t = await wordsFor(request, "contests");
  const language = await languageOf(request);
  return rows.map((row) => ({
    id: `contest-${kind}-${row.id}`,
    at: row.since,
    title: t(`today.${kind}`, {
      event: nameIn(language, row),
      count: row.count,
    }),
    to: to(row),
    button: t(buttons[kind]),
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
