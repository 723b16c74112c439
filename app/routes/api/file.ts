import { redirect, type LoaderFunctionArgs } from "@remix-run/node";
import { linkTo } from "~/files.server";
import { actorOf } from "~/members/session.server";
import { notFound } from "~/platform/http.server";

// One address a kept file, wherever its bytes lie. A file that is not theirs to read looks like a missing one.
export async function loader({ request, params }: LoaderFunctionArgs) {
  const link = await linkTo(await actorOf(request), params.id ?? "");
  return link
    ? redirect(link, { headers: { "Cache-Control": "private, no-store" } })
    : notFound();
}
