import type { Actor, Place } from "~/members/rules/actor";
import { actorOf, memberOf } from "~/members/session.server";
import { database } from "~/platform/database.server";
import { forbidden, notFound } from "~/platform/http.server";
import { mayManageContest, maySeeContest } from "./rules/may";
import {
  contestBySlug,
  eventBySlug,
  type ContestRow,
} from "./store/contests.server";

type Params = { slug?: string; event?: string };

/** Where a contest stands, as rights ask of it. */
export function placeOf(contest: ContestRow): Place & { state: string } {
  return {
    unitPath: contest.path,
    contest: contest.id,
    state: contest.state,
  };
}

/** The contest of an address as this reader may see it; 404 for a draft of somebody else's. */
export async function openContest(request: Request, params: Params) {
  const actor = await actorOf(request);
  const contest = await contestBySlug(database(), params.slug ?? "");
  if (!contest || !maySeeContest(actor, placeOf(contest))) notFound();
  return { actor, contest, keeps: mayKeep(actor, contest) };
}

/** The event of an address as this reader may see it. */
export async function openEvent(request: Request, params: Params) {
  const found = await openContest(request, params);
  const event = await eventBySlug(
    database(),
    found.contest.id,
    params.event ?? "",
  );
  return { ...found, event: event ?? notFound() };
}

/** The contest of an address for its officer; visitors sign in first, others are refused. */
export async function keptContest(request: Request, params: Params) {
  const actor = await memberOf(request);
  const contest = await contestBySlug(database(), params.slug ?? "");
  if (!contest) notFound();
  if (!mayKeep(actor, contest)) forbidden();
  return { actor, contest };
}

/** The event of an address for the contest's officer. */
export async function keptEvent(request: Request, params: Params) {
  const found = await keptContest(request, params);
  const event = await eventBySlug(
    database(),
    found.contest.id,
    params.event ?? "",
  );
  return { ...found, event: event ?? notFound() };
}

/** The contest of an address for those whom `may` lets in, with the place that further rules ask for; visitors sign in first. */
export async function contestWith(
  request: Request,
  params: Params,
  may: (actor: Actor, place: Place) => boolean,
) {
  const actor = await memberOf(request);
  const contest = await contestBySlug(database(), params.slug ?? "");
  if (!contest) notFound();
  const place: Place = placeOf(contest);
  if (!may(actor, place)) forbidden();
  return { actor, contest, place };
}

/** The event of an address for those whom `may` lets in. */
export async function eventWith(
  request: Request,
  params: Params,
  may: (actor: Actor, place: Place) => boolean,
) {
  const { actor, contest, place } = await contestWith(request, params, may);
  const event = await eventBySlug(database(), contest.id, params.event ?? "");
  const keeps = mayKeep(actor, contest);
  return { actor, contest, place, keeps, event: event ?? notFound() };
}

function mayKeep(actor: Actor, contest: ContestRow): boolean {
  return mayManageContest(actor, placeOf(contest));
}
