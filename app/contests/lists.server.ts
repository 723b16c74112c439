import type { Actor, Role } from "~/members/rules/actor";
import { unitIn } from "~/members/place.server";
import { today } from "~/members/session.server";
import { now } from "~/platform/clock.server";
import { contestOfficers } from "./rules/may";
import type { ContestFilter } from "./store/contests.server";
import type { EntryFilter } from "./store/entry-lists.server";

/** What the address of a list of contests asks for; what makes no sense is passed over. */
export function filterOf(url: URL): ContestFilter {
  const asked = (name: string) => url.searchParams.get(name) || undefined;
  const year = Number(asked("year"));
  return {
    day: today(),
    now: now(),
    tier: asked("tier"),
    unit: unitIn(url),
    trade: asked("trade"),
    phase: asked("state"),
    text: asked("q")?.slice(0, 80),
    year:
      Number.isInteger(year) && year > 1900 && year < 2200 ? year : undefined,
    sort: asked("sort"),
  };
}

/** The contests that an officer keeps, or that another of these roles is given for: below these units, and these single ones. */
export function ownScope(
  actor: Actor,
  roles: readonly Role[] = contestOfficers,
): {
  ownPaths: string[];
  ownIds: number[];
} {
  const scopes = actor.grants
    .filter(({ role }) => roles.includes(role))
    .map(({ scope }) => scope);
  return {
    ownPaths: scopes.flatMap((scope) =>
      scope.kind === "unit" ? scope.path : [],
    ),
    ownIds: scopes.flatMap((scope) =>
      scope.kind === "contest" ? scope.id : [],
    ),
  };
}

/** What the address of a list of entries asks for. */
export function entryFilter(url: URL): EntryFilter {
  const asked = (name: string) => url.searchParams.get(name) || undefined;
  return {
    state: asked("state"),
    via: asked("via"),
    text: asked("q")?.slice(0, 80),
    sort: asked("sort"),
  };
}
