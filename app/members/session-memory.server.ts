import { now } from "~/platform/clock.server";
import { isListening, subscribe } from "~/platform/events.server";

type Known = { personId: number; until: number };

const known = new Map<string, Known>();
const mostKnown = 5_000;
const longest = 60_000;
// Counts the endings of sessions: an answer that was asked for before one is not kept after it.
let endings = 0;
let subscribed = false;

function forgetOnEndings(): void {
  if (subscribed) return;
  subscribed = true;
  // The database itself says it, by triggers, whoever ended the session and in whichever process.
  subscribe("sessions", () => {
    endings += 1;
    known.clear();
  });
}

/**
 * The person id behind a request's cookies: as `ask` finds it, or as it found it within the last minute. Nothing is
 * remembered while this process does not hear of ended sessions, nor that somebody is not signed in.
 */
export async function remembered(
  request: Request,
  ask: () => Promise<number | undefined>,
): Promise<number | undefined> {
  const cookie = request.headers.get("cookie");
  if (!cookie || !isListening()) return ask();
  forgetOnEndings();
  const found = known.get(cookie);
  if (found && found.until > now().getTime()) return found.personId;
  const before = endings;
  const personId = await ask();
  if (personId === undefined || endings !== before) return personId;
  if (known.size >= mostKnown) known.clear();
  known.set(cookie, { personId, until: now().getTime() + longest });
  return personId;
}
