import { useEffect, useState, useSyncExternalStore } from "react";
import { emptyOutbox, outboxOf, type Outbox, type OutboxState } from "./outbox";

const nothing = () => () => {};

/** The judge's outbox in the browser; empty while the page is drawn on the server. */
export function useOutbox(judgeId: number): {
  state: OutboxState;
  put: Outbox["put"];
  yield: Outbox["yield"];
  forget: Outbox["forget"];
  ready: boolean;
} {
  const [box, setBox] = useState<Outbox>();
  useEffect(() => {
    let gone = false;
    const own = outboxOf(judgeId);
    // Only with what an earlier page left is it known what a mark stands upon.
    void own.ready.then(() => {
      if (!gone) setBox(own);
    });
    return () => {
      gone = true;
    };
  }, [judgeId]);
  const state = useSyncExternalStore(
    box?.subscribe ?? nothing,
    box?.get ?? (() => emptyOutbox),
    () => emptyOutbox,
  );
  return {
    state,
    put: (mark) => box?.put(mark),
    yield: (refused) => box?.yield(refused),
    forget: (refused) => box?.forget(refused),
    ready: box !== undefined,
  };
}
