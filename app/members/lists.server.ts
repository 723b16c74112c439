import { isDay } from "~/kit/days";
import { database } from "~/platform/database.server";
import { env } from "~/platform/env.server";
import type { Member } from "./rules/actor";
import { keptPaths } from "./rules/may";
import { today } from "./session.server";
import type { RollFilter } from "./store/rolls.server";
import type { TrailFilter } from "./store/trail.server";
import { unitsNamed, type UnitFilter } from "./store/units.server";

// What the addresses of the officers' lists ask for. A page and its download read the same address the same way.

const text = (url: URL, name: string) =>
  (url.searchParams.get(name) ?? "").trim().slice(0, 120);
const day = (url: URL, name: string) => {
  const typed = text(url, name);
  return isDay(typed) ? typed : "";
};

/** The path below which to look: ?unit= is a code or a whole name; one that does not exist finds nothing. */
async function underOf(url: URL): Promise<string> {
  const typed = text(url, "unit");
  if (typed === "") return "";
  const [unit] = await unitsNamed(database(), typed);
  return unit?.path ?? "0";
}

/** The conditions of the list of units. */
export async function unitFilter(actor: Member, url: URL): Promise<UnitFilter> {
  return {
    paths: keptPaths(actor),
    q: text(url, "q"),
    tier: text(url, "tier"),
    under: await underOf(url),
    state: text(url, "state") === "dissolved" ? "dissolved" : "standing",
    day: today(),
    sort: text(url, "sort"),
  };
}

/** The conditions of the rolls. */
export async function rollFilter(actor: Member, url: URL): Promise<RollFilter> {
  return {
    paths: keptPaths(actor),
    q: text(url, "q"),
    under: await underOf(url),
    state: text(url, "state") === "former" ? "former" : "current",
    sort: text(url, "sort"),
    day: today(),
  };
}

/** The conditions of the audit trail. */
export function trailFilter(url: URL): TrailFilter {
  return {
    act: text(url, "act"),
    who: text(url, "who"),
    kind: text(url, "kind"),
    subject: text(url, "subject"),
    from: day(url, "from"),
    to: day(url, "to"),
    zone: env().timeZone,
  };
}
