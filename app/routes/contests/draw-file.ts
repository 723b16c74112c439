import type { LoaderFunctionArgs } from "@remix-run/node";
import { drawFileText } from "~/contests/draws-page.server";
import { openEvent } from "~/contests/load.server";
import { notFound } from "~/platform/http.server";

/** What a draw is repeated from, one item a line; only of a draw that is open. */
export async function loader({ request, params }: LoaderFunctionArgs) {
  const { event } = await openEvent(request, params);
  const name = params.file ?? "";
  const text = (await drawFileText(event.id, name)) ?? notFound();
  return new Response(text, {
    headers: {
      "Content-Type": "text/plain; charset=utf-8",
      "Content-Disposition": `attachment; filename="${name}"`,
    },
  });
}
