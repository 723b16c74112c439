import type { LoaderFunctionArgs } from "@remix-run/node";
import { drawFileText } from "~/contests/draws-page.server";
import { openEvent, placeOf } from "~/contests/load.server";
import { maySeeDraws } from "~/contests/rules/judging-may";
import { notFound } from "~/platform/http.server";

/** What a draw is repeated from, one item a line; only of a draw that is open to the reader. */
export async function loader({ request, params }: LoaderFunctionArgs) {
  const { actor, contest, event } = await openEvent(request, params);
  const name = params.file ?? "";
  const keeps = maySeeDraws(actor, placeOf(contest));
  const text = (await drawFileText(event, name, keeps)) ?? notFound();
  return new Response(text, {
    headers: {
      "Content-Type": "text/plain; charset=utf-8",
      "Content-Disposition": `attachment; filename="${name}"`,
    },
  });
}
