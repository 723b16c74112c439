import { Form, useNavigation } from "@remix-run/react";
import { useEffect, useId, useRef, type ReactNode } from "react";
import { useTranslation } from "react-i18next";
import { Submit } from "./form";

type ConfirmProps = {
  /** The button that opens the question. */
  label: string;
  /** Names the thing and what follows. */
  question: ReactNode;
  /** Says what will happen. */
  confirm: string;
  action?: string;
  fields: Record<string, string | number>;
  danger?: boolean;
  /** Where a page must stay as it is: sends what the form holds instead of posting it. */
  onConfirm?: (form: FormData) => void;
  children?: ReactNode;
};

/** An act that cannot be undone asks once, naming the thing and the consequence. A popover, so it needs no JavaScript. */
export function Confirm({
  label,
  question,
  confirm,
  action,
  fields,
  danger,
  onConfirm,
  children,
}: ConfirmProps) {
  const { t } = useTranslation("ui");
  const id = useId();
  const box = useRef<HTMLDivElement>(null);
  const sent = useRef(false);
  const { state } = useNavigation();
  // Answered is asked no more; a refusal stands on the page, which the question would cover. One that was opened while the
  // page was still busy with something else stays.
  useEffect(() => {
    const open = box.current;
    if (state !== "idle" || !sent.current) return;
    sent.current = false;
    if (open?.showPopover && open.matches(":popover-open")) open.hidePopover();
  }, [state]);
  return (
    <>
      <button type="button" className="plain" {...{ popovertarget: id }}>
        {label}
      </button>
      <div id={id} className="confirm" {...{ popover: "auto" }} ref={box}>
        <Form
          method="post"
          action={action}
          onSubmit={(event) => {
            if (!onConfirm) {
              sent.current = true;
              return;
            }
            event.preventDefault();
            onConfirm(new FormData(event.currentTarget));
            box.current?.hidePopover();
          }}
        >
          <p>{question}</p>
          {Object.entries(fields).map(([name, value]) => (
            <input key={name} type="hidden" name={name} value={value} />
          ))}
          {children}
          <div className="actions">
            <Submit kind={danger ? "danger" : "primary"}>{confirm}</Submit>
            <button
              type="button"
              className="plain"
              {...{ popovertarget: id, popovertargetaction: "hide" }}
            >
              {t("form.keep")}
            </button>
          </div>
        </Form>
      </div>
    </>
  );
}
