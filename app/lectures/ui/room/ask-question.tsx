import { useRef, useState } from "react";
import { useTranslation } from "react-i18next";
import { useRefusals } from "~/ui/refusals";
import type { Act } from "./act";

/** A line to ask a question. What was typed stays until the server keeps it; why it does not is said beside it. */
export function AskQuestion({ send }: { send: Act }) {
  const { t } = useTranslation("lectures");
  const refused = useRefusals("lectures");
  // One id a question: pressed again after a cut, it is the same question.
  const clientId = useRef<string>();
  const [asking, setAsking] = useState(false);
  const [refusal, setRefusal] = useState<string>();
  const ask = async (form: HTMLFormElement) => {
    const body = new FormData(form).get("body");
    if (asking || typeof body !== "string" || !body.trim()) return;
    clientId.current ??= globalThis.crypto.randomUUID?.();
    const id = clientId.current;
    const fields = { intent: "ask", body };
    setAsking(true);
    const code = await send(id ? { ...fields, clientId: id } : fields);
    setAsking(false);
    setRefusal(code);
    if (code) return;
    clientId.current = undefined;
    form.reset();
  };
  return (
    <form
      className="ask-question"
      onSubmit={(event) => {
        event.preventDefault();
        void ask(event.currentTarget);
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
        readOnly={asking}
        placeholder={t("question.placeholder")}
        aria-invalid={refusal ? true : undefined}
        aria-describedby="ask-refusal"
        // Other words are another question.
        onChange={() => (clientId.current = undefined)}
      />
      <button className="primary" aria-disabled={asking}>
        {t("question.ask")}
      </button>
      <p className="refusal" id="ask-refusal" role="alert">
        {refusal ? refused(refusal) : ""}
      </p>
    </form>
  );
}
