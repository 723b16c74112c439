import { nameIn } from "~/i18n/named";
import { database } from "~/platform/database.server";
import { mostHits, type Hit } from "~/ui/lines";
import { languageOf, wordsFor } from "~/words.server";
import { holdsAnywhere, type Actor } from "./rules/actor";
import { keptPaths, maySeeManagement } from "./rules/may";
import { today } from "./session.server";
import { findPeople, findUnits } from "./store/search.server";

/** People whom the reader may see, and units; officers have lists of both. */
export async function search(
  actor: Actor,
  query: string,
  request: Request,
): Promise<Hit[]> {
  const [t, language] = await Promise.all([
    wordsFor(request, "members"),
    languageOf(request),
  ]);
  const reader = {
    personId: actor.person?.id ?? null,
    paths: keptPaths(actor),
    administrator: holdsAnywhere(actor, "district-administrator"),
  };
  const most = mostHits + 1;
  const [people, units] = await Promise.all([
    findPeople(database(), query, reader, { day: today(), most }),
    findUnits(database(), query, { day: today(), most }),
  ]);
  return [
    ...people.map((person) => ({
      kind: t("search.people"),
      title: nameIn(language, person),
      detail: person.unit
        ? nameIn(language, { name: person.unit, name_en: person.unit_en })
        : undefined,
      to: person.kept ? `/manage/people/${person.id}` : `/people/${person.id}`,
      list: listOf(actor, "/manage/people", query),
    })),
    ...units.map((unit) => ({
      kind: t("search.units"),
      title: nameIn(language, unit),
      detail: t(`tier.${unit.tier as "district"}`),
      to: `/units/${unit.id}`,
      list: listOf(actor, "/manage", query),
    })),
  ];
}

const listOf = (actor: Actor, path: string, query: string) =>
  maySeeManagement(actor)
    ? `${path}?q=${encodeURIComponent(query)}`
    : undefined;
