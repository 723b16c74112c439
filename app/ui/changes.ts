import { useRevalidator } from "@remix-run/react";
import { useEffect, useRef } from "react";
import { whenReady } from "./when-ready";

/** Asks the page's loader again whenever the event stream at `path` says that something changed; without JavaScript the page stays as it was sent. */
export function useChanges(path: string | undefined): void {
  const { revalidate } = useRevalidator();
  const again = useRef(revalidate);
  again.current = revalidate;
  useEffect(() => {
    if (!path) return;
    const stream = new EventSource(path);
    let first = true;
    let callOff = () => {};
    stream.addEventListener("changed", () => {
      // The stream says so once when it opens; the page is fresh then.
      if (!first) {
        callOff();
        callOff = whenReady(() => again.current());
      }
      first = false;
    });
    return () => {
      stream.close();
      callOff();
    };
  }, [path]);
}
