import { addDays, addMinutes, at, type Day } from "./days";
import type { Person } from "./members";
import type { StudioScene } from "./studio-scene";
import { drawMatter, type Matter } from "./studio-matters";
import type { StudioPlan } from "./studio-plan";
import { pad, type Unit } from "./unit";

export type ProblemState =
  "raised" | "accepted" | "trial" | "solved" | "verified" | "refused";
export type Problem = {
  id: number;
  studio: StudioPlan | undefined;
  matter: Matter;
  solved: Day | undefined;
};

export type ProblemSpec = {
  studio: StudioPlan | undefined;
  unit: Unit;
  state: ProblemState;
  raised: Day;
  raisedBy: Person;
  /** The day of the newest step; for an open problem the day by which the next one is due. */
  solved?: Day;
  verified?: Day;
  due?: Day;
  owner?: Person;
  /** What it is about; drawn from the studio's craft where nothing is said. */
  matter?: Matter;
  description?: string;
  questionId?: number;
  note?: string;
};

const order: ProblemState[] = [
  "raised",
  "accepted",
  "trial",
  "solved",
  "verified",
];

/** Fifteen days to answer what was raised, and to verify what was solved. */
function dueOf({ state, raised }: ProblemSpec, solved: Day | undefined) {
  if (state === "raised") return addDays(raised, 15);
  return solved ? addDays(solved, 15) : null;
}

/** Whose turn it is: whoever works on it, and once it is solved whoever raised it, for nobody verifies their own work. */
function ownerOf({ state, owner, studio, raisedBy }: ProblemSpec) {
  if (state === "raised" || state === "refused") return owner;
  return state === "solved" ? raisedBy : (owner ?? studio?.lead);
}

/** Writes a problem with the steps that brought it to its state, and its trial when it came that far. */
export function addProblem(scene: StudioScene, spec: ProblemSpec): Problem {
  const { context } = scene;
  const { studio, state } = spec;
  const trade = studio?.trade ?? scene.fallback;
  const matter = spec.matter ?? (studio && drawMatter(scene, studio));
  if (!matter) throw new Error("A problem is about nothing.");
  const { title, cause, fix } = matter;
  const id = context.book.id("problem");
  const solved =
    state === "solved" || state === "verified"
      ? (spec.solved ?? context.today)
      : undefined;
  const owner = ownerOf(spec);
  context.book.add("problem", {
    id,
    no: nextNo(scene, "P", spec.raised),
    studio_id: studio?.id ?? null,
    unit_id: spec.unit.id,
    trade_code: trade.code,
    title,
    description:
      spec.description ??
      `现场反映：${title}。班组初步判断${cause}，请工作室立项攻关。`,
    state,
    raised_by: spec.raisedBy.id,
    raised_at: at(spec.raised, "10:20"),
    question_id: spec.questionId ?? null,
    owner_id: owner?.id ?? null,
    due_on: spec.due ?? dueOf(spec, solved),
    solution: solved ? `查明${cause}；${fix}。` : "",
    solved_on: solved ?? null,
    verified_on:
      state === "verified"
        ? (spec.verified ?? addDays(solved ?? spec.raised, 30))
        : null,
  });
  addSteps(scene, id, spec, solved);
  if (state === "trial" || solved) addTrial(scene, id, spec, matter, solved);
  return { id, studio, matter, solved };
}

function addSteps(
  { context }: StudioScene,
  id: number,
  spec: ProblemSpec,
  solved: Day | undefined,
): void {
  const reached =
    spec.state === "refused"
      ? (["raised", "refused"] as const)
      : order.slice(0, order.indexOf(spec.state) + 1);
  const end = solved ?? context.today;
  const length = Math.max(
    4,
    (Date.parse(end) - Date.parse(spec.raised)) / 86_400_000,
  );
  const days: Partial<Record<ProblemState, Day>> = {
    accepted: addDays(spec.raised, Math.min(7, Math.floor(length / 4))),
    trial: addDays(spec.raised, Math.floor(length * 0.35)),
    solved,
    verified: spec.verified ?? addDays(end, 30),
    refused: addDays(spec.raised, 5),
  };
  const by = spec.owner ?? spec.studio?.lead ?? spec.raisedBy;
  reached.forEach((to, nth) => {
    const moment = at(days[to] ?? spec.raised, nth === 0 ? "10:20" : "15:40");
    context.book.add("problem_step", {
      problem_id: id,
      from_state: nth === 0 ? null : (reached[nth - 1] ?? null),
      to_state: to,
      at: moment < context.now ? moment : addMinutes(context.now, -90),
      by_id: (nth === 0 || to === "verified" ? spec.raisedBy : by).id,
      owner_id: nth === 0 ? null : (to === "solved" ? spec.raisedBy : by).id,
      due_on:
        nth === reached.length - 1 && !solved
          ? (spec.due ?? null)
          : addDays(days[to] ?? spec.raised, 45),
      note: nth === reached.length - 1 ? (spec.note ?? "") : "",
    });
  });
}

function addTrial(
  { context, draw }: StudioScene,
  id: number,
  spec: ProblemSpec,
  { metric: measured }: Matter,
  solved: Day | undefined,
): void {
  const lead = spec.owner ?? spec.studio?.lead ?? spec.raisedBy;
  const [metric, measure, low, high, goodLow, goodHigh] = measured;
  const tenth = (from: number, to: number) =>
    (Math.round((from + draw.next() * (to - from)) * 10) / 10).toFixed(1);
  const starts = solved
    ? addDays(
        solved,
        -Math.min(
          45,
          Math.max(
            3,
            (Date.parse(solved) - Date.parse(spec.raised)) / 86_400_000 / 2,
          ),
        ),
      )
    : addDays(context.today, -9);
  const result = tenth(goodLow, goodHigh);
  context.book.add("trial", {
    problem_id: id,
    metric,
    measure,
    baseline: tenth(low, high),
    target: ((goodLow + goodHigh) / 2).toFixed(1),
    better: goodLow > high ? "higher" : "lower",
    sample: `${draw.int(2, 4)}个班组，改前改后各${draw.int(4, 9)}周`,
    starts_on: starts,
    // Its owner's turn is over with the trial's last day.
    ends_on: solved ?? spec.due ?? addDays(context.today, 12),
    safety_approved_by: "安全环保部",
    agreed_at: addMinutes(at(starts, "09:00"), -1440),
    agreed_by: lead.id,
    result: solved ? result : null,
    result_note: solved ? "两组对比，记录由质量科复核。" : null,
    result_at: solved ? at(solved, "16:00") : null,
    result_by: solved ? lead.id : null,
  });
}

/** The next number of a kind of paper in a year: P2016-0014. */
export function nextNo(
  { numbers }: StudioScene,
  kind: string,
  day: Day,
): string {
  const key = `${kind}${day.slice(0, 4)}`;
  const number = (numbers.get(key) ?? 0) + 1;
  numbers.set(key, number);
  return `${key}-${pad(number, 4)}`;
}
