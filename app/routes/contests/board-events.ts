import type { LoaderFunctionArgs } from "@remix-run/node";
import { boardStream } from "~/contests/board-stream.server";
import { openEvent } from "~/contests/load.server";

/** Every change of what the public sees, from the version that the screen has: its last event's, or the page's (?since=). */
export async function loader({ request, params }: LoaderFunctionArgs) {
  const { event } = await openEvent(request, params);
  const since =
    request.headers.get("last-event-id") ??
    new URL(request.url).searchParams.get("since");
  return boardStream(request, event.id, since);
}
