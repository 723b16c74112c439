import type { LoaderFunctionArgs } from "@remix-run/node";
import { judgesEvents } from "~/contests/judge-page.server";
import { memberOf } from "~/members/session.server";
import { changesOf } from "~/platform/events.server";

/** Says when something of a judge's events changed, single marks aside: those are hidden until all are in. */
export async function loader({ request }: LoaderFunctionArgs) {
  const judge = await memberOf(request);
  const events = await judgesEvents(judge);
  return changesOf(
    request,
    events.map(({ id }) => `event:${id}`),
  );
}
