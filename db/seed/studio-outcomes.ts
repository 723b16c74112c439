import { addDays, addMinutes, at, yearOf, type Day } from "./days";
import type { Person } from "./members";
import { drawMatter, type Matter } from "./studio-matters";
import { nextNo, type Problem } from "./studio-problems";
import type { StudioPlan } from "./studio-plan";
import type { StudioScene } from "./studio-scene";
import { outcomeKinds } from "./studios-data";

export type Outcome = {
  id: number;
  studio: StudioPlan;
  /** What its problem was about. */
  object: string;
  registered: Day | undefined;
};
export type OutcomeSpec = {
  studio: StudioPlan;
  problem: Problem | undefined;
  state: "draft" | "confirming" | "registered";
  /** The day of registration, or of the draft. */
  day: Day;
  people?: Person[];
  /** Who has not confirmed the share yet; of a registered outcome nobody. */
  unconfirmed?: Person[];
};

const divisions = [
  [100],
  [60, 40],
  [50, 30, 20],
  [40, 30, 20, 10],
  [45.5, 30.25, 24.25],
];
const benefitStates = [
  "estimated",
  "enterprise-confirmed",
  "finance-stamped",
  "audited",
] as const;

/** Writes an outcome with shares of exactly 100 % and its benefit by year and state. */
export function addOutcome(scene: StudioScene, spec: OutcomeSpec): Outcome {
  const { context, draw } = scene;
  const { studio, day } = spec;
  const id = context.book.id("outcome");
  const registered = spec.state === "registered" ? day : undefined;
  const kind = draw.pick(outcomeKinds);
  const matter = spec.problem?.matter ?? drawMatter(scene, studio);
  const title = titleOf(kind, matter);
  context.book.add("outcome", {
    id,
    no: nextNo(scene, "O", day),
    studio_id: studio.id,
    problem_id: spec.problem?.id ?? null,
    kind,
    title,
    gist: `针对“${matter.title}”，形成${title}：${matter.fix}。`,
    confidential: draw.chance(0.06),
    state: spec.state,
    created_by: studio.lead.id,
    created_at: addMinutes(at(day, "11:00"), -20 * 1440),
    registered_on: registered ?? null,
  });
  addShares(scene, id, spec);
  if (spec.state !== "draft") addBenefits(scene, id, studio, day);
  return { id, studio, object: matter.object, registered };
}

/** A device is a device; what is no thing is called after the object that it is for. */
function titleOf(
  kind: (typeof outcomeKinds)[number],
  { object, device }: Matter,
): string {
  if (kind === "process") return `${object}工艺改进`;
  if (kind === "standard") return `${object}作业标准`;
  if (kind === "software") return `${object}数据看板`;
  return device;
}

function addShares(
  { context, draw }: StudioScene,
  id: number,
  { studio, day, people, unconfirmed = [] }: OutcomeSpec,
): void {
  const division = draw.pick(
    divisions.slice(people ? 2 : 0, people ? 3 : undefined),
  );
  const completers = people ?? [
    studio.lead,
    ...draw.sample(studio.members, division.length - 1),
  ];
  division.forEach((percent, nth) => {
    const person = completers[nth];
    if (!person)
      throw new Error(`${studio.unit.zh}'s studio has too few members.`);
    context.book.add("outcome_share", {
      outcome_id: id,
      person_id: person.id,
      position: nth + 1,
      percent,
      confirmed_at: unconfirmed.includes(person)
        ? null
        : addMinutes(at(day, "09:30"), -1440 * (nth + 2)),
    });
  });
}

function addBenefits(
  { context, draw }: StudioScene,
  id: number,
  studio: StudioPlan,
  day: Day,
): void {
  const first = yearOf(day);
  const reached = draw.int(1, 4);
  const amount = draw.int(6, 240) * 5000;
  benefitStates.slice(0, reached).forEach((state, nth) => {
    context.book.add("outcome_benefit", {
      outcome_id: id,
      unit_id: studio.unit.id,
      year: first,
      amount_yuan: Math.round(amount * (1 - nth * 0.06)),
      state,
      note: nth === 3 ? "第三方审计报告附后" : "",
    });
  });
  if (addDays(day, 365) < context.today && draw.chance(0.4)) {
    context.book.add("outcome_benefit", {
      outcome_id: id,
      unit_id: studio.unit.id,
      year: first + 1,
      amount_yuan: Math.round(amount * 1.2),
      state: "enterprise-confirmed",
      note: "",
    });
  }
}
