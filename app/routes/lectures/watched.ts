import type { ActionFunctionArgs } from "@remix-run/node";
import { reportWatched } from "~/lectures/commands/replay.server";
import { watchedForm } from "~/lectures/forms";
import { memberOf } from "~/members/session.server";
import { idParam, readForm } from "~/platform/http.server";

/** The replay's player says which seconds it has played. */
export async function action({ request, params }: ActionFunctionArgs) {
  const actor = await memberOf(request);
  const id = idParam(params.id);
  const form = await readForm(request, watchedForm);
  if (!form.ok) return form.refusal;
  const { ranges, position } = form.value;
  const done = await reportWatched(actor, id, ranges, position);
  return done.ok
    ? Response.json(done.value)
    : Response.json({ code: done.refusal.code }, { status: 409 });
}
