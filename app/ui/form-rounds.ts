import { useActionData, useNavigation } from "@remix-run/react";
import { useEffect, useRef, useState } from "react";

/**
 * Counts how often a form did its act and led back to its own page. As a key it makes the form anew, with what the page has
 * loaded since; whoever had the focus in it keeps it at its button.
 */
export function useFormRounds() {
  const form = useRef<HTMLFormElement>(null);
  const sent = useRef(false);
  const held = useRef(false);
  const [round, setRound] = useState(0);
  const { state } = useNavigation();
  // A page answers an act that was done by leading on; what it refuses, or has yet to ask, it answers with data.
  const answer = useActionData();
  // At once, not when the page comes to rest: whoever follows a link right after a refusal is still typing in this form.
  useEffect(() => {
    if (answer !== undefined) sent.current = false;
  }, [answer]);
  useEffect(() => {
    if (state !== "idle" || !sent.current) return;
    sent.current = false;
    held.current = form.current?.contains(document.activeElement) ?? false;
    setRound((before) => before + 1);
  }, [state, answer]);
  useEffect(() => {
    if (!held.current) return;
    held.current = false;
    const button = form.current?.querySelector<HTMLElement>("[type=submit]");
    button?.focus({ preventScroll: true });
  }, [round]);
  return {
    round,
    form,
    onSend: () => {
      sent.current = true;
    },
  };
}
