import { database } from "~/platform/database.server";
import type { BoardState } from "./rules/board";
import { calledUp, groupsToRead } from "./rules/ceremony";
import type { EventRow } from "./store/contests.server";
import { openCeremony } from "./store/ceremonies.server";
import { linesOf, type StoredLine } from "./store/results.server";

/** A ceremony for the officer at the desk: who was called up, what was read out, and what comes next. */
export async function ceremonyOf(event: EventRow) {
  const state = event.board_state as BoardState;
  const ceremony = await openCeremony(database(), event.id);
  if (!ceremony) return { state, ceremony: null };
  const lines = await linesOf(database(), ceremony.result_id);
  const groups = groupsToRead(lines, ceremony.places);
  return {
    state,
    ceremony: {
      seen: ceremony.cursor,
      called: calledUp(lines, ceremony.places).map(lineOf),
      read: groups.slice(0, ceremony.cursor).reverse().flat().map(lineOf),
      next: (groups[ceremony.cursor] ?? []).map(lineOf),
    },
  };
}
export type CeremonyDeskData = Awaited<ReturnType<typeof ceremonyOf>>;

const lineOf = ({
  number,
  name,
  name_en,
  unit_name,
  unit_en,
  rank,
  total,
}: StoredLine) => ({
  number,
  name,
  name_en,
  unit: { name: unit_name, name_en: unit_en },
  rank: rank ?? 0,
  total,
});
