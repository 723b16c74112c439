import type { Db } from "~/platform/database.server";
import { tiedPanel } from "./panel-ties.server";
import type { BoardFacts } from "./rules/board";
import {
  isEnough,
  leavesTooFull,
  leavesWithoutJudge,
  type SeatKind,
} from "./rules/seats";
import { chairsOf } from "./rules/sheet-plan";
import type { Standing } from "./standing.server";
import { deskNodesOf } from "./store/event-by-id.server";

type PanelFacts = Pick<
  BoardFacts,
  "leavesWithoutJudge" | "leavesTooFull" | "shortEntrants"
>;

/** What opening the judging asks of an event's panel: whether it can mark every leaf, of every entrant it may mark. */
export async function panelFacts(
  db: Db,
  eventId: number,
  standing: Standing | undefined,
): Promise<PanelFacts> {
  if (!standing) return { leavesWithoutJudge: [] };
  const { seats, recusal } = await tiedPanel(db, eventId);
  const desk = await deskNodesOf(db, eventId);
  const leaves = standing.plan.leaves.filter(({ id }) => !desk.includes(id));
  const chairs = chairsOf(seats);
  const kinds = chairs.map(([{ kind }]) => kind);
  const short = [...standing.entrants.values()].filter((entrant) => {
    const marking = chairs.flatMap((chair): SeatKind[] =>
      chair.some((seat) => !seat.ended && recusal(seat.id, entrant) === null)
        ? [chair[0].kind]
        : [],
    );
    return entrant.status === "entered" && !isEnough(marking, leaves);
  });
  return {
    leavesWithoutJudge: leavesWithoutJudge(kinds, leaves),
    leavesTooFull: leavesTooFull(kinds, leaves),
    shortEntrants: short.length,
  };
}
