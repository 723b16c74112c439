import { ok, refused, type Result } from "~/kit/result";
import type { Member } from "~/members/rules/actor";
import { today } from "~/members/session.server";
import { audit } from "~/platform/audit.server";
import { now } from "~/platform/clock.server";
import { transaction } from "~/platform/database.server";
import type { SchoolPlace } from "../rules/may";
import { removal } from "../rules/rooms";
import { deleteRoom, lockRoom, retireRoom } from "../store/room-writes.server";

/** Takes a room away: deleted while no class was ever put there, else retired, so that those classes keep it. */
export function removeRoom(
  actor: Member,
  place: SchoolPlace,
  id: number,
): Promise<Result<undefined, "room-in-use" | "room-elsewhere">> {
  return transaction(async (tx) => {
    const room = await lockRoom(tx, place.id, id, now());
    if (!room) return refused("room-elsewhere");
    const answer = removal(room);
    if (!answer.ok) return answer;
    if (answer.value === "delete") await deleteRoom(tx, place.id, id);
    else await retireRoom(tx, place.id, id, today());
    await audit(tx, {
      actorId: actor.person.id,
      act: answer.value === "delete" ? "room.deleted" : "room.retired",
      subject: { kind: "school", id: place.id },
      before: { id, name: room.name },
    });
    return ok();
  });
}

/** Takes a retired room into use again. */
export function restoreRoom(
  actor: Member,
  place: SchoolPlace,
  id: number,
): Promise<Result<undefined, "room-elsewhere">> {
  return transaction(async (tx) => {
    const room = await lockRoom(tx, place.id, id, now());
    if (!room) return refused("room-elsewhere");
    await retireRoom(tx, place.id, id, null);
    await audit(tx, {
      actorId: actor.person.id,
      act: "room.restored",
      subject: { kind: "school", id: place.id },
      after: { id, name: room.name },
    });
    return ok();
  });
}
