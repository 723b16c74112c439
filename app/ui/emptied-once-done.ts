import { useActionData, useNavigation } from "@remix-run/react";
import { useEffect, useRef } from "react";

/** Resets a form that was sent and led back to its own page, with what the page has loaded since. */
export function useEmptiedOnceDone() {
  const ref = useRef<HTMLFormElement>(null);
  const sent = useRef(false);
  const { state } = useNavigation();
  // A page answers an act that was done by leading on; what it refuses, or has yet to ask, it answers with data.
  const answered = useActionData() !== undefined;
  useEffect(() => {
    if (state !== "idle" || !sent.current) return;
    sent.current = false;
    if (!answered) ref.current?.reset();
  }, [state, answered]);
  return {
    ref,
    send: () => {
      sent.current = true;
    },
  };
}
