import { useFetcher, useRouteLoaderData } from "@remix-run/react";
import {
  useEffect,
  useMemo,
  useRef,
  useState,
  useSyncExternalStore,
} from "react";
import type { RoomView } from "../../room-view.server";
import { Connection, loadLiveKit } from "./connection";
import type { Snapshot } from "./snapshot";

const heartbeatEvery = 30_000;
const askAgainAfter = 3_000;
/** A token that has not come by then will not: the page offers to come in again instead of waiting on. */
const answersWithin = 15_000;

/** What the server says of the room: as the page came, then again whenever something changed; what was known stands until an answer comes. */
export function useRoomView(first: RoomView): RoomView {
  const { load, data, state } = useFetcher<RoomView | null>();
  const [known, setKnown] = useState(first);
  const { id } = first;
  useEffect(() => {
    if (state !== "idle") return;
    if (data) return setKnown(data);
    if (data === undefined) return;
    const again = () => load(`/lectures/${id}/room/state`);
    const timer = setTimeout(again, askAgainAfter);
    addEventListener("online", again);
    return () => {
      clearTimeout(timer);
      removeEventListener("online", again);
    };
  }, [data, state, id, load]);
  useEffect(() => {
    let timer: ReturnType<typeof setTimeout> | undefined;
    // Many things at once are one look; a little chance keeps a full room from asking in one breath.
    const look = () => {
      timer ??= setTimeout(
        () => {
          timer = undefined;
          load(`/lectures/${id}/room/state`);
        },
        50 + Math.random() * 250,
      );
    };
    const events = new EventSource(`/lectures/${id}/events`);
    events.addEventListener("changed", look);
    return () => {
      events.close();
      clearTimeout(timer);
    };
  }, [id, load]);
  return known;
}

/** The connection to the media room and what it shows. Tells the server now and then that the page is still there. */
export function useConnection(id: number): [Connection, Snapshot] {
  const connection = useMemo(
    () =>
      new Connection(async () => {
        const answer = await fetch(`/lectures/${id}/token`, {
          method: "POST",
          signal: AbortSignal.timeout(answersWithin),
        });
        return answer.headers.get("content-type")?.includes("json")
          ? ((await answer.json()) as
              { url: string; token: string } | { code: string })
          : { code: answer.redirected ? "signed-out" : "network" };
      }),
    [id],
  );
  const snapshot = useSyncExternalStore(
    connection.subscribe,
    connection.snapshot,
    connection.serverSnapshot,
  );
  useEffect(() => {
    loadLiveKit().catch(() => {});
    return () => void connection.leave();
  }, [connection]);
  const { sid, state } = snapshot;
  useEffect(() => {
    if (state !== "joined" || !sid) return;
    const beat = () =>
      fetch(`/lectures/${id}/heartbeat`, {
        method: "POST",
        body: new URLSearchParams({ sid }),
      }).catch(() => {});
    void beat();
    const timer = setInterval(beat, heartbeatEvery);
    return () => clearInterval(timer);
  }, [id, sid, state]);
  return [connection, snapshot];
}

/** The present, second by second, by the server's clock. */
export function useNow(): Date {
  const root = useRouteLoaderData("root") as { now?: Date } | undefined;
  const [now, setNow] = useState(root?.now ?? new Date(0));
  const skew = useRef<number>();
  useEffect(() => {
    const tick = () => {
      skew.current ??= (root?.now?.getTime() ?? Date.now()) - Date.now();
      setNow(new Date(Date.now() + skew.current));
    };
    tick();
    const timer = setInterval(tick, 1000);
    return () => clearInterval(timer);
  }, [root?.now]);
  return now;
}
