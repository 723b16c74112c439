/**
 * Whether a JSON is a marking scheme, and where it is not. Every problem is found in one go, named by its place
 * (`root.children[1].max`) and a code; nothing throws.
 *
 * Beyond the shape of each field: ids are unique; the weights of a `sum` with a `max` reproduce that `max` from the
 * children's; `steps` lie within 0 … max; tie-break names exist; drops leave at least one mark of `minJudges`.
 */
import { ok } from "~/kit/result";
import type { Ok } from "~/kit/result";
import { planOf } from "./plan";
import type { Scheme } from "./scheme";
import { Fields } from "./scheme-fields";
import type { SchemeProblem } from "./scheme-fields";
import { checkNode } from "./scheme-nodes";
import type { SchemeIds } from "./scheme-nodes";
import { checkRound, checkWords } from "./scheme-words";
import { bestProblems, sumProblems } from "./scheme-sums";

export type { SchemeProblem } from "./scheme-fields";

const KEYS = [
  "version",
  "name",
  "round",
  "root",
  "deductions",
  "direction",
  "tieBreak",
  "scale",
];

/** Everything wrong with it; empty exactly where the JSON is a `Scheme`. */
export function schemeProblems(json: unknown): SchemeProblem[] {
  const problems: SchemeProblem[] = [];
  const fields = Fields.of(json, "", problems);
  if (fields === null) return problems;
  fields.only(KEYS);
  if (fields.required("version") && fields.raw("version") !== 1)
    fields.problem("version", "scheme-version-unknown");
  checkWords(fields);
  checkRound(fields);
  fields.choice("direction", ["higher", "lower"]);
  fields.choice("scale", ["worldskills-700"]);
  const ids: SchemeIds = new Map();
  if (fields.required("root")) {
    const root = fields.object("root");
    if (root !== null) checkNode(root, ids, 1);
  }
  checkDeductions(fields);
  checkTieBreak(fields, ids);
  // The checks across nodes want a tree whose every field can be read.
  if (problems.length > 0) return problems;
  const plan = planOf(json as Scheme);
  return [...sumProblems(plan.scheme), ...bestProblems(plan)];
}

/** The scheme, or everything wrong with it. */
export function parseScheme(
  json: unknown,
): Ok<Scheme> | { ok: false; problems: SchemeProblem[] } {
  const problems = schemeProblems(json);
  return problems.length === 0 ? ok(json as Scheme) : { ok: false, problems };
}

function checkDeductions(fields: Fields): void {
  const seen = new Map<string, string>();
  fields.list("deductions")?.forEach((value, index) => {
    const deduction = fields.element("deductions", index, value);
    if (deduction === null) return;
    deduction.only(["id", "name", "max"]);
    checkWords(deduction);
    deduction.decimal("max");
    const id = deduction.identifier("id");
    if (id === null) return;
    const first = seen.get(id);
    if (first !== undefined)
      deduction.problem("id", "scheme-id-taken", { id, first });
    else seen.set(id, deduction.path);
  });
}

function checkTieBreak(fields: Fields, ids: SchemeIds): void {
  fields.list("tieBreak")?.forEach((value, index) => {
    const key = fields.element("tieBreak", index, value);
    if (key === null) return;
    key.only(["by", "direction"]);
    if (key.required("direction")) key.choice("direction", ["higher", "lower"]);
    const by = key.identifier("by");
    if (by !== null && by !== "time" && !ids.has(by))
      key.problem("by", "scheme-tie-break-unknown", { by });
  });
}
