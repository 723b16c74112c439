import type { Actor } from "~/members/rules/actor";
import { database } from "~/platform/database.server";
import { notFound } from "~/platform/http.server";
import { rightsOn } from "./outcome-seen.server";
import { maySeeProblems } from "./rules/may";
import { chainAround } from "./store/chain.server";
import { evidenceFilesOf } from "./store/evidence.server";
import { benefitsOf, outcomeByNo, type Outcome } from "./store/outcomes.server";
import { peopleOf } from "./store/places.server";

/** The outcome and what the actor may do with it; 404 where they may not know of it. */
export async function seenOutcome(actor: Actor, no: string | undefined) {
  const outcome = await outcomeByNo(database(), no ?? "");
  const may = outcome && (await rightsOn(actor, outcome));
  return outcome && may ? { outcome, may } : notFound();
}

/** Of the problem that an outcome solves, a visitor reads the number. */
const onlyNo = (problem: Outcome["problem"]) =>
  problem && { ...problem, title: "" };

/** An outcome's page: where it stands in its chain, its benefits, and to those who may, its people to choose from and papers. */
export async function outcomeView(actor: Actor, no: string | undefined) {
  const { outcome, may } = await seenOutcome(actor, no);
  const db = database();
  const [chain, benefits, people, files] = await Promise.all([
    chainAround(db, actor, { outcomeId: outcome.id }),
    benefitsOf(db, outcome.id),
    may.contribute ? peopleOf(db, outcome.studio.id) : [],
    may.evidence ? evidenceFilesOf(db, outcome.id) : [],
  ]);
  const me = actor.person?.id;
  const { title, problem } = outcome;
  const from = maySeeProblems(actor) ? problem : onlyNo(problem);
  const shown = { ...outcome, problem: from };
  return { title, outcome: shown, may, chain, benefits, people, files, me };
}
