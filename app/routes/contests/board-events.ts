import type { LoaderFunctionArgs } from "@remix-run/node";
import { boardOf } from "~/contests/board.server";
import { openEvent } from "~/contests/load.server";
import { eventStream } from "~/platform/events.server";

/** Tells screens that the board is another: only when what the public sees has changed, a few times a second at most. */
export async function loader({ request, params }: LoaderFunctionArgs) {
  const { event } = await openEvent(request, params);
  return eventStream(request, [`event:${event.id}`, `board:${event.id}`], {
    everyMs: 250,
    version: async () => (await boardOf(event.id)).version,
  });
}
