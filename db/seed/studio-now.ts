import { addDays, daysBetween } from "./days";
import { isOldHand, type Person } from "./members";
import { addAdoption } from "./studio-adoptions";
import { addMethod } from "./studio-methods";
import { addOutcome } from "./studio-outcomes";
import type { StudioPlan } from "./studio-plan";
import { addProblem, type ProblemState } from "./studio-problems";
import type { StudioScene } from "./studio-scene";
import { refusals } from "./studios-data";

/** What happened since the five years, and what is under way at each step today. */
export function seedStudioNow(scene: StudioScene): void {
  solvedSince(scene);
  openProblems(scene);
  openOutcomes(scene);
  methodsUnderWay(scene);
}

function solvedSince(scene: StudioScene): void {
  const { draw, studios, context } = scene;
  const length = daysBetween("2018-10-01", context.today) - 120;
  for (let nth = 0; nth < 56; nth++) {
    const studio = studios[nth % studios.length] as StudioPlan;
    const solved = addDays("2018-10-01", draw.int(0, length));
    const problem = addProblem(scene, {
      studio,
      unit: studio.unit,
      state: "verified",
      raised: addDays(solved, -draw.int(60, 85)),
      raisedBy: draw.pick(studio.members),
      solved,
    });
    if (nth % 4 === 0)
      addOutcome(scene, {
        studio,
        problem,
        state: "registered",
        day: addDays(solved, 30),
      });
  }
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
    title: "雨天集卡车厢板打滑，解锁销够不着",
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

/** Drafts, two before the experts, one in public notice, three named since 2018; and offers on their way. */
function methodsUnderWay(scene: StudioScene): void {
  const { studios, context, units, roster, demo } = scene;
  const today = context.today;
  const stands = [
    ["draft", 3],
    ["draft", 4],
    ["scoring", 5],
    ["scoring", 6],
    ["notice", 7],
    ["named", 8],
    ["named", 9],
    ["named", 10],
  ] as const;
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
    const method = firstFree(scene, studio, (object, inventor) =>
      addMethod(scene, {
        studio,
        inventor,
        object,
        state,
        day,
        outcome: undefined,
        reviewers,
      }),
    );
    if (state !== "named" || !method) return;
    addAdoption(
      scene,
      method,
      demo.union.unit,
      studio.lead,
      nth === 5 ? "offered" : nth === 6 ? "trial" : "requested",
      addDays(today, -5 - nth),
    );
    const other = units.flagships[at + 10];
    if (other)
      addAdoption(
        scene,
        method,
        other,
        roster.within(other).find(isOldHand) ?? studio.lead,
        "adopted",
        addDays(method.named ?? today, 75),
      );
  });
}

/** Tries the trade's objects and the studio's people until a name is free. */
function firstFree<T>(
  scene: StudioScene,
  studio: StudioPlan,
  make: (object: readonly [string, string], inventor: Person) => T | undefined,
): T | undefined {
  for (const inventor of [...studio.members.slice(3), studio.lead]) {
    for (const object of scene.draw.sample(studio.trade.methods, 7)) {
      const made = make(object, inventor);
      if (made) return made;
    }
  }
  return undefined;
}
