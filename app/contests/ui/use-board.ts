import { useEffect, useState } from "react";
import type { Board } from "../rules/board-view";

/**
 * The board as it is now: what the page came with, then anew whenever the stream says that it is another. `connected` is
 * false while the stream is away; the browser comes back by itself.
 */
export function useBoard(
  path: string,
  first: Board,
  version: string,
): { board: Board; connected: boolean } {
  const [board, setBoard] = useState(first);
  const [connected, setConnected] = useState(true);
  useEffect(() => {
    let shown = version;
    let stopped = false;
    const stream = new EventSource(`${path}/board.events`);
    const refresh = async (wanted: string) => {
      if (wanted === shown) return;
      const answer = await fetch(`${path}/board.json`).catch(() => undefined);
      if (!answer?.ok || stopped) return;
      const next = (await answer.json()) as Board;
      if (stopped) return;
      shown = wanted;
      setBoard(next);
    };
    stream.addEventListener("changed", ({ data }) => {
      setConnected(true);
      void refresh(String(data));
    });
    stream.addEventListener("error", () => setConnected(false));
    return () => {
      stopped = true;
      stream.close();
    };
  }, [path, version]);
  return { board, connected };
}
