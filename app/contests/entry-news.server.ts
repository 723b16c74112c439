import { nameIn } from "~/i18n/named";
import type { Member } from "~/members/rules/actor";
import { today } from "~/members/session.server";
import { now } from "~/platform/clock.server";
import { database } from "~/platform/database.server";
import type { Line } from "~/ui/lines";
import { languageOf, wordsFor } from "~/words.server";
import { toldFrom } from "./rules/entry";
import { decisionsOnEntered, ownDecisions } from "./store/entry-news.server";

type Say = {
  t: Awaited<ReturnType<typeof wordsFor<"entries">>>;
  language: string;
};
type Decision = Awaited<ReturnType<typeof ownDecisions>>[number];
type Decisions = Awaited<ReturnType<typeof decisionsOnEntered>>[number];

const tones = { approved: "good", refused: "bad", withdrawn: "warn" } as const;
const mostNamed = 3;

/** What was decided of this person's own entries, and of those whom they entered, each with its reason. */
export async function entryNews(
  actor: Member,
  request: Request,
): Promise<Line[]> {
  const span = { since: toldFrom(now()), day: today() };
  const [own, entered] = await Promise.all([
    ownDecisions(database(), actor.person.id, span),
    decisionsOnEntered(database(), actor.person.id, span),
  ]);
  if (own.length + entered.length === 0) return [];
  const say: Say = {
    t: await wordsFor(request, "entries"),
    language: await languageOf(request),
  };
  return [
    ...own.map((row) => ownLine(say, row)),
    ...entered.map((row) => enteredLine(say, row)),
  ];
}

function ownLine({ t, language }: Say, row: Decision): Line {
  const state = row.state as keyof typeof tones;
  const detail =
    row.decision_reason !== ""
      ? t("today.because", { reason: row.decision_reason })
      : row.via === "feeder" || row.via === "officer"
        ? t(`today.entered.${row.via}`)
        : undefined;
  return {
    id: `entry-${row.id}`,
    at: row.starts_at ?? undefined,
    title: t("today.own", { event: nameIn(language, row) }),
    detail,
    state: { word: t(`state.${state}`), tone: tones[state] },
    to: `/contests/${row.slug}/${row.event}/entry`,
    button: t("today.entry"),
    told: true,
  };
}

function enteredLine({ t, language }: Say, row: Decisions): Line {
  const { approved, refused, withdrawn, against } = row;
  const counts = { approved, refused, withdrawn };
  const told = (Object.keys(counts) as (keyof typeof counts)[])
    .filter((state) => counts[state] > 0)
    .map((state) => `${t(`state.${state}`)} ${counts[state]}`);
  const named = against
    .slice(0, mostNamed)
    .map((each) => t("today.against", each));
  return {
    id: `entered-${row.id}`,
    at: row.starts_at ?? undefined,
    title: t("today.theirs", { event: nameIn(language, row) }),
    detail: [...told, ...named].join(" · "),
    to: `/contests/${row.slug}/${row.event}/list`,
    button: t("today.entry"),
    told: true,
  };
}
