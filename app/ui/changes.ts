import { useRevalidator } from "@remix-run/react";
import { useEffect, useRef } from "react";

/** Asks the page's loader again whenever the event stream at `path` says that something changed; without JavaScript the page stays as it was sent. */
export function useChanges(path: string | undefined): void {
  const { revalidate } = useRevalidator();
  const again = useRef(revalidate);
  again.current = revalidate;
  useEffect(() => {
    if (!path) return;
    const stream = new EventSource(path);
    let first = true;
    stream.addEventListener("changed", () => {
      // The stream says so once when it opens; the page is fresh then.
      if (!first) again.current();
      first = false;
    });
    return () => stream.close();
  }, [path]);
}
