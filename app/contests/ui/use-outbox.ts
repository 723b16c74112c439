import { useEffect, useState, useSyncExternalStore } from "react";
import { emptyOutbox, outboxOf, type Outbox, type OutboxState } from "./outbox";

const nothing = () => () => {};

/** The judge's outbox in the browser; empty while the page is drawn on the server. */
export function useOutbox(judgeId: number): {
  state: OutboxState;
  put: Outbox["put"];
  ready: boolean;
} {
  const [box, setBox] = useState<Outbox>();
  useEffect(() => setBox(outboxOf(judgeId)), [judgeId]);
  const state = useSyncExternalStore(
    box?.subscribe ?? nothing,
    box?.get ?? (() => emptyOutbox),
    () => emptyOutbox,
  );
  return { state, put: (mark) => box?.put(mark), ready: box !== undefined };
}
