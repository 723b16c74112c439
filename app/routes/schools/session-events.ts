import type { LoaderFunctionArgs } from "@remix-run/node";
import { memberOf } from "~/members/session.server";
import { eventStream } from "~/platform/events.server";
import { presenceTopic } from "~/schools/commands/presence.server";
import { keepPresenceOf } from "~/schools/open-session.server";

/** Says when somebody signs in to the class, to those who keep its presence. */
export async function loader({ request, params }: LoaderFunctionArgs) {
  const session = await keepPresenceOf(await memberOf(request), params.id);
  return eventStream(request, [presenceTopic(session.id)]);
}
