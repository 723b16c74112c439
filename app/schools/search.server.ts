import type { Actor } from "~/members/rules/actor";
import { today } from "~/members/session.server";
import { nameIn } from "~/i18n/named";
import { database } from "~/platform/database.server";
import { mostHits, type Hit } from "~/ui/lines";
import { languageOf, wordsFor } from "~/words.server";
import { searchCourses } from "./store/courses.server";
import { searchSchools } from "./store/schools.server";

/** Schools and courses for the search; both are public, drafts are left out by the store. */
export async function search(
  _actor: Actor,
  query: string,
  request: Request,
): Promise<Hit[]> {
  const t = await wordsFor(request, "schools");
  const language = await languageOf(request);
  const [schools, courses] = await Promise.all([
    searchSchools(database(), query, today(), mostHits + 1),
    searchCourses(database(), query, mostHits + 1),
  ]);
  return [
    ...schools.map((row) => ({
      kind: t("schools.title"),
      title: nameIn(language, row),
      detail: t(`tier.${row.tier}`),
      to: `/schools/${row.slug}`,
      list: `/schools?q=${encodeURIComponent(query)}`,
    })),
    ...courses.map((row) => ({
      kind: t("school.courses"),
      title: nameIn(language, { name: row.title, name_en: row.title_en }),
      detail: nameIn(language, {
        name: row.school_name,
        name_en: row.school_name_en,
      }),
      to: `/courses/${row.id}`,
    })),
  ];
}
