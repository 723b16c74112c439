import type { ActionFunctionArgs } from "@remix-run/node";
import { comeIn } from "~/lectures/commands/room.server";
import { memberOf } from "~/members/session.server";
import { idParam, ownAddress } from "~/platform/http.server";

/** A token for the media room and where it is, or 409 with the code of why not. Every join and rejoin asks anew. */
export async function action({ request, params }: ActionFunctionArgs) {
  const actor = await memberOf(request);
  const done = await comeIn(actor, idParam(params.id), ownAddress(request));
  const headers = { "Cache-Control": "no-store" };
  return done.ok
    ? Response.json(done.value, { headers })
    : Response.json({ code: done.refusal.code }, { status: 409, headers });
}
