import type { Member } from "~/members/rules/actor";
import type { Result } from "~/kit/result";
import { codeOf, intentOf, readForm } from "~/platform/http.server";
import { momentOf } from "~/platform/wall-time.server";
import { seatStandIn } from "./commands/panel.server";
import {
  confirmRelation,
  declareRelation,
  withdrawRelation,
} from "./commands/relations.server";
import { seatJudge, unseatJudge } from "./commands/setup.server";
import { panelForms } from "./panel-forms";

/** Does what a form of the panel's page asks; undefined where it was done, else what the form is answered. */
export async function changePanel(
  request: Request,
  actor: Member,
  eventId: number,
) {
  switch (await intentOf(request)) {
    case "unseat": {
      const form = await readForm(request, panelForms.unseat);
      if (!form.ok) return form.refusal;
      const done = await unseatJudge(actor, eventId, form.value.unseat);
      return done.ok ? undefined : form.refuse({ "": [codeOf(done.refusal)] });
    }
    case "confirm": {
      return confirm(request, actor, eventId);
    }
    case "withdraw": {
      const form = await readForm(request, panelForms.withdraw);
      if (!form.ok) return form.refusal;
      const { relation, reason } = form.value;
      const done = await withdrawRelation(actor, eventId, relation, reason);
      return done.ok ? undefined : form.refuse({ "": [codeOf(done.refusal)] });
    }
    case "stand-in": {
      return standIn(request, actor, eventId);
    }
    case "relation": {
      const form = await readForm(request, panelForms.relation);
      if (!form.ok) return form.refusal;
      const done = await declareRelation(actor, eventId, form.value);
      return done.ok ? undefined : form.refuse(besideField(done));
    }
    default: {
      const form = await readForm(request, panelForms.seat);
      if (!form.ok) return form.refusal;
      const done = await seatJudge(actor, eventId, form.value);
      return done.ok ? undefined : form.refuse(besideField(done));
    }
  }
}

async function confirm(request: Request, actor: Member, eventId: number) {
  const form = await readForm(request, panelForms.confirm);
  if (!form.ok) return form.refusal;
  const done = await confirmRelation(actor, eventId, form.value.relation);
  return done.ok ? undefined : form.refuse({ "": [codeOf(done.refusal)] });
}

async function standIn(request: Request, actor: Member, eventId: number) {
  const form = await readForm(request, panelForms["stand-in"]);
  if (!form.ok) return form.refusal;
  const { at, from, ...seat } = form.value;
  const begins = from === "later" ? momentOf(at ?? "") : from;
  if (!begins) return form.refuse({ at: ["not-a-date"] });
  const done = await seatStandIn(actor, eventId, { ...seat, from: begins });
  return done.ok ? undefined : form.refuse(besideField(done));
}

const fields: Record<string, string> = {
  "judge-code-taken": "code",
  "judge-unknown": "account",
  "judge-seated": "account",
  "seat-unknown": "seat",
  "stand-in-trainee": "seat",
  "stand-in-there": "seat",
  "stand-in-planned": "seat",
  "stand-in-past": "at",
};

function besideField(done: Exclude<Result<unknown>, { ok: true }>) {
  const code = codeOf(done.refusal);
  return { [fields[done.refusal.code] ?? ""]: [code] };
}
