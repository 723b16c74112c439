import { database } from "~/platform/database.server";
import type { Line } from "~/ui/lines";
import { wordsFor } from "~/words.server";
import type { Member } from "./rules/actor";
import { keptPaths } from "./rules/may";
import { listRosters } from "./store/rosters.server";

/** The rosters that an officer sent in and that wait for a word of theirs. */
export async function todayFor(
  actor: Member,
  request: Request,
): Promise<Line[]> {
  const paths = keptPaths(actor);
  if (paths.length === 0) return [];
  const rosters = await listRosters(database(), paths);
  const t = await wordsFor(request, "members");
  return rosters.flatMap((roster) => {
    const { id, state, created_by, file_name: file } = roster;
    if (created_by !== actor.person.id) return [];
    if (state !== "ready" && state !== "refused") return [];
    return {
      id: `roster-${id}`,
      title: t(`today.roster.${state}`, { file }),
      to: `/manage/rosters/${id}`,
      button: t("today.roster.open"),
    };
  });
}
