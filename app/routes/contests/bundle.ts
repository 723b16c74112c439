import type { LoaderFunctionArgs } from "@remix-run/node";
import { announcedBundle } from "~/contests/bundle-export.server";
import { openEvent } from "~/contests/load.server";
import { notFound } from "~/platform/http.server";

/** The announced result with all that it is reckoned from, as one file; `npm run contest -- verify` holds it to account. */
export async function loader({ request, params }: LoaderFunctionArgs) {
  const { contest, event } = await openEvent(request, params);
  const bytes = (await announcedBundle(event)) ?? notFound();
  const name = `${contest.slug}-${event.slug}`;
  return new Response(bytes, {
    headers: {
      "Content-Type": "application/zip",
      "Content-Disposition": `attachment; filename="${name}.zip"`,
      "Cache-Control": "no-store",
    },
  });
}
