import { nameIn } from "~/i18n/named";
import type { Actor } from "~/members/rules/actor";
import { now } from "~/platform/clock.server";
import { database } from "~/platform/database.server";
import { mostHits, type Hit } from "~/ui/lines";
import { languageOf, wordsFor } from "~/words.server";
import { listLectures } from "./store/lists.server";

/** Lectures by their topic, those that come first. Lectures are public, so every reader finds the same. */
export async function search(
  _actor: Actor,
  query: string,
  request: Request,
): Promise<Hit[]> {
  const [t, language] = await Promise.all([
    wordsFor(request, "lectures"),
    languageOf(request),
  ]);
  const of = { words: query, now: now() };
  const page = { size: mostHits + 1, offset: 0 };
  const [coming, past] = await Promise.all([
    listLectures(database(), { ...of, when: "coming" }, page),
    listLectures(database(), { ...of, when: "past" }, page),
  ]);
  // The list has what comes and what was on two sides; what is left out here stands on the one that fills the rest.
  const when = coming.rows.length > mostHits ? "" : "&when=past";
  return [...coming.rows, ...past.rows]
    .slice(0, mostHits + 1)
    .map((lecture) => ({
      kind: t("lecture"),
      title: nameIn(language, lecture.topic),
      detail: `${nameIn(language, lecture.series)} ${t("number", { number: lecture.number })}`,
      to: `/lectures/${lecture.id}`,
      list: `/lectures?words=${encodeURIComponent(query)}${when}`,
    }));
}
