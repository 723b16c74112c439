import { isMember, type Actor } from "~/members/rules/actor";
import { now } from "~/platform/clock.server";
import { database } from "~/platform/database.server";
import { placeOf } from "./load.server";
import { appealSteps, takesAppeals, type AppealState } from "./rules/appeals";
import type { BoardState } from "./rules/board";
import { mayArbitrate, mayManageContest } from "./rules/may";
import { appealTimes } from "./store/appeal-times.server";
import {
  appealableEntrants,
  appealFiles,
  appealsOf,
  type AppealRow,
} from "./store/appeals.server";
import type { ContestRow, EventRow } from "./store/contests.server";

/** The appeals of an event as this reader may see them, and for whom they may lodge one now. */
export async function appealsView(
  actor: Actor,
  contest: ContestRow,
  event: EventRow,
) {
  const db = database();
  const place = placeOf(contest);
  const arbitrates = mayArbitrate(actor, place);
  const { minutes, until } = await appealTimes(db, event.id);
  const state = event.board_state as BoardState;
  const open = takesAppeals({ state, until }, now());
  const term = { until, minutes, open };
  if (!isMember(actor))
    return { ...term, signedIn: false, all: false, entrants: [], appeals: [] };
  const personId = actor.person.id;
  const all = arbitrates || mayManageContest(actor, place);
  const rows = await appealsOf(db, { eventId: event.id, all, personId });
  const files = await appealFiles(
    db,
    rows.map(({ id }) => id),
  );
  const paths = actor.grants.flatMap(({ role, scope }) =>
    role === "union-officer" && scope.kind === "unit" ? [scope.path] : [],
  );
  return {
    ...term,
    signedIn: true,
    all,
    entrants: open
      ? await appealableEntrants(db, event.id, { personId, paths })
      : [],
    appeals: rows.map((row) => ({
      ...appealLine(row, personId, arbitrates),
      files: files.filter(({ subject_id }) => subject_id === String(row.id)),
    })),
  };
}

function appealLine(
  { by_id, ...row }: AppealRow,
  personId: number,
  arbitrates: boolean,
) {
  const own = by_id === personId;
  const steps = appealSteps(row.state as AppealState).filter((step) =>
    step === "withdrawn" ? own : arbitrates,
  );
  return { ...row, own, steps };
}
export type AppealsView = Awaited<ReturnType<typeof appealsView>>;
