import { today } from "~/members/session.server";
import type { Db } from "~/platform/database.server";
import {
  recusalOf,
  type EntrantTies,
  type JudgeTies,
  type RecusalKind,
} from "./rules/recusal";
import type { SeatKind } from "./rules/seats";
import type { ChairSeat } from "./rules/sheet-plan";
import type { EntrantRecord } from "./store/field.server";
import { mentorPairsOf, panelOf, type SeatRow } from "./store/panel.server";
import { relationsOf } from "./store/relations.server";

/** A panel with what its judges are kept away for. */
export type TiedPanel = {
  rows: SeatRow[];
  seats: ChairSeat[];
  /** why a seat is kept away from an entrant; null where it is not */
  recusal: (seatId: number, entrant: EntrantRecord) => RecusalKind | null;
};

/** An event's panel with the ties of its judges: enterprise, mentor pairs, declared relations. */
export async function tiedPanel(db: Db, eventId: number): Promise<TiedPanel> {
  const rows = await panelOf(db, eventId, today());
  const pairs = await mentorPairsOf(db, eventId);
  const relations = await relationsOf(db, eventId);
  const ties = new Map(
    rows.map((row): [number, JudgeTies] => [
      row.id,
      {
        home: { unitId: row.unit_id, unitName: row.unit ?? "" },
        pairs: new Set(
          pairs.flatMap(({ judge, other }) =>
            judge === row.person_id ? other : [],
          ),
        ),
        relations: relations
          .filter(({ judge_id }) => judge_id === row.id)
          .map(({ name, kind }) => ({
            name,
            kind: kind === "mentor" ? "mentor" : "declared",
          })),
      },
    ]),
  );
  return {
    rows,
    seats: rows.map((row) => ({
      id: row.id,
      code: row.code,
      kind: row.kind as SeatKind,
      standsInFor: row.stands_in_for,
      takesOver: row.since !== null,
      ended: row.ended,
    })),
    recusal: (seatId, entrant) => {
      const judge = ties.get(seatId);
      return judge ? recusalOf(judge, entrantTies(entrant)) : null;
    },
  };
}

function entrantTies(entrant: EntrantRecord): EntrantTies {
  return {
    home: { unitId: entrant.unit_id, unitName: entrant.unit_name },
    personId: entrant.person_id,
    name: entrant.name,
  };
}
