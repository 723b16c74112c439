import { unitIn } from "~/members/place.server";
import { today } from "~/members/session.server";
import type { SchoolFilter } from "./store/schools.server";

/** The conditions of the list of schools as a URL carries them. */
export function schoolFilterOf(url: URL): SchoolFilter {
  const read = (name: string) => url.searchParams.get(name)?.trim() ?? "";
  return {
    day: today(),
    q: read("q"),
    tier: read("tier"),
    trade: read("trade"),
    builder: read("builder"),
    unit: unitIn(url),
    sort: read("sort") || "tier",
  };
}
