import type { BoardState, Event } from "./contest-rows";
import type { Context } from "./context";
import { addMinutes } from "./days";
import type { Person } from "./members";
import type { Random } from "./random";

/** What the district's finals ask of their entrants; those that are over asked nothing on record. */
export function termsOfFinals(board: BoardState) {
  return board === "rehearsal"
    ? {
        eligibility: { minAge: 18, maxAge: 60, minYearsMember: 1 },
        perUnit: 4,
        capacity: 40,
      }
    : undefined;
}

/** How those on the list came there, and `others` whose entries wait, were refused or withdrawn. */
export function seedEntries(
  context: Context,
  draw: Random,
  event: Event,
  others: readonly Person[],
  officer: Person,
  fed?: { people: readonly Person[]; from: string },
): void {
  const add = (person: Person, row: Entry) =>
    addEntry(context, draw, event, person, officer, row);
  const listed = new Set(event.entrants.map(({ person }) => person));
  event.entrants.forEach(({ id, person }, nth) =>
    add(
      person,
      fed?.people.includes(person)
        ? { state: "approved", via: "feeder", entrant: id, reason: fed.from }
        : {
            state: "approved",
            via: nth % 3 === 0 ? "self" : "unit",
            entrant: id,
          },
    ),
  );
  others
    .filter((person) => !listed.has(person))
    .forEach((person, nth) => {
      if (nth === 0)
        add(person, {
          state: "refused",
          via: "self",
          why: "证书不是本工种，请改报相应项目",
        });
      else if (nth === 1)
        add(person, { state: "withdrawn", via: "unit", why: "赛期外派出差" });
      else
        add(person, { state: "applied", via: nth % 2 === 0 ? "self" : "unit" });
    });
}

type Entry = {
  state: "applied" | "approved" | "refused" | "withdrawn";
  via: "self" | "unit" | "feeder";
  entrant?: number;
  why?: string;
  reason?: string;
};

function addEntry(
  { book, now }: Context,
  draw: Random,
  event: Event,
  person: Person,
  officer: Person,
  { state, via, entrant, why, reason = "" }: Entry,
): void {
  const closed = addMinutes(event.starts, -5 * 1440);
  const latest = closed < now ? closed : now;
  const entered = addMinutes(
    latest,
    -draw.int(2, 20) * 1440 - draw.int(0, 600),
  );
  book.add("contest_entry", {
    id: book.id("contest_entry"),
    event_id: event.id,
    person_id: person.id,
    unit_id: person.unit.id,
    via,
    state,
    grade: draw.pick([4, 3, 3, 2]),
    certificate_no: "",
    decision_reason: why ?? "",
    reason,
    entered_by:
      via === "self" ? person.id : via === "feeder" ? officer.id : null,
    entered_at: entered,
    decided_by: state === "applied" ? null : officer.id,
    decided_at: state === "applied" ? null : addMinutes(entered, 900),
    entrant_id: entrant ?? null,
  });
}

/** An event's theory the afternoon before, and its practical part in two shifts of a day. */
export function seedStages({ book }: Context, event: Event): void {
  const benches = Math.max(8, Math.ceil(event.entrants.length / 2));
  const stage = (
    kind: "theory" | "practical",
    place: string,
    starts: Date,
    shifts: number,
    minutes: number,
  ) => {
    const id = book.id("contest_stage");
    const gap = 30;
    const at = (nth: number) => addMinutes(starts, nth * (minutes + gap));
    book.add("contest_stage", {
      id,
      event_id: event.id,
      kind,
      name: kind === "theory" ? "理论考试" : "实际操作",
      name_en: kind === "theory" ? "Theory" : "Practical",
      node: kind,
      place,
      starts_at: starts,
      ends_at: addMinutes(at(shifts - 1), minutes),
    });
    for (let nth = 0; nth < shifts; nth += 1)
      book.add("contest_shift", {
        id: book.id("contest_shift"),
        stage_id: id,
        number: nth + 1,
        place: "",
        starts_at: at(nth),
        ends_at: addMinutes(at(nth), minutes),
        benches: kind === "theory" ? 60 : benches,
      });
  };
  const theory = addMinutes(event.starts, -18 * 60);
  stage("theory", "区工匠学堂第一教室", theory, 1, 90);
  stage("practical", "区工匠学堂实训基地", event.starts, 2, 150);
}
