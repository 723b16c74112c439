import { isMember, type Actor } from "~/members/rules/actor";
import { refusalText } from "~/kit/result";
import { countAttempt } from "~/platform/attempts.server";
import {
  forbidden,
  intentOf,
  readForm,
  toSignIn,
} from "~/platform/http.server";
import { answer, object } from "./commands/objections.server";
import { answerForm, objectionForm } from "./forms/methods";
import type { MethodMay } from "./method-seen.server";
import type { Method } from "./store/methods.server";

/** Anyone objects, officers answer. Answers undefined when it is done, else the refusal to send back. */
export async function actOnNotice(
  request: Request,
  actor: Actor,
  method: Method,
  may: MethodMay,
  address: string,
) {
  const intent = await intentOf(request);
  if (intent === "object") {
    const form = await readForm(request, objectionForm);
    if (!form.ok) return form.refusal;
    // The one form that a visitor may send: so many from one place, and no more.
    const seconds = await countAttempt(
      `objection ${actor.person?.id ?? address}`,
    );
    if (seconds > 0)
      return form.refuse({ "": [`too-often?seconds=${seconds}`] });
    const done = await object(
      actor,
      method.slug,
      form.value.byName,
      form.value.body,
    );
    return done.ok
      ? undefined
      : form.refuse({ "": [refusalText(done.refusal)] });
  }
  if (!isMember(actor)) toSignIn(request);
  if (intent !== "answer" || !may.oversee) forbidden();
  const form = await readForm(request, answerForm);
  if (!form.ok) return form.refusal;
  const { objectionId, answer: said, upheld } = form.value;
  const done = await answer(
    actor,
    method.slug,
    objectionId,
    said,
    upheld === "yes",
  );
  return done.ok ? undefined : form.refuse({ "": [refusalText(done.refusal)] });
}
