import { z } from "zod";
import type { Member } from "~/members/rules/actor";
import { refusalText } from "~/kit/result";
import { today } from "~/members/session.server";
import { database } from "~/platform/database.server";
import { forbidden, intentOf, readForm } from "~/platform/http.server";
import { addBenefit, removeBenefit } from "./commands/benefits.server";
import { removeEvidence } from "./commands/evidence.server";
import { confirmOwnShare, setShares } from "./commands/outcomes.server";
import {
  benefitForm,
  paperForm,
  sharesForm,
  strikeForm,
} from "./forms/outcomes";
import type { OutcomeMay } from "./outcome-seen.server";
import type { Outcome } from "./store/outcomes.server";
import { unitByText } from "./store/places.server";

async function divide(request: Request, actor: Member, no: string) {
  const form = await readForm(request, sharesForm);
  if (!form.ok) return form.refusal;
  const lines = form.value.shares.filter(
    ({ personId, percent }) => personId || percent,
  );
  const broken = lines.findIndex(
    ({ personId, percent }) => !personId || !percent,
  );
  if (broken >= 0)
    return form.refuse({ "": [`share-incomplete?line=${broken + 1}`] });
  const shares = lines.map(({ personId = 0, percent = "" }) => ({
    personId,
    percent,
  }));
  const done = await setShares(actor, no, shares);
  return done.ok ? undefined : form.refuse({ "": [refusalText(done.refusal)] });
}

async function confirm(request: Request, actor: Member, no: string) {
  const form = await readForm(request, z.object({ intent: z.string() }));
  if (!form.ok) return form.refusal;
  const done = await confirmOwnShare(actor, no);
  return done.ok ? undefined : form.refuse({ "": [refusalText(done.refusal)] });
}

const benefitFields: Record<string, string> = {
  "amount-not-positive": "amountYuan",
  "amount-too-fine": "amountYuan",
  "year-in-future": "year",
  "proof-missing": "note",
};

async function enterBenefit(request: Request, actor: Member, no: string) {
  const form = await readForm(request, benefitForm);
  if (!form.ok) return form.refusal;
  const { unit: text, ...benefit } = form.value;
  const unit = await unitByText(database(), text, today());
  if (!unit) return form.refuse({ unit: ["no-such-unit"] });
  const done = await addBenefit(actor, no, unit.id, benefit);
  if (done.ok) return undefined;
  return form.refuse({
    [benefitFields[done.refusal.code] ?? ""]: [refusalText(done.refusal)],
  });
}

async function strikeBenefit(request: Request, actor: Member, no: string) {
  const form = await readForm(request, strikeForm);
  if (!form.ok) return form.refusal;
  await removeBenefit(actor, no, form.value.benefitId, form.value.reason);
  return undefined;
}

async function takeOffPaper(request: Request, actor: Member, no: string) {
  const form = await readForm(request, paperForm);
  if (!form.ok) return form.refusal;
  const { file, reason } = form.value;
  const done = await removeEvidence(actor, no, file, reason);
  return done.ok ? undefined : form.refuse({ "": [refusalText(done.refusal)] });
}

const contributing = {
  shares: divide,
  benefit: enterBenefit,
  "strike-benefit": strikeBenefit,
  "remove-evidence": takeOffPaper,
};

/** Does what a form on an outcome's page asks for; answers undefined when it is done, else the refusal to send back. */
export async function actOnOutcome(
  request: Request,
  actor: Member,
  outcome: Outcome,
  may: OutcomeMay,
) {
  const intent = await intentOf(request);
  if (intent === "confirm") {
    // Somebody without a share is refused; somebody who confirmed already is told so.
    if (!outcome.shares.some(({ id }) => id === actor.person.id)) forbidden();
    return confirm(request, actor, outcome.no);
  }
  if (!may.contribute || !Object.hasOwn(contributing, intent)) forbidden();
  return contributing[intent as keyof typeof contributing](
    request,
    actor,
    outcome.no,
  );
}
