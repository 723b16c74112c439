import type { Context } from "./context";
import { addMinutes, at, type Day } from "./days";
import type { Person } from "./members";
import type { Random } from "./random";
import type { Trade } from "./trades-data";
import { pad, type Unit } from "./unit";

export type Contest = {
  /** Known as lists of who took part; without marks and results. */
  onPaper: boolean;
  id: number;
  slug: string;
  zh: string;
  unit: Unit;
  starts: Day;
  ends: Day;
};
export type BoardState =
  | "rehearsal"
  | "live"
  | "frozen"
  | "review"
  | "provisional"
  | "notice"
  | "final";

/** Null: the judge was absent. */
type Given = string | null;

/** An entrant with the marks given so far: (node, judge's code or nothing, mark); late ones came after a freeze. */
export type Entrant = {
  id: number;
  number: string;
  person: Person;
  status: "entered" | "absent" | "withdrew" | "disqualified";
  time: number | null;
  marks: { node: string; judge: string; value: Given; late?: boolean }[];
};

/** An event with all that its result is reckoned from. */
export type Event = {
  id: number;
  contest: Contest;
  trade: Trade;
  schemeId: number;
  scheme: object;
  entrants: Entrant[];
  board: BoardState;
  starts: Date;
  /** when the board came into its state */
  since: Date;
  /** a mark that was announced wrongly and put right on appeal */
  corrected?: Correction;
  /** by entrant number: what was drawn for them, where the event holds its draws */
  lots?: Map<string, { bench: string; code: string }>;
};

export type Correction = {
  entrant: Entrant;
  node: string;
  was: string;
  now: string;
  /** whose marks are changed, why, and what was decided */
  reason: string;
  appeal: { body: string; answer: string; decision: string };
};

type ContestRow = {
  slug: string;
  zh: string;
  en: string;
  unit: Unit;
  starts: Day;
  ends: Day;
  state: "draft" | "open" | "closed";
  hosts: string;
  place: string;
  notice: string;
  onPaper?: boolean;
  /** from when until when entries are taken */
  entry?: { opens: Date; closes: Date };
};

/** Writes a contest. */
export function addContest({ book }: Context, row: ContestRow): Contest {
  const id = book.id("contest");
  book.add("contest", {
    id,
    slug: row.slug,
    unit_id: row.unit.id,
    name: row.zh,
    name_en: row.en,
    hosts: row.hosts,
    place: row.place,
    notice: row.notice,
    starts_on: row.starts,
    ends_on: row.ends,
    state: row.state,
    source: row.onPaper ? "imported" : "here",
    entry_opens_at: row.entry?.opens ?? null,
    entry_closes_at: row.entry?.closes ?? null,
    created_at: addMinutes(at(row.starts, "09:00"), -45 * 1440),
  });
  return {
    id,
    slug: row.slug,
    zh: row.zh,
    unit: row.unit,
    starts: row.starts,
    ends: row.ends,
    onPaper: row.onPaper === true,
  };
}

type EventRow = {
  trade: Trade;
  scheme: object;
  board: BoardState;
  starts: Date;
  /** when the board came into its state; ten minutes after the start unless said otherwise */
  since?: Date;
  /** for how many minutes after the announcement appeals are taken */
  appealMinutes?: number;
  /** who may enter, and how many of each enterprise and in all */
  terms?: { eligibility: object; perUnit: number; capacity: number };
  /** the leaf whose scores come from the score desk */
  desk?: string;
};

/** Writes an event with the first version of its scheme, frozen once marks may be given. */
export function addEvent(
  { book }: Context,
  contest: Contest,
  { trade, scheme, board, starts, terms, ...row }: EventRow,
): Event {
  const id = book.id("contest_event");
  const schemeId = book.id("marking_scheme");
  const judged = board !== "rehearsal";
  const since = row.since ?? addMinutes(starts, judged ? 10 : -20 * 1440);
  const { appealMinutes = 120 } = row;
  book.add("contest_event", {
    id,
    contest_id: contest.id,
    slug: trade.code,
    trade_code: trade.code,
    name: trade.zh,
    name_en: trade.en,
    starts_at: starts,
    board_state: board,
    eligibility: JSON.stringify(terms?.eligibility ?? {}),
    quota_per_unit: terms?.perUnit ?? null,
    capacity: terms?.capacity ?? null,
    // An array as COPY reads it; arrays of texts go into JSON elsewhere.
    desk_nodes: `{${row.desk ?? ""}}` as unknown as string[],
    state_changed_at: since,
    appeal_minutes: appealMinutes,
    appeals_until:
      board === "provisional" ? addMinutes(since, appealMinutes) : null,
  });
  book.add("marking_scheme", {
    id: schemeId,
    event_id: id,
    version: 1,
    body: JSON.stringify(scheme),
    created_at: addMinutes(starts, -25 * 1440),
    frozen_at: judged ? addMinutes(starts, -30) : null,
  });
  return {
    id,
    contest,
    trade,
    schemeId,
    scheme,
    entrants: [],
    board,
    starts,
    since,
  };
}

/** Writes one entrant; the work code is drawn where judging has begun. */
export function addEntrant(
  { book }: Context,
  draw: Random,
  event: Event,
  person: Person,
  entrant: Pick<Entrant, "status" | "time"> & { reason?: string },
): Entrant {
  const id = book.id("entrant");
  const nth = event.entrants.length + 1;
  const number = pad(nth, 3);
  const lot = event.lots?.get(number);
  const [shift, bench] = lot?.bench.split("-").map(Number) ?? [];
  book.add("entrant", {
    id,
    event_id: event.id,
    number,
    person_id: person.id,
    name: person.zh,
    unit_id: person.unit.id,
    unit_name: person.unit.zh,
    shift: shift ?? null,
    bench: bench ?? null,
    // Where no draw is kept: 61 has no factor in common with the thousand, so the codes are all different and in no visible order.
    work_code:
      event.board === "rehearsal"
        ? null
        : lot
          ? lot.code
          : `${codeLetters[event.id % codeLetters.length]}${pad((nth * 61 + event.id * 7) % 1000, 3)}`,
    status: entrant.status,
    status_reason: entrant.reason ?? null,
    time_seconds: entrant.time,
    created_at: addMinutes(event.starts, -draw.int(12, 40) * 1440),
  });
  const added: Entrant = {
    id,
    number,
    person,
    status: entrant.status,
    time: entrant.time,
    marks: [],
  };
  event.entrants.push(added);
  return added;
}

const codeLetters = "ABCDEFGHJKLMNPQRSTUVWXYZ";
