import type { Member } from "~/members/rules/actor";
import { codeOf } from "~/platform/http.server";
import { decrypt } from "./commands/decryption.server";
import { makeDraw, voidDraw } from "./commands/draws.server";
import { confirmRelation } from "./commands/relations.server";
import type { drawForm } from "./judging-forms";

type DrawForm = (typeof drawForm)["_output"];

/** Does what a form of the draws' page asks; a refusal with the field that it stands beside. */
export async function drawAct(
  actor: Member,
  eventId: number,
  form: DrawForm,
): Promise<{ ok: true } | { ok: false; field: string; code: string }> {
  const done = await act(actor, eventId, form);
  if (done.ok) return { ok: true };
  const code = codeOf(done.refusal);
  const field = code.startsWith("draw-witness")
    ? "witness"
    : code === "draw-seed-short"
      ? "seed"
      : "";
  return { ok: false, field, code };
}

async function act(actor: Member, eventId: number, form: DrawForm) {
  switch (form.what) {
    case "draw":
      return makeDraw(actor, eventId, {
        ...form,
        benches: form.benches ?? null,
      });
    case "void":
      return voidDraw(actor, eventId, form.kind, form.reason);
    case "relation":
      return confirmRelation(actor, eventId, form.relation);
    case "decrypt":
      return decrypt(actor, eventId, form.kind, form.witness);
  }
}
