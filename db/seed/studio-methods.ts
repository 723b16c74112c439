import { addDays, addMinutes, at, type Day } from "./days";
import type { MethodText } from "./crafts/craft";
import type { Person } from "./members";
import type { Outcome } from "./studio-outcomes";
import type { StudioPlan } from "./studio-plan";
import type { StudioScene } from "./studio-scene";
import { objections } from "./studios-data";

export type Method = { id: number; studio: StudioPlan; named: Day | undefined };
export type MethodSpec = {
  studio: StudioPlan;
  inventor: Person;
  method: MethodText;
  state: "draft" | "scoring" | "notice" | "named";
  /** The day of the naming; of an unfinished one, the day it stands at. */
  day: Day;
  outcome: Outcome | undefined;
  teachingSessionId?: number;
  reviewers: Person[];
  /** How the name calls its inventor: in full, or as workmates do. */
  familiar?: boolean;
};

/** Methods of the studio's trade that bear nobody's name yet. */
export function freeMethods(
  { given }: StudioScene,
  { craft }: StudioPlan,
): MethodText[] {
  return craft.methods.filter((method) => !given.has(method));
}

/** Writes a named method (or one on its way) with its version, scores and notice. */
export function addMethod(scene: StudioScene, spec: MethodSpec): Method {
  const { context, given } = scene;
  const { studio, inventor, method, state, day } = spec;
  given.add(method);
  const suffix =
    studio.trade.code === "care-worker" || method.zh.includes("核对")
      ? "工作法"
      : "操作法";
  const name = `${spec.familiar ? `“${inventor.familiar}”` : inventor.zh}${method.zh}${suffix}`;
  const id = context.book.id("named_method");
  const named = state === "named" ? day : undefined;
  context.book.add("named_method", {
    id,
    slug: slugOf(`${inventor.en} ${method.en} ${id}`),
    name,
    name_en: `${inventor.en}'s method of ${method.en}`,
    studio_id: studio.id,
    outcome_id: spec.outcome?.id ?? null,
    inventor_id: inventor.id,
    object: method.zh,
    suffix,
    trade_code: studio.trade.code,
    gist: method.gist,
    state,
    document_no: named ? documentNo(scene, day) : null,
    named_on: named ?? null,
    teaching_session_id: spec.teachingSessionId ?? null,
    created_at: addMinutes(at(day, "14:00"), -70 * 1440),
  });
  addVersion(scene, id, spec);
  if (state !== "draft") addScores(scene, id, spec);
  if (state === "notice" || named) addNotice(scene, id, spec);
  return { id, studio, named };
}

function slugOf(words: string): string {
  return words
    .normalize("NFD")
    .replace(/[\u0300-\u036f]/g, "")
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, "-")
    .replace(/^-|-$/g, "");
}

/** A document number as the district's federation gives them: 滨工发〔2016〕18号. */
function documentNo({ numbers }: StudioScene, day: Day): string {
  const key = `document-${day.slice(0, 4)}`;
  const number = (numbers.get(key) ?? 10) + 1;
  numbers.set(key, number);
  return `滨工发〔${day.slice(0, 4)}〕${number}号`;
}

function addVersion(
  { context, draw }: StudioScene,
  id: number,
  { studio, inventor, method, day }: MethodSpec,
): void {
  const [metric, measure, low, high, goodLow, goodHigh] = method.metric;
  const tenth = (from: number, to: number) =>
    (Math.round((from + draw.next() * (to - from)) * 10) / 10).toFixed(1);
  const measuredTo = addDays(day, -46);
  context.book.add("method_version", {
    method_id: id,
    version: 1,
    steps: JSON.stringify(
      method.steps.map((step) => {
        const [title, body] = step.split(/：(.*)/s);
        return { title, body };
      }),
    ),
    metric,
    measure,
    before_value: tenth(low, high),
    after_value: tenth(goodLow, goodHigh),
    better: goodLow > high ? "higher" : "lower",
    measured_from: addDays(measuredTo, -draw.int(366, 430)),
    measured_to: measuredTo,
    source: `${studio.unit.zh}质量科台账`,
    safety_signed_by: `${studio.unit.zh}安全环保部`,
    safety_signed_on: addDays(measuredTo, 6),
    created_by: inventor.id,
    created_at: at(addDays(measuredTo, 8), "10:00"),
  });
}

function addScores(
  { context, draw }: StudioScene,
  id: number,
  { reviewers, day, state }: MethodSpec,
): void {
  for (const reviewer of reviewers) {
    const mark = () => draw.int(17, 24);
    const scored =
      state === "scoring"
        ? at(addDays(day, -3), "16:00")
        : at(addDays(day, -28), "16:00");
    context.book.add("method_score", {
      method_id: id,
      reviewer_id: reviewer.id,
      originality: mark(),
      advance: mark(),
      soundness: mark(),
      spread: mark(),
      note: "",
      scored_at: scored,
    });
  }
}

function addNotice(
  { context, draw }: StudioScene,
  id: number,
  { day, state }: MethodSpec,
): void {
  const notice = context.book.id("public_notice");
  const opens =
    state === "notice"
      ? at(addDays(context.today, -4), "09:00")
      : at(addDays(day, -20), "09:00");
  context.book.add("public_notice", {
    id: notice,
    subject_kind: "method",
    subject_id: id,
    opens_at: opens,
    closes_at: addMinutes(opens, 7 * 1440),
  });
  if (state !== "named" || !draw.chance(0.06)) return;
  const [by, body, answer] = draw.pick(objections);
  context.book.add("objection", {
    notice_id: notice,
    by_name: by,
    body,
    raised_at: addMinutes(opens, 2000),
    answer,
    upheld: false,
    answered_at: addMinutes(opens, 5200),
  });
}
