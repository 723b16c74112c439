import type { ActionFunctionArgs } from "@remix-run/node";
import { hearHeartbeat } from "~/lectures/commands/attendance.server";
import { heartbeatForm } from "~/lectures/forms";
import { lectureById } from "~/lectures/store/lectures.server";
import { memberOf } from "~/members/session.server";
import { database } from "~/platform/database.server";
import { idParam, notFound, readForm } from "~/platform/http.server";

/** The page in the room is still there: the fallback for webhooks that got lost. */
export async function action({ request, params }: ActionFunctionArgs) {
  const actor = await memberOf(request);
  const id = idParam(params.id);
  if (!(await lectureById(database(), id))) notFound();
  const form = await readForm(request, heartbeatForm);
  if (!form.ok) return form.refusal;
  await hearHeartbeat(actor.person.id, id, form.value.sid);
  return new Response(null, { status: 204 });
}
