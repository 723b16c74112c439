/**
 * What of a contest and of an event may still be changed once it was set up. Each field is free until something depends on it:
 *
 * - the address, once the contest is published: it was given out
 * - the unit that holds it, once it is published or somebody has entered: it bounds who may
 * - the trade, once somebody has entered: grades and feeders are asked in it
 * - the first day of a contest and the start of an event, once judging has begun: ages are counted on that day
 * - the names, and the time for appeals, once results are announced: certificates and notices carry them
 * - everything, once the contest is closed; it can be opened again
 *
 * A contest of the past was never run here: its names and texts stay open to correction, what the report counts by does not.
 */
import { isBeingSetUp, isByName, type BoardState } from "./board";

export type BasicsRefusal =
  | "basics-published"
  | "basics-entered"
  | "basics-judged"
  | "basics-announced"
  | "basics-closed";

export const contestFields = [
  "unit",
  "name",
  "nameEn",
  "slug",
  "startsOn",
  "endsOn",
  "place",
  "hosts",
  "notice",
] as const;
export type ContestField = (typeof contestFields)[number];
export const eventFields = [
  "trade",
  "name",
  "nameEn",
  "slug",
  "startsAt",
  "minutes",
] as const;
export type EventField = (typeof eventFields)[number];

/** The fields that may not change any more, each with why. */
export type Locked<Field extends string> = Partial<
  Record<Field, BasicsRefusal>
>;

/** What a contest's fields depend on; of its events, the furthest counts. */
export type ContestFacts = {
  state: "draft" | "open" | "closed";
  imported: boolean;
  /** entries and entrants of all its events */
  entered: number;
  boards: readonly BoardState[];
};

/** What of a contest may not change any more. */
export function lockedOfContest({
  state,
  imported,
  entered,
  boards,
}: ContestFacts): Locked<ContestField> {
  const announced = boards.some(isByName);
  if (state === "closed" && !imported) return all(contestFields);
  return {
    ...(entered > 0 ? { unit: "basics-entered" } : {}),
    ...(state === "draft"
      ? {}
      : { slug: "basics-published", unit: "basics-published" }),
    ...(boards.every(isBeingSetUp) ? {} : { startsOn: "basics-judged" }),
    ...(announced
      ? { startsOn: "basics-announced", endsOn: "basics-announced" }
      : {}),
    ...(announced && !imported
      ? { name: "basics-announced", nameEn: "basics-announced" }
      : {}),
  };
}

/** What of an event may not change any more; `entered` counts its entries and entrants. */
export function lockedOfEvent(
  contest: Pick<ContestFacts, "state" | "imported">,
  { board, entered }: { board: BoardState; entered: number },
): Locked<EventField> {
  if (contest.state === "closed" && !contest.imported) return all(eventFields);
  const named = contest.imported ? {} : names;
  return {
    ...(contest.state === "draft" ? {} : { slug: "basics-published" }),
    ...(entered > 0 ? { trade: "basics-entered" } : {}),
    ...(isBeingSetUp(board) ? {} : { startsAt: "basics-judged" }),
    ...(isByName(board) ? { minutes: "basics-announced", ...named } : {}),
  };
}

const names = { name: "basics-announced", nameEn: "basics-announced" } as const;

function all<Field extends string>(fields: readonly Field[]): Locked<Field> {
  return Object.fromEntries(
    fields.map((field) => [field, "basics-closed"]),
  ) as Locked<Field>;
}

type Values<Field extends string> = Record<Field, string | number>;

/** The changes among `after` that are refused: by field the code, as a form shows it. What stays as it was is never refused. */
export function refusedChanges<Field extends string>(
  locked: Locked<Field>,
  before: Values<Field>,
  after: Values<Field>,
): Record<string, string[]> {
  const refused: Record<string, string[]> = {};
  for (const [field, code] of Object.entries(locked) as [Field, string][])
    if (before[field] !== after[field]) refused[field] = [code];
  return refused;
}
