import type { Context } from "./context";
import { addMinutes } from "./days";
import type { Event } from "./contest-rows";
import type { Random } from "./random";

/** Writes an event's marks. */
export function addMarks({ book }: Context, event: Event): void {
  for (const entrant of event.entrants) {
    for (const { node, judge, value, late } of entrant.marks) {
      book.add("mark", {
        event_id: event.id,
        entrant_id: entrant.id,
        node,
        judge_code: judge,
        value,
        marked_at: late
          ? addMinutes(event.since, 12)
          : addMinutes(event.starts, 90),
      });
    }
  }
}

/** A mark around `middle` on half points, within 0 … `max`. */
export function drawMark(
  draw: Random,
  middle: number,
  spread: number,
  max: number,
): string {
  const bell = draw.next() + draw.next() - 1;
  const mark = Math.round((middle + bell * spread) * 2) / 2;
  return String(Math.min(max, Math.max(0, mark)));
}
