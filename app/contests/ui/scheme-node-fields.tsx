import { useId } from "react";
import { useTranslation } from "react-i18next";
import { isInner, type SchemeNode } from "../rules/scheme";
import { changed, type Place } from "../rules/scheme-edit";
import type { Editing } from "./scheme-editing";

type Text = { label: string; value: string; set: (text: string) => void };

/** A labelled text of the editor; it changes the scheme as one types. */
export function SchemeText({
  label,
  value,
  set,
  hint,
  figure,
}: Text & { hint?: string; figure?: boolean }) {
  const id = useId();
  return (
    <div className="field">
      <label htmlFor={id}>{label}</label>
      <input
        id={id}
        value={value}
        inputMode={figure ? "decimal" : undefined}
        className={figure ? "figure" : undefined}
        title={hint}
        onChange={(event) => set(event.target.value)}
      />
    </div>
  );
}

/** A labelled choice of the editor. */
export function SchemeChoice({
  label,
  value,
  set,
  options,
}: Text & { options: readonly (readonly [string, string])[] }) {
  const id = useId();
  return (
    <div className="field">
      <label htmlFor={id}>{label}</label>
      <select
        id={id}
        value={value}
        onChange={(event) => set(event.target.value)}
      >
        {options.map(([key, text]) => (
          <option key={key} value={key}>
            {text}
          </option>
        ))}
      </select>
    </div>
  );
}

const decimals: Record<string, readonly string[]> = {
  measurement: ["max"],
  judgement: ["max"],
  panel: ["max", "min", "factor"],
  inner: ["max"],
};
const counts: Record<string, readonly string[]> = {
  measurement: [],
  judgement: ["judges", "minJudges", "maxSpread"],
  panel: ["judges", "minJudges", "dropLow", "dropHigh"],
  inner: [],
};

/** Digits as they are meant: full-width ones and the Chinese full stop too. */
function plain(text: string): string {
  return text.normalize("NFKC").replace(/。/g, ".").trim();
}

/** A count is a JSON number where it is one, and stays as typed where it is not, so that the check says so. */
function countOf(text: string): unknown {
  const digits = plain(text);
  if (digits === "") return undefined;
  return /^[0-9]{1,6}$/.test(digits) ? Number(digits) : digits;
}

/** The fields of one node, those that its kind has. */
export function SchemeNodeFields({
  scheme,
  change,
  node,
  place,
}: Editing & { node: SchemeNode; place: Place }) {
  const { t } = useTranslation("schemes");
  const own = node as unknown as Record<string, unknown>;
  const kind = isInner(node) ? "inner" : node.type;
  const set = (fields: Record<string, unknown>) =>
    change(changed(scheme, place, fields));
  const text = (key: string) =>
    typeof own[key] === "string" || typeof own[key] === "number"
      ? String(own[key])
      : "";
  const name = (language: "zh-CN" | "en", value: string) => {
    const words: Record<string, string> = { ...node.name, [language]: value };
    if (value === "") delete words[language];
    set({ name: Object.keys(words).length > 0 ? words : undefined });
  };
  return (
    <div className="scheme-fields">
      <SchemeText
        label={t("field.name")}
        value={node.name?.["zh-CN"] ?? ""}
        set={(value) => name("zh-CN", value)}
      />
      <SchemeText
        label={t("field.name-en")}
        value={node.name?.en ?? ""}
        set={(value) => name("en", value)}
      />
      <SchemeText
        label={t("field.id")}
        value={node.id}
        set={(value) => set({ id: value })}
      />
      {(decimals[kind] ?? []).map((key) => (
        <SchemeText
          key={key}
          figure
          label={t(`field.${key as "max"}`)}
          value={text(key)}
          set={(value) => set({ [key]: plain(value) || undefined })}
        />
      ))}
      {place.length > 0 ? (
        <SchemeText
          figure
          label={t("field.weight")}
          hint={t("field.weight.hint")}
          value={text("weight")}
          set={(value) => set({ weight: plain(value) || undefined })}
        />
      ) : null}
      {(counts[kind] ?? []).map((key) => (
        <SchemeText
          key={key}
          figure
          label={t(`field.${key as "judges"}`)}
          value={text(key)}
          set={(value) => set({ [key]: countOf(value) })}
        />
      ))}
      <Ways own={own} kind={kind} set={set} />
    </div>
  );
}

/** What is chosen rather than measured: steps, the way of combining, the better direction. */
function Ways({
  own,
  kind,
  set,
}: {
  own: Record<string, unknown>;
  kind: string;
  set: (fields: Record<string, unknown>) => void;
}) {
  const { t } = useTranslation("schemes");
  const text = (key: string) =>
    typeof own[key] === "string" ? String(own[key]) : "";
  return (
    <>
      {kind === "measurement" ? (
        <SchemeText
          label={t("field.steps")}
          value={Array.isArray(own.steps) ? own.steps.join(" ") : ""}
          set={(value) =>
            set({ steps: value === "" ? undefined : value.split(/[\s,，、]/) })
          }
        />
      ) : null}
      {kind === "inner" || kind === "panel" ? (
        <SchemeChoice
          label={t("field.combine")}
          value={text("combine") || (kind === "panel" ? "mean" : "sum")}
          set={(value) => set({ combine: value })}
          options={(kind === "panel"
            ? (["mean", "sum"] as const)
            : (["sum", "mean", "best", "worst"] as const)
          ).map((each) => [each, t(`combine.${each}`)])}
        />
      ) : null}
      <SchemeChoice
        label={t("field.direction")}
        value={text("direction")}
        set={(value) => set({ direction: value || undefined })}
        options={[
          ["", t("direction.inherit")],
          ["higher", t("direction.higher")],
          ["lower", t("direction.lower")],
        ]}
      />
    </>
  );
}
