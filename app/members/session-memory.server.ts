import { now } from "~/platform/clock.server";
import { isListening, subscribe } from "~/platform/events.server";

type Ask<T> = (
  request: Request,
  ask: () => Promise<T | undefined>,
) => Promise<T | undefined>;

const mostKnown = 5_000;
const longest = 60_000;

/**
 * A memory of what stands behind a request's cookies: as `ask` finds it, or as it found it within the last minute. Nothing
 * is remembered while this process does not hear of ended sessions, nor that somebody is not signed in.
 */
export function sessionMemory<T extends string | number>(): Ask<T> {
  const known = new Map<string, { is: T; until: number }>();
  // Counts the endings of sessions: an answer that was asked for before one is not kept after it.
  let endings = 0;
  let subscribed = false;
  const forgetOnEndings = () => {
    if (subscribed) return;
    subscribed = true;
    // The database itself says it, by triggers, whoever ended the session and in whichever process.
    subscribe("sessions", () => {
      endings += 1;
      known.clear();
    });
  };
  return async (request, ask) => {
    const cookie = request.headers.get("cookie");
    if (!cookie || !isListening()) return ask();
    forgetOnEndings();
    const found = known.get(cookie);
    if (found && found.until > now().getTime()) return found.is;
    const before = endings;
    const is = await ask();
    if (is === undefined || endings !== before) return is;
    if (known.size >= mostKnown) known.clear();
    known.set(cookie, { is, until: now().getTime() + longest });
    return is;
  };
}
