import { database } from "~/platform/database.server";
import { tiedPanel } from "./panel-ties.server";
import type { BoardState } from "./rules/board";
import { mayRelate } from "./rules/panel-changes";
import type { RecusalKind } from "./rules/recusal";
import { entrantsOf } from "./store/field.server";
import { relationsOf } from "./store/relations.server";

/**
 * The panel for its officer: who stands in for whom and since when, and from which entrants each seat is kept away, by name
 * and with the reason; never with a work code.
 */
export async function panelView(event: { id: number; board_state: string }) {
  const db = database();
  const { rows, recusal } = await tiedPanel(db, event.id);
  const entrants = await entrantsOf(db, event.id);
  const codes = new Map(rows.map(({ id, code }) => [id, code]));
  const open = mayRelate(event.board_state as BoardState, {});
  return {
    open: open.ok,
    seats: rows.map((seat) => ({
      id: seat.id,
      code: seat.code,
      kind: seat.kind,
      name: seat.name,
      name_en: seat.name_en,
      unit: seat.unit ?? "",
      unit_en: seat.unit_en,
      standsInFor:
        seat.stands_in_for === null
          ? null
          : (codes.get(seat.stands_in_for) ?? null),
      since: seat.since,
      until: seat.until,
      ended: seat.ended,
      recused: entrants.flatMap((entrant) => {
        const why: RecusalKind | null = recusal(seat.id, entrant);
        const { id, name, name_en } = entrant;
        return why ? [{ id, name, name_en, why }] : [];
      }),
    })),
    relations: (await relationsOf(db, event.id, true)).map(shownRelation),
  };
}
export type PanelView = Awaited<ReturnType<typeof panelView>>;

/** What judges declared since the codes were drawn and nobody has confirmed yet. */
export async function waitingRelations(eventId: number) {
  return (await relationsOf(database(), eventId, true))
    .map(shownRelation)
    .filter(({ waits }) => waits);
}

function shownRelation(row: Awaited<ReturnType<typeof relationsOf>>[number]) {
  return {
    id: row.id,
    code: row.code,
    name: row.name,
    kind: row.kind as "mentor" | "declared",
    reason: row.reason,
    by: { name: row.by, name_en: row.by_en },
    at: row.declared_at,
    waits: row.confirmed_at === null && row.withdrawn_at === null,
    withdrawn: row.withdrawn_at === null ? null : row.withdrawn_reason,
  };
}
