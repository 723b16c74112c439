import { useRevalidator } from "@remix-run/react";
import { useEffect } from "react";
import { whenReady } from "~/ui/when-ready";

const gathered = 400;
const spread = 800;

/** Reads a judge's page again when something of their events changed that is not a mark: a reveal, a sheet that came back, the board. */
export function useChanges(): void {
  const { revalidate } = useRevalidator();
  useEffect(() => {
    let timer: ReturnType<typeof setTimeout> | undefined;
    let callOff = () => {};
    let begun = false;
    const look = () => {
      // The stream says so once at its start, when the page is as fresh as it; after a cut it does again, and then it is news.
      if (!begun) return void (begun = true);
      // A panel must not ask in one breath.
      timer ??= setTimeout(
        () => {
          timer = undefined;
          callOff();
          callOff = whenReady(revalidate);
        },
        gathered + Math.random() * spread,
      );
    };
    const events = new EventSource("/judging/events");
    events.addEventListener("changed", look);
    return () => {
      events.close();
      clearTimeout(timer);
      callOff();
    };
  }, [revalidate]);
}
