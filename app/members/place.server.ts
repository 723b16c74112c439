import { createCookie, redirect } from "@remix-run/node";
import { database } from "~/platform/database.server";
import { env } from "~/platform/env.server";
import { idOrNone } from "~/platform/http.server";
import { unitById } from "./store/units.server";

// Where the reader looks: a unit's subtree. What a list shows is in its address alone (?unit=12), so that a link shows the
// other person the same; the choice that is kept only fills in an address that says nothing of a place.

const placeCookie = createCookie("place", {
  path: "/",
  sameSite: "lax",
  maxAge: 365 * 24 * 3600,
});

/** The pages whose list a place narrows. */
const lists = ["/schools", "/timetable", "/contests", "/studios"];

async function keptPlace(request: Request): Promise<number | undefined> {
  const kept: unknown = await placeCookie.parse(request.headers.get("cookie"));
  return typeof kept === "number" ? kept : undefined;
}

/** The unit whose subtree an address asks for; undefined is the whole district. */
export function unitIn(url: URL): number | undefined {
  return idOrNone(url.searchParams.get("unit"));
}

/** The unit where the reader looks: on a list what its address says, elsewhere what they chose last. */
export async function placeOf(request: Request): Promise<number | undefined> {
  const url = new URL(request.url);
  return lists.includes(url.pathname) ? unitIn(url) : keptPlace(request);
}

/** The address of a list; one that says nothing of a place is sent on to itself with the place the reader chose. */
export async function listAddress(request: Request): Promise<URL> {
  const url = new URL(request.url);
  if (url.searchParams.has("unit")) return url;
  const kept = await keptPlace(request);
  if (kept === undefined) return url;
  url.searchParams.set("unit", String(kept));
  throw redirect(url.pathname + url.search);
}

/**
 * Keeps the place that a form chose and goes on: on a list to the same list there, elsewhere to the place's own page.
 * undefined for what is no unit.
 */
export async function choosePlace(
  chosen: string,
  to: string,
): Promise<{ to: string; cookie: string } | undefined> {
  const id = idOrNone(chosen);
  const unit = id === undefined ? undefined : await unitById(database(), id);
  if (!unit) return undefined;
  const url = new URL(to, "http://here");
  if (lists.includes(url.pathname)) {
    // The district is everywhere: said as an empty condition, as the list's own form says it.
    url.searchParams.set("unit", unit.parent_id ? String(unit.id) : "");
    url.searchParams.delete("page");
  }
  return {
    to: lists.includes(url.pathname)
      ? url.pathname + url.search
      : `/units/${unit.id}`,
    cookie: await placeCookie.serialize(unit.parent_id ? unit.id : "", {
      secure: env().https,
      maxAge: unit.parent_id ? undefined : 0,
    }),
  };
}
