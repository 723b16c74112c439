import type { Refusal } from "~/kit/result";
import type { Named } from "~/i18n/named";
import { today } from "~/members/session.server";
import { database } from "~/platform/database.server";
import { isByName, type BoardState } from "./rules/board";
import { reasonsNotToEnter } from "./rules/entry";
import { leftOut, nextInRank, type Ranked } from "./rules/feeding";
import {
  heldPlaces,
  personsToEnter,
  termsOf,
  type Person,
} from "./store/entry-facts.server";
import { endedEntries } from "./store/entry-lists.server";
import { feedersOf, rankedMembers } from "./store/stages.server";

type Line = Ranked & Named & { unit: Named; reason: string };

/** The ranking of a feeder with how each stands in the event it feeds. */
export async function fedRanking(
  eventId: number,
  from: number,
): Promise<{ lines: Line[]; people: Map<number, Person> }> {
  const db = database();
  const ranked = await rankedMembers(db, from);
  const ids = ranked.flatMap(({ person_id }) => person_id ?? []);
  const terms = await termsOf(db, eventId);
  const people = await personsToEnter(db, terms, ids, today());
  const ended = await endedEntries(db, eventId, ids);
  const lines = ranked.flatMap(({ person_id, rank, ...row }) => {
    if (rank === null) return [];
    const ties = person_id === null ? null : people.get(person_id)?.ties;
    const isIn = ties ? ties.entered !== null || ties.listed : false;
    const reason = person_id === null ? undefined : ended.get(person_id);
    const standing: Line["standing"] = isIn
      ? "in"
      : reason === undefined
        ? "none"
        : "out";
    return {
      personId: person_id,
      rank,
      standing,
      name: row.name,
      name_en: row.name_en,
      unit: { name: row.unit_name, name_en: row.unit_en },
      reason: reason ?? "",
    };
  });
  return { lines, people };
}

/** The feeders of an event for its officer: once nominated, who was left out and why, and who is next in rank. */
export async function feedersView(eventId: number) {
  const feeders = await feedersOf(database(), eventId);
  return Promise.all(
    feeders.map(async (feeder) => {
      const announced = isByName(feeder.board_state as BoardState);
      if (!announced || !feeder.nominated_at)
        return { ...feeder, left: [], next: [] };
      const { lines, people } = await fedRanking(eventId, feeder.id);
      const against = await reasonsIn(eventId, people);
      const shown = ({
        personId,
        name,
        name_en,
        unit,
        rank,
        standing,
        reason,
      }: Line) => ({
        name,
        name_en,
        unit,
        rank,
        out: standing === "out" ? reason : null,
        reasons: personId === null ? [] : against(personId),
        known: personId !== null,
      });
      return {
        ...feeder,
        left: leftOut(lines, feeder.places).map(shown),
        next: nextInRank(lines, feeder.places).map(shown),
      };
    }),
  );
}
export type FeederView = Awaited<ReturnType<typeof feedersView>>[number];

async function reasonsIn(
  eventId: number,
  people: Map<number, Person>,
): Promise<(personId: number) => Refusal[]> {
  const { asked, field } = await termsOf(database(), eventId);
  const held = await heldPlaces(database(), eventId);
  return (personId) => {
    const person = people.get(personId);
    if (!person) return [];
    const { candidate, ties } = person;
    const fed = { fed: true };
    return reasonsNotToEnter(asked, candidate, field, ties, held, fed);
  };
}
