import { nameIn } from "~/i18n/named";
import type { Actor } from "~/members/rules/actor";
import { database } from "~/platform/database.server";
import { mostHits, type Hit } from "~/ui/lines";
import { languageOf, wordsFor } from "~/words.server";
import { maySeeProblems } from "./rules/may";
import { listMethods } from "./store/method-list.server";
import { listProblems } from "./store/problem-list.server";
import { listStudios } from "./store/studios.server";

const page = { size: mostHits + 1, offset: 0 };

/** Public methods and studios, and for members the problems. */
export async function search(
  actor: Actor,
  query: string,
  request: Request,
): Promise<Hit[]> {
  const [t, language] = await Promise.all([
    wordsFor(request, "studios"),
    languageOf(request),
  ]);
  const [methods, studios, problems] = await Promise.all([
    listMethods(database(), { text: query }, page),
    listStudios(database(), { text: query }),
    maySeeProblems(actor)
      ? listProblems(database(), { text: query }, page)
      : { rows: [] },
  ]);
  return [
    ...methods.rows.map((method) => ({
      kind: t("methods.title"),
      title: nameIn(language, method),
      detail: nameIn(language, method.inventor),
      to: `/methods/${method.slug}`,
      list: `/methods?q=${encodeURIComponent(query)}`,
    })),
    ...studios.slice(0, page.size).map((studio) => ({
      kind: t("studios.title"),
      title: nameIn(language, studio),
      detail: nameIn(language, studio.unit),
      to: `/studios/${studio.slug}`,
      list: `/studios?q=${encodeURIComponent(query)}`,
    })),
    ...problems.rows.map((problem) => ({
      kind: t("problems.title"),
      title: problem.title,
      detail: `${problem.no} ${t(`state.${problem.state}`)}`,
      to: `/problems/${problem.no}`,
      list: `/problems?q=${encodeURIComponent(query)}`,
    })),
  ];
}
