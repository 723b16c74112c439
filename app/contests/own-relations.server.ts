import { memberOf } from "~/members/session.server";
import { database } from "~/platform/database.server";
import { forbidden, idParam, notFound } from "~/platform/http.server";
import type { BoardState } from "./rules/board";
import { doesRelationWait, mayRelate } from "./rules/panel-changes";
import { eventById } from "./store/event-by-id.server";
import { secrecyOf } from "./store/draws.server";
import { relationsOf } from "./store/relations.server";
import { seatOf } from "./store/sheet-states.server";

/**
 * The event of an address for somebody on its panel, with what they declared. The names are not given back: what a judge
 * reads while codes are out holds no entrant's name, not even one that they typed.
 */
export async function ownSeat(request: Request, id: string | undefined) {
  const actor = await memberOf(request);
  const db = database();
  const event = await eventById(db, idParam(id));
  if (!event) notFound();
  const seat = await seatOf(db, event.id, actor.person.id);
  if (!seat) forbidden();
  const rows = await relationsOf(db, event.id, true);
  const open = mayRelate(event.board_state as BoardState, {
    kind: seat.kind,
    ended: false,
  });
  return {
    actor,
    event,
    seat: seat.id,
    open: open.ok,
    /** what is declared now waits for an officer's word */
    waits: doesRelationWait(true, await secrecyOf(db, event.id)),
    declared: rows
      .filter(({ judge_id }) => judge_id === seat.id)
      .map((row) => ({
        id: row.id,
        at: row.declared_at,
        state:
          row.withdrawn_at !== null
            ? ("withdrawn" as const)
            : row.confirmed_at === null
              ? ("waits" as const)
              : ("noted" as const),
      })),
  };
}
