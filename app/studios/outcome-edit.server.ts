import type { z } from "zod";
import type { Member } from "~/members/rules/actor";
import { offeredOf } from "~/members/store/lists.server";
import { database } from "~/platform/database.server";
import { forbidden, notFound } from "~/platform/http.server";
import type { outcomeForm } from "./forms/outcomes";
import { notOffered } from "./rules/choice";
import { mayContribute } from "./rules/may";
import {
  outcomeByNo,
  solvedProblems,
  type Outcome,
} from "./store/outcomes.server";
import { placeOf, worksIn } from "./store/places.server";
import { studioBySlug } from "./store/studios.server";

/** The outcome `no`, or none yet in the studio `slug`, for who contributes to the studio; 404 and 403 otherwise. */
export async function contributedOutcome(
  actor: Member,
  { slug, no }: Record<string, string | undefined>,
) {
  const db = database();
  const outcome = no ? await outcomeByNo(db, no) : undefined;
  const studio = slug ? await studioBySlug(db, slug) : outcome?.studio;
  if (!studio || (no && !outcome)) notFound();
  const works = await worksIn(db, studio.id, actor.person.id);
  if (!mayContribute(actor, placeOf(studio), works)) forbidden();
  return { outcome, studio };
}

/** What the form's lists offer: the kinds, and the studio's solved problems with the one that was chosen before. */
export async function offeredFor(
  studioId: number,
  outcome: Outcome | undefined,
) {
  const [kinds, solved] = await Promise.all([
    offeredOf(database(), "outcome_kind", [outcome?.kind.code]),
    solvedProblems(database(), studioId),
  ]);
  const own = outcome?.problem;
  const problems =
    own && !solved.some(({ id }) => id === own.id) ? [own, ...solved] : solved;
  return { kinds, problems };
}

/** The words beside the fields in which something was chosen that is not offered; undefined without any. */
export function notOfferedIn(
  { kind, problemId }: z.output<typeof outcomeForm>,
  { kinds, problems }: Awaited<ReturnType<typeof offeredFor>>,
) {
  return notOffered({
    kind: { chosen: kind, offered: kinds.map(({ code }) => code) },
    problemId: { chosen: problemId, offered: problems.map(({ id }) => id) },
  });
}
