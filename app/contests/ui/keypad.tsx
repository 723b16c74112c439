import { useEffect, useRef } from "react";
import { useTranslation } from "react-i18next";
import type { Leaf } from "../rules/plan";
import { useRange } from "./aspect-list";
import type { Refusal } from "./outbox-store";
import { useNodeName } from "./words-in";

type Props = {
  leaf: Leaf;
  draft: string;
  refusal?: Refusal;
  onDraft: (text: string) => void;
  onPress: (key: string) => void;
  onErase: () => void;
  onKeep: (text: string) => void;
};

const digits = ["7", "8", "9", "4", "5", "6", "1", "2", "3", ".", "0"];

/** Large keys for the aspect at hand: steps where there are steps (one tap keeps the mark), digits otherwise. */
export function Keypad(props: Props) {
  const { leaf, draft, refusal, onDraft, onPress, onErase, onKeep } = props;
  const { t } = useTranslation("contests");
  const nodeName = useNodeName();
  const range = useRange();
  const choices = choicesOf(leaf);
  return (
    <form
      className="keypad"
      onSubmit={(event) => {
        event.preventDefault();
        onKeep(draft);
      }}
    >
      <MarkField
        leaf={leaf}
        label={`${nodeName(leaf.node)}  ${range(leaf)}`}
        {...{ draft, refusal, onDraft }}
      />
      {choices ? (
        <div className="keys steps">
          {choices.map((choice) => (
            <button
              key={choice}
              type="button"
              aria-pressed={draft === choice}
              onClick={() => onKeep(choice)}
            >
              {choice}
            </button>
          ))}
        </div>
      ) : (
        <div className="keys">
          {digits.map((digit) => (
            <button key={digit} type="button" onClick={() => onPress(digit)}>
              {digit}
            </button>
          ))}
          <button type="button" aria-label={t("mark.erase")} onClick={onErase}>
            ←
          </button>
        </div>
      )}
      <div className="keys last">
        {leaf.min.sign() < 0 ? (
          <button
            type="button"
            aria-label={t("mark.sign")}
            onClick={() => onDraft(withOtherSign(draft))}
          >
            ±
          </button>
        ) : null}
        {leaf.takesDnf ? (
          <button type="button" onClick={() => onKeep("DNF")}>
            {t("mark.dnf")}
          </button>
        ) : null}
        <button type="submit" className="keep">
          {t("mark.keep")}
        </button>
      </div>
    </form>
  );
}

function MarkField({
  leaf,
  label,
  draft,
  refusal,
  onDraft,
}: Pick<Props, "leaf" | "draft" | "refusal" | "onDraft"> & { label: string }) {
  const { t } = useTranslation("contests");
  const input = useRef<HTMLInputElement>(null);
  useEffect(() => {
    // Scrolling there would take the aspect at hand out of sight on a phone, where the keys stand below.
    input.current?.focus({ preventScroll: true });
    input.current?.select();
  }, [leaf.id]);
  return (
    <div className="mark-field">
      <label htmlFor="mark">{label}</label>
      {/* The keys below stand in for the device's keyboard; a real one types here. */}
      <input
        id="mark"
        ref={input}
        inputMode="none"
        autoComplete="off"
        value={draft}
        maxLength={80}
        aria-invalid={refusal ? true : undefined}
        aria-describedby="mark-refusal"
        onChange={(event) => onDraft(event.target.value)}
      />
      <p className="refusal" id="mark-refusal" role="alert">
        {refusal
          ? t(`refusal.${refusal.code as "mark-not-a-number"}`, refusal.params)
          : ""}
      </p>
    </div>
  );
}

function withOtherSign(draft: string): string {
  return draft.startsWith("-") ? draft.slice(1) : `-${draft}`;
}

function choicesOf(leaf: Leaf): string[] | null {
  if (leaf.kind === "judgement") return ["0", "1", "2", "3"];
  if (leaf.kind === "measurement" && leaf.steps)
    return leaf.steps.map((step) => step.toString());
  return null;
}
