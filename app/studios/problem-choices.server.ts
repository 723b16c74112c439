import { today } from "~/members/session.server";
import { database } from "~/platform/database.server";
import { notOffered } from "./rules/choice";
import { officersOver, peopleOf } from "./store/places.server";
import type { Problem } from "./store/problems.server";
import { studioChoices } from "./store/studios.server";

/**
 * Who may be given a problem: the people of its studio, or of the one that takes it, and the officers above; and, as long
 * as no studio has it, the studios that may take it.
 */
export async function problemChoices(problem: Problem, taker?: number) {
  const db = database();
  const { studio, unit } = problem;
  const studioId = studio?.id ?? taker;
  const [people, officers, studios] = await Promise.all([
    studioId === undefined ? [] : peopleOf(db, studioId),
    officersOver(db, studio?.unitPath ?? unit.path, today()),
    studio ? [] : studioChoices(db),
  ]);
  return { people, officers, studios };
}

/** What a form on a problem's page chose that its lists did not offer, by field. */
export async function wrongChoices(
  problem: Problem,
  { ownerId, studioId }: { ownerId?: number; studioId?: number },
) {
  if (ownerId === undefined && studioId === undefined) return undefined;
  const { people, officers, studios } = await problemChoices(problem, studioId);
  const owner = problem.owner ? [problem.owner] : [];
  return notOffered({
    ownerId: {
      chosen: ownerId,
      offered: [...owner, ...people, ...officers].map(({ id }) => id),
    },
    studioId: {
      chosen: problem.studio ? undefined : studioId,
      offered: studios.map(({ id }) => id),
    },
  });
}
