import type { Member } from "~/members/rules/actor";
import { today } from "~/members/session.server";
import { isWithin } from "~/members/rules/actor";
import { ok, refused, type Result } from "~/kit/result";
import { audit } from "~/platform/audit.server";
import { now } from "~/platform/clock.server";
import { transaction, type Tx } from "~/platform/database.server";
import {
  adopt,
  openAdoption,
  startAdoptionTrial,
  stopAdoption,
  type AdoptionRefusal,
  type Proof,
  type Side,
} from "../rules/adoption";
import {
  adoptionOf,
  adoptionsOf,
  type Adoption,
} from "../store/adoptions.server";
import type { Method } from "../store/methods.server";
import {
  changeAdoption,
  openAdoptionRow,
  type AdoptionChange,
} from "../store/adoption-writes.server";
import { lockedMethod } from "./methods.server";

type Done = Promise<Result<undefined, AdoptionRefusal>>;

/** A unit requests a method, or its studio offers it to a unit. */
export function startAdoption(
  actor: Member,
  slug: string,
  unit: { id: number; path: string },
  side: Side,
): Done {
  return transaction(async (tx) => {
    const method = await lockedMethod(tx, slug);
    const current = (await adoptionsOf(tx, method.id)).find(
      (each) => each.unit.id === unit.id,
    );
    const facts = {
      methodState: method.state,
      ownUnit: isWithin(method.studio.unitPath, unit.path),
      current: current?.state,
    };
    const answer = openAdoption(side, facts);
    if (!answer.ok) return answer;
    await openAdoptionRow(tx, method.id, unit.id, {
      state: answer.value,
      by: actor.person.id,
      at: now(),
    });
    await audit(tx, {
      actorId: actor.person.id,
      act: `adoption-${answer.value}`,
      subject: { kind: "method", id: slug },
      before: current,
      after: { unitId: unit.id },
    });
    return ok();
  });
}

async function change(
  actor: Member,
  slug: string,
  adoptionId: number,
  ask: (
    adoption: Adoption,
    method: Method,
    tx: Tx,
  ) => Result<AdoptionChange, AdoptionRefusal>,
): Done {
  return transaction(async (tx) => {
    const method = await lockedMethod(tx, slug);
    const adoption = await adoptionOf(tx, method.id, adoptionId);
    if (!adoption) return refused("not-at-this-step");
    const answer = ask(adoption, method, tx);
    if (!answer.ok) return answer;
    const { state, set = {} } = answer.value;
    await changeAdoption(tx, adoption.id, answer.value, now());
    await audit(tx, {
      actorId: actor.person.id,
      act: `adoption-${state}`,
      subject: { kind: "method", id: slug },
      before: { state: adoption.state },
      after: { unitId: adoption.unit.id, state, ...set },
    });
    return ok();
  });
}

/** The side that was asked says yes: the trial begins. */
export function acceptAdoption(
  actor: Member,
  slug: string,
  adoptionId: number,
  side: Side,
): Done {
  return change(actor, slug, adoptionId, ({ state }) => {
    const answer = startAdoptionTrial(state, side);
    return answer.ok ? ok({ state: answer.value }) : answer;
  });
}

/** The unit adopts, with its proof. */
export function proveAdoption(
  actor: Member,
  slug: string,
  adoptionId: number,
  proof: Proof,
): Done {
  return change(actor, slug, adoptionId, ({ state }, method) => {
    const answer = adopt(state, proof, method.namedOn ?? today(), today());
    if (!answer.ok) return answer;
    return ok({
      state: answer.value,
      set: {
        adopted_on: proof.adoptedOn,
        proof: proof.proof,
        benefit_yuan: proof.benefitYuan,
        benefit_state: proof.benefitYuan === null ? null : proof.benefitState,
      },
    });
  });
}

/** Either side stops, with the reason. */
export function endAdoption(
  actor: Member,
  slug: string,
  adoptionId: number,
  reason: string,
): Done {
  return change(actor, slug, adoptionId, ({ state, proof }) => {
    const answer = stopAdoption(state, reason);
    if (!answer.ok) return answer;
    return ok({
      state: answer.value,
      set: {
        stopped_on: today(),
        proof: [proof, reason].filter(Boolean).join("\n"),
      },
    });
  });
}
