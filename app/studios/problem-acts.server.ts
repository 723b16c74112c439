import { own } from "~/kit/own";
import type { z } from "zod";
import type { Member } from "~/members/rules/actor";
import { refusalText, type Result } from "~/kit/result";
import { database } from "~/platform/database.server";
import { forbidden, intentOf, readForm } from "~/platform/http.server";
import {
  acceptProblem,
  refuseProblem,
  sendProblemBack,
  solveProblem,
  verifyProblem,
} from "./commands/problems.server";
import { recordTrialResult, startProblemTrial } from "./commands/trials.server";
import {
  acceptForm,
  reasonForm,
  resultForm,
  sendBackForm,
  solveForm,
  trialForm,
  verifyForm,
} from "./forms/problems";
import { mayContribute, mayKeepProblem, mayWorkOn } from "./rules/may";
import { verify } from "./rules/problem";
import { wrongChoices } from "./problem-choices.server";
import { worksIn } from "./store/places.server";
import { factsOf, type Problem } from "./store/problems.server";

type Act<S extends z.ZodType> = {
  form: S;
  may: (actor: Member, problem: Problem) => boolean;
  run: (
    actor: Member,
    problem: Problem,
    value: z.output<S>,
  ) => Promise<Result<undefined, string>>;
};
const act = <S extends z.ZodType>(entry: Act<S>): Act<z.ZodType> =>
  entry as unknown as Act<z.ZodType>;

const facts = (problem: Problem) => ({
  unitPath: problem.unit.path,
  studio: problem.place,
  ownerId: problem.owner?.id ?? null,
});
/** Whether the actor keeps the problem: answers it, verifies it, sends it back. */
const keeps = (actor: Member, problem: Problem) =>
  mayKeepProblem(actor, facts(problem));
/** Whether the actor works on the problem: its owner or its keepers. */
const works = (actor: Member, problem: Problem) =>
  mayWorkOn(actor, facts(problem));

/** What the actor may do with the problem; `verify` asks the rule by which the verdict itself is refused. */
export async function rightsOn(actor: Member, problem: Problem) {
  const db = database();
  const { place, state } = problem;
  const work = works(actor, problem);
  const past = await factsOf(db, problem);
  const verdict = verify(past, actor.person.id);
  const solved = state === "solved" || state === "verified";
  const insider = place && (await worksIn(db, place.studio, actor.person.id));
  return {
    keep: keeps(actor, problem),
    work,
    verify: work && verdict.ok,
    ownWork: work && !verdict.ok && verdict.refusal.code === "own-work",
    /** Whom one may not ask to verify it: those who worked on it, and whoever declares it solved. */
    notVerifiers: [...past.workers, actor.person.id],
    trialCounts: past.trial !== undefined,
    outcome: solved && !!place && mayContribute(actor, place, insider ?? false),
  };
}
export type ProblemMay = Awaited<ReturnType<typeof rightsOn>>;

const acts: Record<string, Act<z.ZodType>> = {
  accept: act({
    form: acceptForm,
    may: keeps,
    run: (actor, { no }, { studioId, ownerId, dueOn }) =>
      acceptProblem(actor, no, studioId ?? null, { ownerId, dueOn }),
  }),
  refuse: act({
    form: reasonForm,
    may: keeps,
    run: (actor, { no }, { reason }) => refuseProblem(actor, no, reason),
  }),
  trial: act({
    form: trialForm,
    may: works,
    run: (actor, { no }, { ownerId, ...terms }) =>
      startProblemTrial(actor, no, terms, ownerId),
  }),
  result: act({
    form: resultForm,
    may: works,
    run: (actor, { no }, { result, note }) =>
      recordTrialResult(actor, no, result, note),
  }),
  solve: act({
    form: solveForm,
    may: works,
    run: (
      actor,
      { no },
      { solution, withoutTrial, solvedOn, ownerId, dueOn },
    ) =>
      solveProblem(actor, no, solution, {
        solvedOn,
        byId: actor.person.id,
        withoutTrial,
        next: { ownerId, dueOn },
      }),
  }),
  // At this step the owner is whoever was asked to verify.
  verify: act({
    form: verifyForm,
    may: works,
    run: (actor, { no }, { note }) => verifyProblem(actor, no, note),
  }),
  "send-back": act({
    form: sendBackForm,
    may: works,
    run: (actor, { no }, { reason, ownerId, dueOn }) =>
      sendProblemBack(actor, no, reason, { ownerId, dueOn }),
  }),
};

/** Beside which field a rule's refusal stands; what is not named here concerns the whole form. */
const fields: Record<string, string> = {
  "studio-missing": "studioId",
  "due-in-past": "dueOn",
  "reason-missing": "reason",
  "why-no-trial-missing": "withoutTrial",
  "solved-in-future": "solvedOn",
  "verifier-worked-on-it": "ownerId",
  "starts-before-agreed": "startsOn",
  "ends-before-start": "endsOn",
  "target-no-better": "target",
  "sample-missing": "sample",
  "safety-missing": "safetyApprovedBy",
  "note-missing": "note",
};

/** Does what a form on a problem's page asks for; answers undefined when it is done, else the refusal to send back. */
export async function actOnProblem(
  request: Request,
  actor: Member,
  problem: Problem,
) {
  const wanted = own(acts, await intentOf(request));
  if (!wanted?.may(actor, problem)) forbidden();
  const form = await readForm(request, wanted.form);
  if (!form.ok) return form.refusal;
  const wrong = await wrongChoices(problem, form.value as object);
  if (wrong) return form.refuse(wrong);
  const done = await wanted.run(actor, problem, form.value);
  if (done.ok) return undefined;
  return form.refuse({
    [fields[done.refusal.code] ?? ""]: [refusalText(done.refusal)],
  });
}
