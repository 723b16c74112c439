import { ok, refused, type Result } from "~/kit/result";
import type { Tx } from "~/platform/database.server";
import { roomHolds } from "../rules/sessions";
import { roomsOf } from "../store/rooms.server";
import type { SessionFacts } from "../store/sessions.server";

export type RoomRefusal = "room-elsewhere" | "room-too-small";

/** Whether a room is the school's own and holds so many people; without a room there is nothing to refuse here. */
export async function roomFor(
  tx: Tx,
  schoolId: number,
  roomId: number | undefined,
  mode: SessionFacts["mode"],
  people: number,
): Promise<Result<undefined, RoomRefusal>> {
  if (roomId === undefined) return ok();
  const rooms = await roomsOf(tx, schoolId);
  const room = rooms.find(({ id }) => id === roomId);
  return room ? roomHolds(mode, room.seats, people) : refused("room-elsewhere");
}
