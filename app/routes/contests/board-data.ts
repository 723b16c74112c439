import type { LoaderFunctionArgs } from "@remix-run/node";
import { boardOf } from "~/contests/board.server";
import { openEvent } from "~/contests/load.server";

/** The board as data: one text for all screens, answered with 304 while it is the same. */
export async function loader({ request, params }: LoaderFunctionArgs) {
  const { event } = await openEvent(request, params);
  const { version, text } = await boardOf(event.id);
  const tag = `"${version}"`;
  const headers = { ETag: tag, "Cache-Control": "no-cache" };
  if (request.headers.get("if-none-match") === tag)
    return new Response(null, { status: 304, headers });
  return new Response(text, {
    headers: { ...headers, "Content-Type": "application/json; charset=utf-8" },
  });
}
