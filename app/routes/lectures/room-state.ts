import type { LoaderFunctionArgs } from "@remix-run/node";
import type { ClientLoaderFunctionArgs } from "@remix-run/react";
import { roomView } from "~/lectures/room-view.server";
import { lectureById } from "~/lectures/store/lectures.server";
import { memberOf } from "~/members/session.server";
import { database } from "~/platform/database.server";
import { idParam, notFound } from "~/platform/http.server";

/** What the room's page shows, fetched anew when something changed. */
export async function loader({ request, params }: LoaderFunctionArgs) {
  const actor = await memberOf(request);
  const lecture = await lectureById(database(), idParam(params.id));
  return lecture ? roomView(actor, lecture) : notFound();
}

/** null where no answer came: the room shows what it knew, and asks again. */
export function clientLoader({ serverLoader }: ClientLoaderFunctionArgs) {
  return serverLoader<typeof loader>().catch(() => null);
}
