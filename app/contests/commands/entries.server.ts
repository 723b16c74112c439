import { ok, refused, type Refusal, type Result } from "~/kit/result";
import type { Member } from "~/members/rules/actor";
import { today } from "~/members/session.server";
import { audit } from "~/platform/audit.server";
import { now } from "~/platform/clock.server";
import { transaction, type Tx } from "~/platform/database.server";
import { poke } from "~/platform/events.server";
import { reasonsNotToEnter, type EntryVia } from "../rules/entry";
import type { Held } from "../rules/entry-quota";
import { isFirm } from "../rules/entry-over";
import {
  entryWindow,
  isLate,
  refusedNow,
  refusedToReplace,
} from "../rules/entry-window";
import { addEntry } from "../store/entries.server";
import {
  heldPlaces,
  holdEntries,
  personsToEnter,
  termsOf,
  type EventTerms,
  type Person,
} from "../store/entry-facts.server";
import { approveWithin } from "./entry-decisions.server";

/** Somebody to enter: what they claim of their grade goes with it. */
export type Wanted = {
  personId: number;
  grade: number | null;
  certificate: string;
};

/** What an entry is made with; `reason` is for a late one, and for one `over` reasons (its officer's alone). */
export type Entering = {
  via: EntryVia;
  reason?: string;
  over?: boolean;
  /** in the place of another, whom their enterprise takes back */
  replacing?: boolean;
};

/** What came of one of several: refused with every reason, or the entry's id. */
export type Entered =
  | { personId: number; ok: true; entryId: number; over: Refusal[] }
  | { personId: number; ok: false; reasons: Refusal[] };

/** The candidate with the grade that the entry claims in the event's trade. */
export function withClaim(
  person: Person,
  trade: string,
  grade: number | null,
): Person["candidate"] {
  const { candidate } = person;
  return grade === null
    ? candidate
    : { ...candidate, skills: [...candidate.skills, { trade, grade }] };
}

/**
 * Enters people, each on their own merits: those against whom there is a reason are not entered, and the answer says why.
 * Refusals of all: those of `refusedNow`, entry-late-reason (after the closing moment an officer says why), entry-over-reason
 * (they enter over reasons and do not). An officer's own entries and those of a feeder are approved at once.
 */
export async function enterPeople(
  actor: Member,
  eventId: number,
  wanted: readonly Wanted[],
  entering: Entering,
): Promise<Result<Entered[]>> {
  return transaction(async (tx) => {
    await holdEntries(tx, eventId);
    return enterWithin(tx, actor, eventId, wanted, entering);
  });
}

/** The same within a transaction that holds the contest. */
export async function enterWithin(
  tx: Tx,
  actor: Member,
  eventId: number,
  wanted: readonly Wanted[],
  { via, reason: written = "", over: wished, replacing }: Entering,
): Promise<Result<Entered[]>> {
  const terms = await termsOf(tx, eventId);
  const byOfficer = via === "officer" || via === "feeder";
  const window = entryWindow(terms.calendar, now());
  const closed = replacing
    ? refusedToReplace(window)
    : refusedNow(window, byOfficer);
  if (closed) return closed;
  const late = isLate(window);
  const over = wished === true && via === "officer";
  const reason = late || over ? written.trim() : "";
  if (late && reason === "") return refused("entry-late-reason");
  if (over && reason === "") return refused("entry-over-reason");
  const row = { via, late, reason, over, by: actor.person.id };
  const entered = await enterEach(tx, terms, wanted, row);
  const ids = entered.flatMap((each) => (each.ok ? each.entryId : []));
  await keepEntered(tx, eventId, entered, row);
  if (byOfficer && ids.length > 0) await approveWithin(tx, actor, eventId, ids);
  await poke(tx, `event:${eventId}`);
  return ok(entered);
}

type Row = {
  via: EntryVia;
  late: boolean;
  reason: string;
  over: boolean;
  by: number;
};

/** The line of the audit trail: who was entered, and over which reasons. */
async function keepEntered(
  tx: Tx,
  eventId: number,
  entered: readonly Entered[],
  { via, reason, by }: Row,
): Promise<void> {
  const done = entered.flatMap((each) => (each.ok ? [each] : []));
  const over = done.flatMap((each) =>
    each.over.map(({ code }) => ({ entry: each.entryId, reason: code })),
  );
  await audit(tx, {
    actorId: by,
    act: "contest.entered",
    subject: { kind: "contest-event", id: eventId },
    after: {
      via,
      entries: done.map(({ entryId }) => entryId),
      refused: entered.length - done.length,
      ...(over.length > 0 ? { over } : {}),
    },
    reason: reason || undefined,
  });
}

async function enterEach(
  tx: Tx,
  terms: EventTerms,
  wanted: readonly Wanted[],
  row: Row,
): Promise<Entered[]> {
  const ids = wanted.map(({ personId }) => personId);
  const people = await personsToEnter(tx, terms, ids, today());
  const held: Held[] = await heldPlaces(tx, terms.id);
  const entered: Entered[] = [];
  for (const each of wanted) {
    const person = people.get(each.personId);
    const { personId } = each;
    const all = person
      ? reasonsOf(terms, person, each, held, row)
      : [{ code: "entry-nobody", params: {} }];
    const reasons = row.over ? all.filter(isFirm) : all;
    if (!person || reasons.length > 0) {
      entered.push({ personId, ok: false, reasons });
      continue;
    }
    const { unitId, candidate } = person;
    const entryId = await addEntry(tx, {
      eventId: terms.id,
      ...each,
      unitId,
      ...row,
    });
    held.push({ unitPath: candidate.unitPath, fed: row.via === "feeder" });
    people.set(personId, {
      ...person,
      ties: { ...person.ties, entered: "applied" },
    });
    entered.push({ personId, ok: true, entryId, over: all });
  }
  return entered;
}

function reasonsOf(
  { asked, field }: EventTerms,
  person: Person,
  { grade }: Wanted,
  held: readonly Held[],
  { via }: Row,
): Refusal[] {
  const candidate = withClaim(person, field.trade, grade);
  const { ties } = person;
  return reasonsNotToEnter(asked, candidate, field, ties, held, {
    fed: via === "feeder",
  });
}

/** Enters one person; the refusal is the first reason, and all of them stand in the list. */
export async function enterOne(
  actor: Member,
  eventId: number,
  wanted: Wanted,
  entering: Entering,
): Promise<Result<number> | { ok: false; refusal: Refusal; all: Refusal[] }> {
  const done = await enterPeople(actor, eventId, [wanted], entering);
  if (!done.ok) return done;
  const [first] = done.value;
  if (!first) return refused("entry-nobody");
  if (first.ok) return ok(first.entryId);
  return {
    ok: false,
    refusal: first.reasons[0] as Refusal,
    all: first.reasons,
  };
}
