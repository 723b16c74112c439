import { addDays, daysBetween } from "./days";
import { addAdoptions } from "./studio-adoptions";
import { addMethod, freeMethods } from "./studio-methods";
import { addOutcome, type Outcome } from "./studio-outcomes";
import type { StudioPlan } from "./studio-plan";
import { addProblem } from "./studio-problems";
import type { StudioScene } from "./studio-scene";

/** What the studios have done a year since the five published ones: no figure binds it, and it keeps the rows few. */
const aYear = { problems: 24, outcomes: 8, methods: 3 };
const begin = "2018-07-10";
/** Named in a year not before its measurements, and no sooner before today than what is under way. */
const quiet = 60;

/** Problems, outcomes and methods of the union years since 2018, up to two months ago. */
export function seedStudiosSince(scene: StudioScene): void {
  const days = daysBetween(begin, scene.context.today) - quiet;
  const outcomes: Outcome[] = [];
  const nthDay = (nth: number, perYear: number) =>
    addDays(begin, Math.floor(((nth + scene.draw.next()) * 365.25) / perYear));
  const count = (perYear: number) => Math.floor((days * perYear) / 365.25);
  for (let nth = 0; nth < count(aYear.problems); nth++) {
    const outcome = solve(
      scene,
      nth,
      nthDay(nth, aYear.problems),
      nth % (aYear.problems / aYear.outcomes) === 0,
    );
    if (outcome) outcomes.push(outcome);
  }
  for (let nth = 0; nth < count(aYear.methods); nth++)
    name(scene, nth, nthDay(nth, aYear.methods), outcomes);
}

function solve(
  scene: StudioScene,
  nth: number,
  solved: string,
  registers: boolean,
): Outcome | undefined {
  const { draw, studios } = scene;
  const studio = studios[nth % studios.length] as StudioPlan;
  const problem = addProblem(scene, {
    studio,
    unit: studio.unit,
    state: "verified",
    raised: addDays(solved, -draw.int(60, 200)),
    raisedBy: draw.pick(studio.members),
    solved,
  });
  if (!registers) return undefined;
  const day = addDays(solved, 30);
  return addOutcome(scene, { studio, problem, state: "registered", day });
}

/** Names a method of a studio that has one left, after an outcome that fits where there is one. */
function name(
  scene: StudioScene,
  nth: number,
  day: string,
  outcomes: Outcome[],
): void {
  const { draw, demo, studios } = scene;
  const turn = (nth * 5) % studios.length;
  const studio = [...studios.slice(turn), ...studios.slice(0, turn)].find(
    (each) => freeMethods(scene, each).length > 0,
  );
  if (!studio) return;
  const methods = freeMethods(scene, studio);
  const ready = outcomes.filter(
    (each) =>
      each.studio === studio && addDays(each.registered ?? day, 60) < day,
  );
  const method =
    methods.find(({ of }) => ready.some(({ object }) => object === of)) ??
    draw.pick(methods);
  const named = addMethod(scene, {
    studio,
    inventor: draw.pick([studio.lead, ...studio.members.slice(0, 5)]),
    method,
    state: "named",
    day,
    outcome: ready.find(({ object }) => object === method.of),
    reviewers: [
      demo.reviewer,
      ...draw
        .sample(
          studios.filter((each) => each !== studio),
          3,
        )
        .map(({ lead }) => lead),
    ],
    familiar: draw.chance(0.4),
  });
  addAdoptions(scene, named, draw.int(1, 3));
}
