import { useEffect, useState } from "react";
import { patched, type BoardPatch } from "../rules/board-patch";
import type { Board } from "../rules/board-view";

/**
 * The board as it is now: what the page came with, then every change that the stream brings. `connected` is false while the
 * stream is away; the browser comes back by itself and says which version it has.
 */
export function useBoard(
  path: string,
  first: Board,
  version: string,
): { board: Board; connected: boolean } {
  const [board, setBoard] = useState(first);
  const [connected, setConnected] = useState(true);
  useEffect(() => {
    let held = first;
    let shown = version;
    let stream: EventSource | undefined;
    const show = (next: Board, id: string) => {
      [held, shown] = [next, id];
      setBoard(next);
      setConnected(true);
    };
    const connect = () => {
      stream?.close();
      stream = new EventSource(`${path}/board.events?since=${shown}`);
      stream.addEventListener("same", () => setConnected(true));
      stream.addEventListener("board", ({ data, lastEventId }) =>
        show(JSON.parse(String(data)) as Board, lastEventId),
      );
      stream.addEventListener("patch", ({ data, lastEventId }) => {
        const { from, ...patch } = JSON.parse(String(data)) as BoardPatch & {
          from: string;
        };
        // A piece went missing: begin again from what is held.
        if (from !== shown) return connect();
        show(patched(held, patch), lastEventId);
      });
      stream.addEventListener("error", () => setConnected(false));
    };
    connect();
    return () => stream?.close();
  }, [path, first, version]);
  return { board, connected };
}
