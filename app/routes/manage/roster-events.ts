import type { LoaderFunctionArgs } from "@remix-run/node";
import { rosterTopic } from "~/members/commands/rosters.server";
import { keptRoster } from "~/members/roster-page.server";
import { eventStream } from "~/platform/events.server";

/** Says that a roster came further. */
export async function loader({ request, params }: LoaderFunctionArgs) {
  const { roster } = await keptRoster(request, params.id);
  return eventStream(request, [rosterTopic(roster.id)]);
}
