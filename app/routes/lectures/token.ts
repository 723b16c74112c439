import type { ActionFunctionArgs } from "@remix-run/node";
import { comeIn } from "~/lectures/commands/room.server";
import { memberOf } from "~/members/session.server";
import { env } from "~/platform/env.server";
import { idParam } from "~/platform/http.server";

/** A token for the media room and where it is, or 409 with the code of why not. Every join and rejoin asks anew. */
export async function action({ request, params }: ActionFunctionArgs) {
  const actor = await memberOf(request);
  // Whatever address the person came by; the origin check has compared it with the host.
  const origin =
    env().publicUrl ??
    request.headers.get("origin") ??
    new URL(request.url).origin;
  const done = await comeIn(actor, idParam(params.id), origin);
  const headers = { "Cache-Control": "no-store" };
  return done.ok
    ? Response.json(done.value, { headers })
    : Response.json({ code: done.refusal.code }, { status: 409, headers });
}
