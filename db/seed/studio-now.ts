import { addDays } from "./days";
import { isOldHand, type Person } from "./members";
import { addAdoption } from "./studio-adoptions";
import { addMethod, freeMethods } from "./studio-methods";
import { addOutcome } from "./studio-outcomes";
import type { StudioPlan } from "./studio-plan";
import { addProblem, type ProblemState } from "./studio-problems";
import type { StudioScene } from "./studio-scene";
import { orphan, refusals } from "./studios-data";

/** What is under way at each step today. */
export function seedStudioNow(scene: StudioScene): void {
  openProblems(scene);
  openOutcomes(scene);
  methodsUnderWay(scene);
}

/** For each of eight studios one problem in every state; due days from overdue to three weeks off. */
function openProblems(scene: StudioScene): void {
  const { draw, studios, context, demo } = scene;
  const states: ProblemState[] = ["raised", "accepted", "trial", "solved"];
  studios.slice(0, 8).forEach((studio, nth) => {
    states.forEach((state, step) => {
      const raised = addDays(context.today, -(6 + step * 32 + nth));
      const due =
        state === "raised"
          ? undefined
          : addDays(context.today, nth * 3 + step - 4);
      const solved =
        state === "solved" ? addDays(context.today, -(3 + nth)) : undefined;
      const raisedBy =
        nth === 0 && step < 2 ? demo.worker : draw.pick(studio.members);
      addProblem(scene, {
        studio,
        unit: studio.unit,
        state,
        raised,
        raisedBy,
        solved,
        due: solved ? undefined : due,
        owner: step === 2 ? studio.members[1] : undefined,
      });
    });
  });
  refusals.forEach((note, nth) => {
    const studio = studios[nth + 3] as StudioPlan;
    addProblem(scene, {
      studio,
      unit: studio.unit,
      state: "refused",
      raised: addDays(context.today, -40 - nth),
      raisedBy: draw.pick(studio.members),
      note,
    });
  });
  addProblem(scene, {
    studio: undefined,
    unit: demo.worker.unit,
    state: "raised",
    raised: addDays(context.today, -2),
    raisedBy: demo.worker,
    matter: orphan,
  });
}

function openOutcomes(scene: StudioScene): void {
  const { studios, demo, context } = scene;
  studios.slice(0, 3).forEach((studio, nth) => {
    const people: Person[] =
      nth === 0
        ? [studio.lead, demo.worker, studio.members[1] as Person]
        : [studio.lead, ...studio.members.slice(0, 2)];
    const unconfirmed =
      nth === 0 ? [demo.worker] : [people[1] as Person, people[2] as Person];
    addOutcome(scene, {
      studio,
      problem: undefined,
      state: "confirming",
      day: addDays(context.today, -2 - nth),
      people,
      unconfirmed,
    });
    if (nth === 0)
      addOutcome(scene, {
        studio,
        problem: undefined,
        state: "draft",
        day: addDays(context.today, -1),
        people,
        unconfirmed: people,
      });
  });
}

/** Methods under way: how far each is, and of which studio. */
const stands = [
  ["draft", 3],
  ["draft", 4],
  ["scoring", 5],
  ["scoring", 6],
  ["notice", 7],
  // What a port's machine works can use: of welders, of other crane operators, of electricians.
  ["named", 1],
  ["named", 11],
  ["named", 3],
] as const;

/** Drafts, two before the experts, one in public notice, three named since 2018; and offers on their way. */
function methodsUnderWay(scene: StudioScene): void {
  const { studios, context, units, roster, demo } = scene;
  const today = context.today;
  stands.forEach(([state, at], nth) => {
    const studio = studios[at] as StudioPlan;
    const day = state === "named" ? addDays(today, -400 * (nth - 4)) : today;
    const reviewers =
      state === "draft"
        ? []
        : state === "scoring"
          ? [studios[12] as StudioPlan, studios[13] as StudioPlan].map(
              ({ lead }) => lead,
            )
          : [demo.reviewer, ...studios.slice(12, 15).map(({ lead }) => lead)];
    const [method] = freeMethods(scene, studio);
    const inventor = studio.members[3];
    if (!method || !inventor)
      throw new Error(`${studio.unit.zh}'s studio has no method left.`);
    const added = addMethod(scene, {
      studio,
      inventor,
      method,
      state,
      day,
      outcome: undefined,
      reviewers,
    });
    if (state !== "named") return;
    addAdoption(
      scene,
      added,
      demo.union.unit,
      studio.lead,
      nth === 5 ? "offered" : nth === 6 ? "trial" : "requested",
      addDays(today, -5 - nth),
    );
    const other = units.flagships.find(
      (unit) =>
        unit !== studio.unit &&
        unit !== demo.union.unit &&
        unit.trades.includes(studio.trade.code),
    );
    if (other)
      addAdoption(
        scene,
        added,
        other,
        roster.within(other).find(isOldHand) ?? studio.lead,
        "adopted",
        addDays(day, 75),
      );
  });
}
