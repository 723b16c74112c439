import type { Context } from "./context";
import { addDays, daysBetween, type Day } from "./days";
import type { DemoPeople } from "./demo-accounts";
import type { Roster } from "./members";
import { random, type Random } from "./random";
import { shortName } from "./schools";
import { seedChains } from "./studio-chains";
import { addAdoptions } from "./studio-adoptions";
import { addMethod, freeMethods } from "./studio-methods";
import { addOutcome, type Outcome } from "./studio-outcomes";
import { seedStudioNow } from "./studio-now";
import { seedStudiosSince } from "./studio-since";
import type { Chain, StudioPlan } from "./studio-plan";
import { addProblem, type Problem } from "./studio-problems";
import type { StudioScene } from "./studio-scene";
import type { Units } from "./units";

/** Of the five years: 265 problems solved, 78 outcomes, 111 named methods. Chains are part of them. */
const counts = { problems: 265, outcomes: 78, methods: 111 };
const period = { from: "2013-07-10", to: "2018-06-24" };

/** Studios with their members, the five years' problems, outcomes and methods, and what is under way today. */
export function seedStudios(
  context: Context,
  units: Units,
  roster: Roster,
  demo: DemoPeople,
  studios: StudioPlan[],
  chains: Chain[],
): void {
  const [first] = studios;
  if (!first) return;
  const scene: StudioScene = {
    context,
    draw: random("studios"),
    units,
    roster,
    demo,
    studios,
    fallback: first.trade,
    given: new Set(),
    titles: new Set(),
    numbers: new Map(),
  };
  for (const studio of studios) addStudio(scene, studio);
  seedChains(scene, chains);
  const inPeriod = chains.filter(({ named }) => named <= period.to).length;
  const problems = pastProblems(scene, counts.problems - inPeriod);
  const outcomes = pastOutcomes(scene, problems, counts.outcomes - inPeriod);
  pastMethods(scene, outcomes, counts.methods - inPeriod);
  seedStudioNow(scene);
  seedStudiosSince(scene);
}

function addStudio(
  { context }: StudioScene,
  { id, unit, lead, members, trade, craft, kind, founded }: StudioPlan,
): void {
  const title = kind === "studio" ? "创新工作室" : "技术攻关队";
  context.book.add("studio", {
    id,
    slug: `${unit.slug}-${lead.en
      .replace(/ü/g, "u")
      .toLowerCase()
      .replace(/[^a-z]+/g, "-")}`,
    unit_id: unit.id,
    kind,
    name: `${lead.zh}${kind === "studio" ? "劳模（技师）" : ""}${title}`,
    name_en:
      kind === "studio"
        ? `${lead.en} Innovation Studio`
        : `${lead.en} Task Force`,
    lead_id: lead.id,
    trade_code: trade.code,
    site: `${shortName(unit)}${(id % 4) + 1}号楼`,
    summary: `由${lead.zh}领衔，以${trade.zh}岗位的难题为题，带徒弟、攻难关、出成果。`,
    founded_on: founded,
    lead_since: founded,
  });
  const year = Number(context.today.slice(0, 4));
  [0, 1].forEach((nth) => {
    const object = craft.objects[(id + nth) % craft.objects.length];
    const fault = object?.faults[nth];
    if (object && fault)
      context.book.add("studio_topic", {
        studio_id: id,
        year,
        position: nth + 1,
        title: `解决${object.name}${fault.name}`,
      });
  });
  for (const person of [lead, ...members])
    context.book.add("studio_member", {
      studio_id: id,
      person_id: person.id,
      joined_on: founded,
    });
}

/** A day of the five years on which a studio of `founded` could have done what takes `lead` days. */
function dayWithin(
  draw: Random,
  founded: Day,
  lead: number,
  from: Day = period.from,
): Day {
  const ready = addDays(founded, lead);
  const first = ready > from ? ready : from;
  if (first > period.to)
    throw new Error(`A studio of ${founded} is too young.`);
  return addDays(
    first,
    draw.int(0, Math.max(0, daysBetween(first, period.to))),
  );
}

function pastProblems(scene: StudioScene, count: number): Problem[] {
  const { draw, studios } = scene;
  return Array.from({ length: count }, (_, nth) => {
    const studio = studios[nth % studios.length] as StudioPlan;
    const solved = dayWithin(draw, studio.founded, 90);
    const raisedBy = draw.pick([studio.lead, ...studio.members]);
    return addProblem(scene, {
      studio,
      unit: studio.unit,
      state: "verified",
      raised: addDays(solved, -draw.int(60, 240)),
      raisedBy,
      solved,
      verified: addDays(solved, draw.int(20, 60)),
    });
  });
}

function pastOutcomes(
  scene: StudioScene,
  problems: Problem[],
  count: number,
): Outcome[] {
  const ready = problems.filter(
    ({ solved }) => solved !== undefined && addDays(solved, 70) <= period.to,
  );
  return scene.draw.sample(ready, count).map((problem) => {
    const studio = problem.studio as StudioPlan;
    return addOutcome(scene, {
      studio,
      problem,
      state: "registered",
      day: addDays(problem.solved as Day, scene.draw.int(20, 70)),
    });
  });
}

function pastMethods(
  scene: StudioScene,
  outcomes: Outcome[],
  count: number,
): void {
  const { draw, studios } = scene;
  const free = new Set(outcomes);
  for (let made = 0, tries = 0; made < count; tries++) {
    const studio = studios[tries % studios.length] as StudioPlan;
    const day = dayWithin(draw, studio.founded, 420);
    const ready = [...free].filter(
      (each) =>
        each.studio === studio &&
        each.registered !== undefined &&
        addDays(each.registered, 60) < day,
    );
    const methods = freeMethods(scene, studio);
    if (methods.length === 0) continue;
    const led = methods.filter(({ of }) =>
      ready.some(({ object }) => object === of),
    );
    const text = draw.pick(led.length > 0 ? led : methods);
    const outcome = ready.find(({ object }) => object === text.of);
    const method = addMethod(scene, {
      studio,
      inventor: draw.chance(0.45)
        ? studio.lead
        : draw.pick(studio.members.slice(0, 5)),
      method: text,
      state: "named",
      day,
      outcome,
      reviewers: draw
        .sample(
          studios.filter((each) => each !== studio),
          4,
        )
        .map(({ lead }) => lead),
      familiar: draw.chance(0.4),
    });
    if (outcome) free.delete(outcome);
    addAdoptions(scene, method, draw.int(0, 3));
    made += 1;
  }
}
