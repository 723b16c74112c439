import { accountOf } from "~/platform/auth.server";
import { now } from "~/platform/clock.server";
import { database } from "~/platform/database.server";
import { forbidden, toSignIn } from "~/platform/http.server";
import { dayOf } from "~/platform/wall-time.server";
import { isMember, visitor, type Actor, type Member } from "./rules/actor";
import { maySeeManagement } from "./rules/may";
import { sessionMemory } from "./session-memory.server";
import { actorOfAccount } from "./store/actors.server";

/** The day it is in the installation's zone, YYYY-MM-DD. */
export function today(): string {
  return dayOf(now());
}

// One request asks several times (the root loader and the page's); the answer is kept with the request's headers object.
const asked = new WeakMap<Headers, Promise<Actor>>();

/** Who sends this request. */
export function actorOf(request: Request): Promise<Actor> {
  const known = asked.get(request.headers);
  if (known) return known;
  const found = findActor(request);
  asked.set(request.headers, found);
  return found;
}

const accounts = sessionMemory<string>();
const persons = sessionMemory<number>();

async function findActor(request: Request): Promise<Actor> {
  const account = await accounts(request, () => accountOf(request));
  return (
    (account && (await actorOfAccount(database(), account, today()))) || visitor
  );
}

/**
 * The id of the person behind a request, undefined for a visitor. For the acts that a person repeats by the hundred and
 * whose own statement asks what they may: this does not read their grants, and remembers a session for a minute.
 */
export function personIdOf(request: Request): Promise<number | undefined> {
  return persons(request, async () => {
    const actor = await actorOf(request);
    return isMember(actor) ? actor.person.id : undefined;
  });
}

/** The signed-in person behind a request; a visitor is sent to the sign-in page. */
export async function memberOf(request: Request): Promise<Member> {
  const actor = await actorOf(request);
  if (!isMember(actor)) toSignIn(request);
  return actor;
}

/** The officer or administrator behind a request: a visitor is sent to the sign-in page, anyone else is refused (403). */
export async function officerOf(request: Request): Promise<Member> {
  const actor = await memberOf(request);
  return maySeeManagement(actor) ? actor : forbidden();
}
