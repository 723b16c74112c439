import { database } from "~/platform/database.server";
import { forbidden, notFound } from "~/platform/http.server";
import type { Member } from "./rules/actor";
import { mayManageMembers } from "./rules/may";
import { officerOf } from "./session.server";
import { rosterById, type Roster } from "./store/rosters.server";

/** The roster of an address and the officer who may see it; 404 or 403 otherwise. */
export async function keptRoster(
  request: Request,
  id: string | undefined,
): Promise<{ actor: Member; roster: Roster }> {
  const actor = await officerOf(request);
  if (!id || !/^[0-9a-f-]{36}$/.test(id)) notFound();
  const roster = (await rosterById(database(), id)) ?? notFound();
  return mayManageMembers(actor, roster.unit_path)
    ? { actor, roster }
    : forbidden();
}
