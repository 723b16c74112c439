import { ruleOf, type AwardAct } from "~/contests/award-forms";
import {
  answerObjection,
  cancelAwards,
  strikeAward,
} from "~/contests/commands/award-lines.server";
import {
  drawUpAwards,
  dropAwardRule,
  putOnNotice,
  saveAwardRule,
} from "~/contests/commands/awards.server";
import type { keptContest } from "~/contests/load.server";
import { ok } from "~/kit/result";
import { grantAwards } from "./grant-awards.server";

type Kept = Awaited<ReturnType<typeof keptContest>>;

/** Does what was asked at the desk of a contest's awards, from a rule to the honours. Refuses as each act does. */
export async function actOnAwards({ actor, contest }: Kept, form: AwardAct) {
  const { id } = contest;
  switch (form.intent) {
    case "rule":
      return saveAwardRule(actor, contest, ruleOf(form), form.unit);
    case "drop-rule":
      await dropAwardRule(actor, id, form.rule);
      return ok();
    case "draw-up":
      return drawUpAwards(actor, id);
    case "notice":
      return putOnNotice(actor, id, form);
    case "strike":
      return strikeAward(actor, id, form.line, form.reason);
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
