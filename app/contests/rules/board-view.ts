/** What a board shows, built either from running marks or from a stored result; nothing in it that its state hides. */
import { calledUp, groupsToRead } from "./ceremony";
import { isByName, type BoardState, type BoardTerm } from "./board";

export type BoardLine = {
  /** Stays with the entrant while they move: the work code, or the number once names are shown. */
  key: string;
  rank: number | null;
  /** The work code, or the entrant's number. */
  label: string;
  name: string | null;
  nameEn: string | null;
  unit: string | null;
  unitEn: string | null;
  total: string | null;
  reason: string | null;
};
export type Board = {
  state: BoardState;
  /** When the state began. */
  since: string;
  /** What announced results wait for and until when, or since when they are final. ISO 8601. */
  term: { kind: BoardTerm["kind"]; at: string } | null;
  /** The last mark that is in it, or when it was stored; null where nothing is shown. ISO 8601. */
  at: string | null;
  lines: BoardLine[];
  /** A ceremony that is going on: nothing of the ranking stands there yet but what was read out. */
  ceremony: BoardCeremony | null;
};

export type BoardCeremony = {
  /** the places it reads out */
  places: number;
  /** who was called up, in an order that tells nothing; those whose place was read out included */
  called: CeremonyLine[];
  /** read out so far, the best place first */
  read: (CeremonyLine & { rank: number; total: string | null })[];
  /** nothing is left to read out */
  over: boolean;
};
export type CeremonyLine = {
  number: string;
  name: string;
  nameEn: string | null;
  unit: string;
  unitEn: string | null;
};

/** What the hall sees of a ceremony after `cursor` groups have been read out. */
export function ceremonyView(
  entrants: readonly BoardEntrant[],
  { places, cursor }: { places: number; cursor: number },
): BoardCeremony {
  const groups = groupsToRead(entrants, places);
  const line = ({ number, name, nameEn, unit, unitEn }: BoardEntrant) => ({
    number,
    name,
    nameEn,
    unit,
    unitEn,
  });
  return {
    places,
    called: calledUp(entrants, places).map(line),
    read: groups
      .slice(0, cursor)
      .reverse()
      .flat()
      .map((entrant) => ({
        ...line(entrant),
        rank: entrant.rank ?? 0,
        total: entrant.total,
      })),
    over: cursor >= groups.length,
  };
}

/** An entrant with the standing, whoever is looking; `lineOf` leaves out what the state hides. */
export type BoardEntrant = {
  number: string;
  code: string | null;
  name: string;
  nameEn: string | null;
  unit: string;
  unitEn: string | null;
  rank: number | null;
  total: string | null;
  reason: string | null;
};

/** An entrant as this state of the board shows them: by work code while judging may go on, by name once announced. */
export function lineOf(state: BoardState, entrant: BoardEntrant): BoardLine {
  const named = isByName(state);
  const label = named ? entrant.number : (entrant.code ?? "–");
  return {
    key: label,
    label,
    rank: entrant.rank,
    name: named ? entrant.name : null,
    nameEn: named ? entrant.nameEn : null,
    unit: named ? entrant.unit : null,
    unitEn: named ? entrant.unitEn : null,
    total: entrant.total,
    reason: entrant.reason,
  };
}

/** Those without a place in an order that tells nothing of who they are: by work code while it is hidden, else as they came. */
export function inBoardOrder(
  state: BoardState,
  lines: readonly BoardLine[],
): BoardLine[] {
  if (isByName(state)) return [...lines];
  const byLabel = (a: BoardLine, b: BoardLine) =>
    a.label < b.label ? -1 : a.label > b.label ? 1 : 0;
  const placed = lines.filter(({ rank }) => rank !== null);
  const others = lines.filter(({ rank }) => rank === null).sort(byLabel);
  return [...placed, ...others];
}
