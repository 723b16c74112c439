import { useFetcher } from "@remix-run/react";
import { useEffect, useRef } from "react";
import { useTranslation } from "react-i18next";
import { useRefusals } from "~/ui/refusals";
import { refusalIn, type RoomAnswer } from "./act";

/** A line to ask a question. What was typed stays until the server keeps it; why it does not is said beside it. */
export function AskQuestion() {
  const { t } = useTranslation("lectures");
  const refused = useRefusals("lectures");
  const { state, data, submit } = useFetcher<RoomAnswer>();
  const form = useRef<HTMLFormElement>(null);
  // One id a question: pressed again after a cut, it is the same question.
  const clientId = useRef<string>();
  useEffect(() => {
    if (state !== "idle" || data !== null) return;
    clientId.current = undefined;
    form.current?.reset();
  }, [state, data]);
  const refusal = state === "idle" ? refusalIn(data) : undefined;
  return (
    <form
      ref={form}
      className="ask-question"
      onSubmit={(event) => {
        event.preventDefault();
        const body = new FormData(event.currentTarget).get("body");
        if (state !== "idle" || typeof body !== "string" || !body.trim())
          return;
        clientId.current ??= globalThis.crypto.randomUUID?.();
        const fields = { intent: "ask", body };
        const id = clientId.current;
        submit(id ? { ...fields, clientId: id } : fields, { method: "post" });
      }}
    >
      <label className="unseen" htmlFor="ask-body">
        {t("question.ask")}
      </label>
      <textarea
        id="ask-body"
        name="body"
        rows={2}
        maxLength={500}
        placeholder={t("question.placeholder")}
        aria-invalid={refusal ? true : undefined}
        aria-describedby="ask-refusal"
        // Other words are another question.
        onChange={() => (clientId.current = undefined)}
      />
      <button className="primary" aria-disabled={state !== "idle"}>
        {t("question.ask")}
      </button>
      <p className="refusal" id="ask-refusal" role="alert">
        {refusal ? refused(refusal) : ""}
      </p>
    </form>
  );
}
