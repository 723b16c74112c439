import { keptPaths } from "~/members/rules/may";
import type { Member } from "~/members/rules/actor";
import { nameIn } from "~/i18n/named";
import { now } from "~/platform/clock.server";
import { database } from "~/platform/database.server";
import { endOfDay } from "~/platform/wall-time.server";
import type { Line } from "~/ui/lines";
import { languageOf, wordsFor } from "~/words.server";
import { methodsToScore } from "./store/method-list.server";
import {
  adoptionsWaiting,
  noticesWaiting,
  problemsWaiting,
  sharesToConfirm,
  type Waiter,
} from "./store/waiting.server";

type Say = {
  t: Awaited<ReturnType<typeof wordsFor<"studios">>>;
  language: string;
};
const toldDays = 14;

/** What studios want of this person: a share to confirm, a problem in their hands, a method to score, an answer, and news of their own methods. */
export async function todayFor(
  actor: Member,
  request: Request,
): Promise<Line[]> {
  const say: Say = {
    t: await wordsFor(request, "studios"),
    language: await languageOf(request),
  };
  const waiter: Waiter = {
    personId: actor.person.id,
    studioIds: actor.grants.flatMap(({ role, scope }) =>
      role === "studio-lead" && scope.kind === "studio" ? scope.id : [],
    ),
    paths: keptPaths(actor),
  };
  const parts = await Promise.all([
    shares(say, waiter),
    problems(say, waiter),
    scoring(say, actor),
    notices(say, waiter),
    adoptions(say, waiter),
  ]);
  return parts.flat();
}

async function shares({ t }: Say, waiter: Waiter): Promise<Line[]> {
  const found = await sharesToConfirm(database(), waiter);
  return found.map(({ no, title, percent }) => ({
    id: `share-${no}`,
    title,
    to: `/outcomes/${no}`,
    detail: `${t("today.confirm-share")} ${percent}%`,
    button: t("today.confirm-share.button"),
  }));
}

async function problems({ t }: Say, waiter: Waiter): Promise<Line[]> {
  const found = await problemsWaiting(database(), waiter);
  return found.map(({ no, title, state, dueOn }) => {
    const at = dueOn ? endOfDay(dueOn) : undefined;
    return {
      id: `problem-${no}`,
      at,
      title,
      to: `/problems/${no}`,
      detail: t(`today.problem.${state as "raised"}`),
      state:
        at && at < now()
          ? { word: t("turn.overdue"), tone: "bad" as const }
          : undefined,
      button: t(
        state === "raised" ? "today.problem.accept" : "today.problem.button",
      ),
    };
  });
}

async function scoring(
  { t, language }: Say,
  { person, grants }: Member,
): Promise<Line[]> {
  const paths = grants.flatMap(({ role, scope }) =>
    role === "reviewer" && scope.kind === "unit" ? scope.path : [],
  );
  const found = await methodsToScore(database(), person.id, paths);
  return found.map((method) => ({
    id: `score-${method.slug}`,
    title: nameIn(language, method),
    to: `/methods/${method.slug}/naming`,
    detail: t("today.score"),
    button: t("today.score.button"),
  }));
}

async function notices({ t, language }: Say, waiter: Waiter): Promise<Line[]> {
  const found = await noticesWaiting(database(), waiter, now());
  return found.map((method) => {
    const answers = method.open > 0;
    return {
      id: `notice-${method.slug}`,
      at: method.closesAt,
      title: nameIn(language, method),
      to: answers
        ? `/methods/${method.slug}/notice#objections`
        : `/methods/${method.slug}/naming`,
      detail: t(answers ? "today.objection" : "today.name"),
      button: t(answers ? "today.objection.button" : "today.name.button"),
    };
  });
}

async function adoptions(
  { t, language }: Say,
  waiter: Waiter,
): Promise<Line[]> {
  const since = new Date(now().getTime() - toldDays * 86_400_000);
  const found = await adoptionsWaiting(database(), waiter, since);
  return found.map((method) => {
    const unit = nameIn(language, {
      name: method.unit,
      name_en: method.unit_en,
    });
    const key =
      method.state === "trial"
        ? "trial"
        : method.state === "adopted"
          ? "told"
          : (method.state as "requested" | "offered");
    return {
      id: `adoption-${method.slug}-${unit}`,
      title: nameIn(language, method),
      to: `/methods/${method.slug}/adoption`,
      detail: t(`today.adoption.${key}`, { unit }),
      button: t("today.adoption.button"),
      told: key === "told",
    };
  });
}
