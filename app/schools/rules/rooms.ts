import { ok, refused, type Result } from "~/kit/result";

// A room that classes were held in is part of what was: it is retired, not deleted. One with classes still to come stays.

/** What taking a room away brings, by how many sessions were ever put there and how many of them are still to come. */
export function removal({
  sessions,
  coming,
}: {
  sessions: number;
  coming: number;
}): Result<"delete" | "retire", "room-in-use"> {
  if (coming > 0) return refused("room-in-use", { count: coming });
  return ok(sessions > 0 ? "retire" : "delete");
}
