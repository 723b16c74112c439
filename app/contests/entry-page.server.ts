import { isMember, type Actor } from "~/members/rules/actor";
import { today } from "~/members/session.server";
import { now } from "~/platform/clock.server";
import { database } from "~/platform/database.server";
import { enteringPaths, reasonsNotToEnter } from "./rules/entry";
import { entryWindow, refusedNow } from "./rules/entry-window";
import type { ContestRow, EventRow } from "./store/contests.server";
import {
  heldPlaces,
  personsToEnter,
  termsOf,
  type EventTerms,
} from "./store/entry-facts.server";
import { ownEntry } from "./store/entry-lists.server";
import { namesOf, quotasOf } from "./store/entry-terms.server";

/** What an event asks of its entrants, in names, for everyone to read. */
export async function termsView(contest: ContestRow, terms: EventTerms) {
  const db = database();
  const { eligibility, quotas, oneEventEach } = terms.asked;
  const names = await namesOf(db, eligibility);
  return {
    host: { name: contest.unit, name_en: contest.unit_en },
    units: names.units,
    trades: names.trades,
    minGrade: eligibility.minGrade ?? null,
    minAge: eligibility.minAge ?? null,
    maxAge: eligibility.maxAge ?? null,
    minYearsMember: eligibility.minYearsMember ?? null,
    oneEventEach,
    perUnit: quotas.perUnit,
    capacity: quotas.capacity,
    own: (await quotasOf(db, terms.id)).map(({ name, name_en, places }) => ({
      name,
      name_en,
      places,
    })),
  };
}
export type TermsView = Awaited<ReturnType<typeof termsView>>;

/** An event's entry as this reader finds it: its window and terms, their own entry, and why they may not enter. */
export async function entryView(
  actor: Actor,
  contest: ContestRow,
  event: EventRow,
) {
  const terms = await termsOf(database(), event.id);
  const window = entryWindow(terms.calendar, now());
  return {
    window,
    opensAt: terms.calendar.opensAt,
    closesAt: terms.calendar.closesAt ?? terms.calendar.startsAt,
    terms: await termsView(contest, terms),
    mine: isMember(actor) ? await mineIn(actor.person.id, terms) : null,
    entersOthers:
      window === "open" &&
      enteringPaths(actor, terms.field.hostPath).length > 0,
  };
}
export type EntryView = Awaited<ReturnType<typeof entryView>>;

async function mineIn(personId: number, terms: EventTerms) {
  const db = database();
  const entry = await ownEntry(db, terms.id, personId);
  const person = (await personsToEnter(db, terms, [personId], today())).get(
    personId,
  );
  const closed = refusedNow(entryWindow(terms.calendar, now()), false);
  const reasons = person
    ? reasonsNotToEnter(
        terms.asked,
        person.candidate,
        terms.field,
        person.ties,
        await heldPlaces(db, terms.id),
      )
    : [];
  const grade = person?.candidate.skills.find(
    ({ trade }) => trade === terms.field.trade,
  )?.grade;
  // A grade that is not on record can still be claimed with the entry.
  const claimable = reasons.every(
    ({ code }) => code === "entry-no-grade" || code === "entry-grade",
  );
  return {
    entry: entry
      ? { id: entry.id, state: entry.state, reason: entry.decision_reason }
      : null,
    listed: person?.ties.listed ?? false,
    reasons: closed ? [closed.refusal] : claimable ? [] : reasons,
    grade: grade ?? null,
  };
}
