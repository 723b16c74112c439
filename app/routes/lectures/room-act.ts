import type { ActionFunctionArgs } from "@remix-run/node";
import { actInRoom } from "~/lectures/commands/act-in-room.server";
import { roomForm } from "~/lectures/forms";
import { lectureById } from "~/lectures/store/lectures.server";
import { memberOf } from "~/members/session.server";
import { database } from "~/platform/database.server";
import { codeOf, idParam, notFound, readForm } from "~/platform/http.server";

/**
 * What is done in the room: 204, or the code of why not. Apart from the room's page, which stays as it is whatever the
 * answer: another page would cut the connection, and the same one would be fetched anew.
 */
export async function action({ request, params }: ActionFunctionArgs) {
  const actor = await memberOf(request);
  const id = idParam(params.id);
  if (!(await lectureById(database(), id))) notFound();
  const form = await readForm(request, roomForm);
  if (!form.ok) {
    const { error } = form.refusal.data.refused;
    const [codes] = Object.values(error ?? {});
    return refuse(codes?.[0] ?? "wrong-form", 422);
  }
  const done = await actInRoom(actor, id, form.value);
  if (done.ok) return new Response(null, { status: 204 });
  const { code } = done.refusal;
  return refuse(codeOf(done.refusal), code === "may-not" ? 403 : 422);
}

const refuse = (code: string, status: number) =>
  Response.json({ code }, { status });
