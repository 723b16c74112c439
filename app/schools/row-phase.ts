import { phaseOf } from "./rules/sessions";
import type { TimetableRow } from "./store/timetable.server";

/** The phase of a line of the timetable at `at`. */
export const phaseOfRow = (row: TimetableRow, at: Date) =>
  phaseOf(
    {
      kind: row.kind,
      state: row.state,
      startsAt: row.starts_at,
      endsAt: row.ends_at,
      doorsMinutes: row.doors_minutes,
      openedAt: row.opened_at,
      closedAt: row.closed_at,
    },
    at,
  );
