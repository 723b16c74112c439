import { ruleOf, type AwardAct } from "~/contests/award-forms";
import {
  answerObjection,
  cancelAwards,
  decideAward,
  strikeAward,
} from "~/contests/commands/award-lines.server";
import {
  drawUpAwards,
  dropAwardRule,
  putOnNotice,
  saveAwardRule,
} from "~/contests/commands/awards.server";
import type { keptContest } from "~/contests/load.server";
import { ok, refused } from "~/kit/result";
import type { Tier } from "~/members/rules/units";
import { database } from "~/platform/database.server";
import { levelsBrought } from "../rules/may";
import { isLevel } from "../rules/terms";
import { honourKinds } from "../store/kinds.server";
import { grantAwards } from "./grant-awards.server";

type Kept = Awaited<ReturnType<typeof keptContest>>;

/** Does what was asked at the desk of a contest's awards, from a rule to the honours. Refuses as each act does. */
export async function actOnAwards({ actor, contest }: Kept, form: AwardAct) {
  const { id } = contest;
  switch (form.intent) {
    case "rule":
      return addRule({ actor, contest }, ruleOf(form), form.unit);
    case "drop-rule":
      await dropAwardRule(actor, id, form.rule);
      return ok();
    case "draw-up":
      return drawUpAwards(actor, id);
    case "notice":
      return putOnNotice(actor, id, form);
    case "strike":
      return strikeAward(actor, id, form.line, form.reason);
    case "decide":
      return decideAward(actor, id, {
        lineId: form.line,
        given: form.verdict === "given",
        reason: form.reason,
      });
    case "answer":
      return answerObjection(actor, id, {
        ...form,
        upheld: form.verdict === "upheld",
      });
    case "cancel":
      return cancelAwards(actor, id);
    case "grant":
      return grantAwards(actor, id);
  }
}

/** Adds a rule whose honours the district's list knows and this contest brings. Refuses `awards-honour-unknown`, `awards-honour-beyond`. */
async function addRule(
  { actor, contest }: Kept,
  rule: ReturnType<typeof ruleOf>,
  unit: string,
) {
  const kinds = await honourKinds(database());
  const may = levelsBrought(actor, contest.tier as Tier, contest.path);
  for (const { kind, level } of rule.body.honours) {
    const known = kinds.find(({ code }) => code === kind);
    if (known?.holder !== "person" || !isLevel(level))
      return refused("awards-honour-unknown", {
        honour: `${kind} ${level}`.slice(0, 40),
      });
    if (!may.includes(level)) return refused("awards-honour-beyond");
  }
  return saveAwardRule(actor, contest, rule, unit);
}
