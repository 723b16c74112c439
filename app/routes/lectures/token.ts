import type { ActionFunctionArgs } from "@remix-run/node";
import { comeIn } from "~/lectures/commands/room.server";
import { tryOut } from "~/lectures/commands/try-out.server";
import { memberOf } from "~/members/session.server";
import { idParam, ownAddress } from "~/platform/http.server";

/**
 * A token for the media room and where it is, or 409 with the code of why not. Every join and rejoin asks anew. With
 * ?check it is one for a room in which a page tries its network.
 */
export async function action({ request, params }: ActionFunctionArgs) {
  const actor = await memberOf(request);
  const ask = new URL(request.url).searchParams.has("check") ? tryOut : comeIn;
  const done = await ask(actor, idParam(params.id), ownAddress(request));
  const headers = { "Cache-Control": "no-store" };
  return done.ok
    ? Response.json(done.value, { headers })
    : Response.json({ code: done.refusal.code }, { status: 409, headers });
}
