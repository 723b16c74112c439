import type { RoomView } from "../../room-view.server";

const longestWait = 15_000;
const eventsAgainAfter = 5_000;

/** Shows the room anew whenever something of it changed. A look that fails is taken again, ever more slowly. Returns its end. */
export function watchRoom(
  id: number,
  show: (view: RoomView) => void,
): () => void {
  let timer: ReturnType<typeof setTimeout> | undefined;
  let failed = 0;
  let asked = 0;
  const look = async () => {
    timer = undefined;
    const nth = (asked += 1);
    const view = await viewOf(id);
    // A later look is under way: it knows better.
    if (nth !== asked) return;
    if (view) show(view);
    failed = view ? 0 : failed + 1;
    if (failed > 0) soon(Math.min(longestWait, 1000 * 2 ** (failed - 1)));
  };
  // Many things at once are one look; a little chance keeps a full room from asking in one breath.
  const soon = (wait = 0) => {
    timer ??= setTimeout(() => void look(), wait + 50 + Math.random() * 250);
  };
  const changed = () => {
    // Whatever told us came over the network, so there is no reason to wait on.
    if (failed > 0) {
      clearTimeout(timer);
      timer = undefined;
      failed = 0;
    }
    soon();
  };
  const deafen = listen(`/lectures/${id}/events`, changed);
  addEventListener("online", changed);
  return () => {
    asked += 1;
    deafen();
    removeEventListener("online", changed);
    clearTimeout(timer);
  };
}

/** What the server says of the room now; undefined when it cannot be asked. */
async function viewOf(id: number): Promise<RoomView | undefined> {
  try {
    const answer = await fetch(`/lectures/${id}/room/state`, {
      signal: AbortSignal.timeout(longestWait),
    });
    if (!answer.ok || answer.redirected) return undefined;
    return JSON.parse(await answer.text(), asMoment) as RoomView;
  } catch {
    return undefined;
  }
}

/** Moments travel as text; their names end so. */
const asMoment = (name: string, value: unknown) =>
  name.endsWith("At") && typeof value === "string" ? new Date(value) : value;

/** Hears the server's events. A browser gives up after an answer that is none (a server being restarted); this begins anew. */
function listen(address: string, tell: () => void): () => void {
  let events: EventSource;
  let timer: ReturnType<typeof setTimeout> | undefined;
  const begin = () => {
    events = new EventSource(address);
    events.addEventListener("changed", tell);
    events.addEventListener("error", () => {
      if (events.readyState === EventSource.CLOSED)
        timer = setTimeout(begin, eventsAgainAfter);
    });
  };
  begin();
  return () => {
    clearTimeout(timer);
    events.close();
  };
}
