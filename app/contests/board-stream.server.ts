import { log } from "~/platform/log.server";
import { subscribe } from "~/platform/events.server";
import { eventPiece, streamTo, type Say } from "~/platform/event-stream.server";
import { boardOf, type BoardText } from "./board.server";
import { patchOf } from "./rules/board-patch";
import type { Board } from "./rules/board-view";

// One hub an event and process, however many screens: a change is built once, made into one piece of text, and that piece
// is written to every screen. A version is a hash of what is shown, so it means the same in every process.

type Hub = {
  screens: Set<Say>;
  /** screens whose first look is under way */
  coming: number;
  /** what all screens of the hub show */
  shown: BoardText | undefined;
  /** boards of a moment ago, by version, for screens that come back */
  recent: Map<string, Board>;
  timer: ReturnType<typeof setTimeout> | undefined;
  told: number;
  stop: () => void;
};
const hubs = new Map<number, Hub>();
const atMostEveryMs = 100;
const mostRecent = 100;

/**
 * The stream of an event's board. `since` is the version that the screen has (the page's, or the stream's last event id):
 * it gets the way from there where that is known, or the whole board, and then every change as it comes.
 */
export function boardStream(
  request: Request,
  eventId: number,
  since: string | null,
): Response {
  return streamTo(request, (say) => {
    let left = false;
    const hub = hubOf(eventId);
    hub.coming += 1;
    void current(eventId, hub)
      .then(
        (board) => {
          if (left) return;
          say(wayFrom(hub, since, board));
          hub.screens.add(say);
        },
        (error: unknown) =>
          log().warn({ err: error }, "a board's stream could not begin"),
      )
      .finally(() => (hub.coming -= 1));
    return () => {
      left = true;
      hub.screens.delete(say);
    };
  });
}

function hubOf(eventId: number): Hub {
  const known = hubs.get(eventId);
  if (known) return known;
  const hub: Hub = {
    screens: new Set(),
    coming: 0,
    shown: undefined,
    recent: new Map(),
    timer: undefined,
    told: 0,
    stop: () => {},
  };
  const soon = () => {
    hub.timer ??= setTimeout(
      () => void tellAll(eventId, hub),
      Math.max(0, hub.told + atMostEveryMs - Date.now()),
    );
  };
  const stops = [`event:${eventId}`, `board:${eventId}`].map((topic) =>
    subscribe(topic, soon),
  );
  hub.stop = () => stops.forEach((stop) => stop());
  hubs.set(eventId, hub);
  return hub;
}

/** What the hub's screens show; looked up for the first of them. */
async function current(eventId: number, hub: Hub): Promise<BoardText> {
  if (hub.shown && hub.screens.size > 0) return hub.shown;
  const board = await boardOf(eventId);
  // Another screen may have come first while this one waited.
  if (hub.shown && hub.screens.size > 0) return hub.shown;
  show(hub, board);
  return board;
}

async function tellAll(eventId: number, hub: Hub): Promise<void> {
  const began = Date.now();
  hub.timer = undefined;
  hub.told = began;
  if (hub.screens.size === 0 && hub.coming === 0) {
    hub.stop();
    hubs.delete(eventId);
    return;
  }
  try {
    const next = await boardOf(eventId);
    const before = hub.shown;
    if (!before || before.version === next.version) return;
    show(hub, next);
    const piece = pieceFor(before, next);
    for (const say of hub.screens) say(piece);
  } catch (error) {
    log().warn({ err: error }, "a board could not be told");
  } finally {
    // A hub that takes long to tell leaves as much time to the judges.
    hub.told = Math.max(hub.told, 2 * Date.now() - began - atMostEveryMs);
  }
}

function show(hub: Hub, board: BoardText): void {
  hub.shown = board;
  hub.recent.set(board.version, board.board);
  const oldest = hub.recent.keys().next().value;
  if (hub.recent.size > mostRecent && oldest !== undefined)
    hub.recent.delete(oldest);
}

function wayFrom(hub: Hub, since: string | null, to: BoardText): Uint8Array {
  if (since === to.version) return eventPiece("same", "", to.version);
  const board = since === null ? undefined : hub.recent.get(since);
  return board && since !== null
    ? pieceFor({ version: since, board }, to)
    : eventPiece("board", to.text, to.version);
}

/** `patch` with the version it starts from, or `board` whole. */
function pieceFor(
  from: Pick<BoardText, "version" | "board">,
  to: BoardText,
): Uint8Array {
  const patch = patchOf(from.board, to.board);
  return patch
    ? eventPiece(
        "patch",
        JSON.stringify({ from: from.version, ...patch }),
        to.version,
      )
    : eventPiece("board", to.text, to.version);
}
