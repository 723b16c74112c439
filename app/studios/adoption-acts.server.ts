import type { Member } from "~/members/rules/actor";
import { refusalText, type Result } from "~/kit/result";
import { today } from "~/members/session.server";
import { database } from "~/platform/database.server";
import { forbidden, intentOf, readForm } from "~/platform/http.server";
import {
  acceptAdoption,
  endAdoption,
  proveAdoption,
  startAdoption,
} from "./commands/adoptions.server";
import { adoptionForm, openForm, proofForm, stopForm } from "./forms/adoptions";
import type { Side } from "./rules/adoption";
import { mayAdoptFor, mayKeep } from "./rules/may";
import { adoptionOf, type Adoption } from "./store/adoptions.server";
import type { Method } from "./store/methods.server";
import { unitByText } from "./store/places.server";
import { holdsAnywhere } from "~/members/rules/actor";

/** For which sides of an adoption the actor speaks: the unit's, the studio's, both or none. */
export function sidesOf(
  actor: Member,
  method: Method,
  unitPath: string,
): Side[] {
  return [
    ...(mayAdoptFor(actor, unitPath) ? (["unit"] as const) : []),
    ...(mayKeep(actor, method.place) ? (["studio"] as const) : []),
  ];
}

/** Whether the actor may open an adoption for any unit at all: as an officer, or as the studio's keeper. */
export function mayOpen(
  actor: Member,
  method: Method,
): { request: boolean; offer: boolean } {
  return {
    request: holdsAnywhere(actor, "union-officer", "district-administrator"),
    offer: mayKeep(actor, method.place),
  };
}

async function open(
  request: Request,
  actor: Member,
  method: Method,
  side: Side,
) {
  const may = mayOpen(actor, method);
  if (side === "unit" ? !may.request : !may.offer) forbidden();
  const form = await readForm(request, openForm);
  if (!form.ok) return form.refusal;
  const unit = await unitByText(database(), form.value.unit, today());
  if (!unit) return form.refuse({ unit: ["no-such-unit"] });
  if (side === "unit" && !mayAdoptFor(actor, unit.path))
    return form.refuse({ unit: ["not-your-unit"] });
  const done = await startAdoption(actor, method.slug, unit, side);
  return done.ok
    ? undefined
    : form.refuse({ unit: [refusalText(done.refusal)] });
}

const fields: Record<string, string> = {
  "proof-missing": "proof",
  "adopted-in-future": "adoptedOn",
  "adopted-before-named": "adoptedOn",
  "benefit-not-positive": "benefitYuan",
  "benefit-state-missing": "benefitState",
  "reason-missing": "reason",
};

type Refuse = (errors: Record<string, string[]>) => unknown;
const answerOf = <R extends Refuse>(
  done: Result<undefined, string>,
  refuse: R,
) =>
  done.ok
    ? undefined
    : (refuse({
        [fields[done.refusal.code] ?? ""]: [refusalText(done.refusal)],
      }) as ReturnType<R>);

/** The adoption that a form speaks of and the side the actor takes; 403 where it is not theirs to answer. */
async function own(
  actor: Member,
  method: Method,
  adoptionId: number,
  side?: Side,
): Promise<{ adoption: Adoption; sides: Side[] }> {
  const adoption = await adoptionOf(database(), method.id, adoptionId);
  const sides = adoption ? sidesOf(actor, method, adoption.unit.path) : [];
  if (!adoption || sides.length === 0 || (side && !sides.includes(side)))
    forbidden();
  return { adoption, sides };
}

async function accept(request: Request, actor: Member, method: Method) {
  const form = await readForm(request, adoptionForm);
  if (!form.ok) return form.refusal;
  const { adoption, sides } = await own(actor, method, form.value.adoptionId);
  const side = adoption.state === "requested" ? "studio" : "unit";
  if (!sides.includes(side)) return form.refuse({ "": ["not-your-turn"] });
  return answerOf(
    await acceptAdoption(actor, method.slug, adoption.id, side),
    form.refuse,
  );
}

async function prove(request: Request, actor: Member, method: Method) {
  const form = await readForm(request, proofForm);
  if (!form.ok) return form.refusal;
  const {
    adoptionId,
    proof,
    adoptedOn,
    benefitYuan = null,
    benefitState = null,
  } = form.value;
  await own(actor, method, adoptionId, "unit");
  return answerOf(
    await proveAdoption(actor, method.slug, adoptionId, {
      proof,
      adoptedOn,
      benefitYuan,
      benefitState,
    }),
    form.refuse,
  );
}

async function stop(request: Request, actor: Member, method: Method) {
  const form = await readForm(request, stopForm);
  if (!form.ok) return form.refusal;
  await own(actor, method, form.value.adoptionId);
  return answerOf(
    await endAdoption(
      actor,
      method.slug,
      form.value.adoptionId,
      form.value.reason,
    ),
    form.refuse,
  );
}

/** Does what a form on the adoption page asks for; answers undefined when it is done, else the refusal to send back. */
export async function actOnAdoption(
  request: Request,
  actor: Member,
  method: Method,
) {
  const intent = await intentOf(request);
  if (intent === "request") return open(request, actor, method, "unit");
  if (intent === "offer") return open(request, actor, method, "studio");
  const may = mayOpen(actor, method);
  if (!may.request && !may.offer) forbidden();
  if (intent === "accept") return accept(request, actor, method);
  if (intent === "prove") return prove(request, actor, method);
  if (intent === "stop") return stop(request, actor, method);
  return forbidden();
}
