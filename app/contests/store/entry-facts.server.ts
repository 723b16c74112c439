import { sql } from "kysely";
import type { Db, Tx } from "~/platform/database.server";
import { eligibilityOf } from "../entry-forms";
import { isBeingSetUp, type BoardState } from "../rules/board";
import type { Asked, Ties } from "../rules/entry";
import type { Candidate, Field } from "../rules/eligibility";
import type { Held } from "../rules/entry-quota";
import type { EntryCalendar } from "../rules/entry-window";

/** What the rules of entry ask of an event: its terms, its calendar, its field. */
export type EventTerms = {
  id: number;
  contestId: number;
  asked: Asked;
  calendar: EntryCalendar;
  field: Field;
};

/** The terms of an event's entry. */
export async function termsOf(db: Db, eventId: number): Promise<EventTerms> {
  const row = await db
    .selectFrom("contest_event as e")
    .innerJoin("contest as c", "c.id", "e.contest_id")
    .innerJoin("unit as u", "u.id", "c.unit_id")
    .select([
      "e.id",
      "e.contest_id",
      "e.board_state",
      "e.eligibility",
      "e.quota_per_unit",
      "e.capacity",
      "e.starts_at",
      "e.trade_code",
      "c.state",
      "c.starts_on",
      "c.entry_opens_at",
      "c.entry_closes_at",
      "c.one_event_each",
      "u.path",
    ])
    .where("e.id", "=", eventId)
    .executeTakeFirstOrThrow();
  const own = await db
    .selectFrom("event_quota")
    .select(["unit_id as unit", "places"])
    .where("event_id", "=", eventId)
    .execute();
  return {
    id: row.id,
    contestId: row.contest_id,
    asked: {
      eligibility: eligibilityOf(row.eligibility),
      quotas: { capacity: row.capacity, perUnit: row.quota_per_unit, own },
      oneEventEach: row.one_event_each,
    },
    calendar: {
      contestState: row.state,
      boardState: row.board_state as BoardState,
      opensAt: row.entry_opens_at,
      closesAt: row.entry_closes_at,
      startsAt: row.starts_at,
    },
    field: { day: row.starts_on, hostPath: row.path, trade: row.trade_code },
  };
}

/** Holds a contest and the event for the rest of the transaction: entries of one contest are taken one after another, so that quotas and "one event each" hold. */
export async function holdEntries(tx: Tx, eventId: number): Promise<void> {
  await tx
    .selectFrom("contest as c")
    .innerJoin("contest_event as e", "e.contest_id", "c.id")
    .select("c.id")
    .where("e.id", "=", eventId)
    .forNoKeyUpdate()
    .execute();
}

/** Those who hold a place in an event: entries that wait or were approved, and entrants of an imported list. */
export async function heldPlaces(db: Db, eventId: number): Promise<Held[]> {
  const entries = await db
    .selectFrom("contest_entry as n")
    .leftJoin("unit as u", "u.id", "n.unit_id")
    .select(["u.path", "n.via"])
    .where("n.event_id", "=", eventId)
    .where("n.state", "in", ["applied", "approved"])
    .execute();
  const listed = await db
    .selectFrom("entrant as n")
    .leftJoin("unit as u", "u.id", "n.unit_id")
    .select("u.path")
    .where("n.event_id", "=", eventId)
    .where("n.status", "<>", "withdrew")
    .where(({ not, exists, selectFrom }) =>
      not(
        exists(
          selectFrom("contest_entry as e")
            .select("e.id")
            .whereRef("e.entrant_id", "=", "n.id"),
        ),
      ),
    )
    .execute();
  return [
    ...entries.map(({ path, via }) => ({
      unitPath: path,
      fed: via === "feeder",
    })),
    ...listed.map(({ path }) => ({ unitPath: path, fed: false })),
  ];
}

/** A person as the rules of entry see them, with what ties them to the event. */
export type Person = {
  id: number;
  name: string;
  unitId: number | null;
  unitName: string;
  candidate: Candidate;
  ties: Ties;
};

/**
 * These persons, by id, as they are on `day`; those that there are not are left out. Once judging has begun who withdrew
 * stays on the list: their status is changed under the signature, not by another entry.
 */
export async function personsToEnter(
  db: Db,
  terms: EventTerms,
  personIds: readonly number[],
  day: string,
): Promise<Map<number, Person>> {
  if (personIds.length === 0) return new Map();
  const { rows } = await sql<PersonRow>`
    select p.id, p.name, p.born_on, u.id as unit_id, u.name as unit, u.path::text as path,
      (select min(lower(period)) from membership where person_id = p.id) as since,
      (select coalesce(jsonb_agg(jsonb_build_object('trade', trade_code, 'grade', grade)), '[]')
        from person_skill where person_id = p.id) as skills,
      (select state from contest_entry where event_id = ${terms.id} and person_id = p.id
        and state in ('applied', 'approved')) as entered,
      exists (select from entrant n where n.event_id = ${terms.id} and n.person_id = p.id
        and (n.status <> 'withdrew' or not ${isBeingSetUp(terms.calendar.boardState)}::boolean)) as listed,
      (select jsonb_build_object('name', e.name, 'nameEn', e.name_en) from contest_event e where e.contest_id = ${terms.contestId} and e.id <> ${terms.id}
        and (exists (select from contest_entry n where n.event_id = e.id and n.person_id = p.id
               and n.state in ('applied', 'approved'))
          or exists (select from entrant n where n.event_id = e.id and n.person_id = p.id and n.status <> 'withdrew'))
        limit 1) as other,
      exists (select from panel_judge j where j.event_id = ${terms.id} and j.person_id = p.id) as judges
    from person p
    left join membership m on m.person_id = p.id and m.period @> ${day}::date
    left join unit u on u.id = m.unit_id
    where p.id = any(${[...personIds]}::bigint[])`.execute(db);
  return new Map(rows.map((row) => [row.id, personOf(row)]));
}

type PersonRow = {
  id: number;
  name: string;
  born_on: string | null;
  unit_id: number | null;
  unit: string | null;
  path: string | null;
  since: string | null;
  skills: { trade: string; grade: number }[];
  entered: Ties["entered"];
  listed: boolean;
  other: Ties["otherEvent"];
  judges: boolean;
};

function personOf(row: PersonRow): Person {
  return {
    id: row.id,
    name: row.name,
    unitId: row.unit_id,
    unitName: row.unit ?? "",
    candidate: {
      unitPath: row.path,
      bornOn: row.born_on,
      memberSince: row.since,
      skills: row.skills,
    },
    ties: {
      entered: row.entered,
      listed: row.listed,
      otherEvent: row.other,
      judges: row.judges,
    },
  };
}
