import { refusalText } from "~/kit/result";
import { memberOf } from "~/members/session.server";
import { database } from "~/platform/database.server";
import { forbidden, notFound, type FieldErrors } from "~/platform/http.server";
import { notOffered } from "./rules/choice";
import { mayContribute } from "./rules/may";
import { methodChoices } from "./store/method-choices.server";
import type { MethodText } from "./store/method-writes.server";
import { methodBySlug, type Method } from "./store/methods.server";
import { placeOf, worksIn } from "./store/places.server";
import { studioBySlug } from "./store/studios.server";

/** Whose text is written: a studio's new method (/studios/:slug/methods/new) or a method's (/methods/:slug/edit). 403 to others. */
export async function methodKept(request: Request, slug: string | undefined) {
  const actor = await memberOf(request);
  const db = database();
  const isNew = /^\/studios\//.test(new URL(request.url).pathname);
  const method = isNew ? undefined : await methodBySlug(db, slug ?? "");
  const studio = isNew ? await studioBySlug(db, slug ?? "") : method?.studio;
  if (!studio) notFound();
  const works = await worksIn(db, studio.id, actor.person.id);
  const insider = works || method?.inventor.id === actor.person.id;
  if (!mayContribute(actor, placeOf(studio), insider)) forbidden();
  return { actor, method, studio };
}

/** What a method's form chose that its lists did not offer, by field. */
export async function wrongChoices(
  studioId: number,
  method: Method | undefined,
  text: MethodText,
) {
  const { people, trades, outcomes, lectures } = await methodChoices(
    database(),
    studioId,
    method,
  );
  const inventors = method ? [method.inventor, ...people] : people;
  const ids = (each: { id: number }[]) => each.map(({ id }) => id);
  return notOffered({
    inventorId: { chosen: text.inventorId, offered: ids(inventors) },
    tradeCode: {
      chosen: text.tradeCode,
      offered: trades.map(({ code }) => code),
    },
    outcomeId: { chosen: text.outcomeId, offered: ids(outcomes) },
    teachingSessionId: {
      chosen: text.teachingSessionId,
      offered: ids(lectures),
    },
  });
}

const fields: Record<string, string> = {
  "bearer-missing": "bearer",
  "object-missing": "object",
  "object-names-the-suffix": "object",
  "name-odd": "object",
  "name-taken": "object",
};

/** A refusal of the name's rules, beside the field that it concerns. */
export function nameErrors(
  refusal: Parameters<typeof refusalText>[0],
): FieldErrors {
  return { [fields[refusal.code] ?? ""]: [refusalText(refusal)] };
}
