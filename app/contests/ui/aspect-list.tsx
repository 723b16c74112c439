import { useEffect, useRef } from "react";
import { useTranslation } from "react-i18next";
import type { Leaf } from "../rules/plan";
import type { Implausible } from "../rules/plausibility";
import type { Refusal } from "./outbox-store";
import { useNodeName } from "./words-in";

type Props = {
  leaves: readonly Leaf[];
  values: Record<string, string>;
  waiting: ReadonlySet<string>;
  refusals: Record<string, Refusal>;
  active: string;
  draft: string;
  /** the other judges' marks, once they are revealed */
  others: { judge: string; marks: Record<string, string> }[];
  /** one's own marks of the round before, where this is a further one */
  earlier: Record<string, string>;
  doubts: Record<string, Implausible>;
  onPick: (id: string) => void;
};

/** The aspects of the sheet with their marks; a tap takes one up. */
export function AspectList(props: Props) {
  const { t } = useTranslation("contests");
  const nodeName = useNodeName();
  const range = useRange();
  const here = useRef<HTMLLIElement>(null);
  useEffect(() => {
    // Of twenty aspects only some are in sight: the one at hand always is.
    here.current?.scrollIntoView({ block: "nearest" });
  }, [props.active]);
  return (
    <ol className="aspects">
      {props.leaves.map((leaf) => {
        const active = leaf.id === props.active;
        const value = active ? props.draft : props.values[leaf.id];
        const state = props.refusals[leaf.id]
          ? "wrong"
          : props.waiting.has(leaf.id)
            ? "waiting"
            : "";
        return (
          <li
            key={leaf.id}
            ref={active ? here : undefined}
            className={active ? `active ${state}` : state}
          >
            <button
              type="button"
              aria-pressed={active}
              onClick={() => props.onPick(leaf.id)}
            >
              <span>
                <b>{nodeName(leaf.node)}</b>
                <small>{range(leaf)}</small>
                {props.earlier[leaf.id] ? (
                  <small className="others">
                    {t("mark.earlier", { mark: props.earlier[leaf.id] })}
                  </small>
                ) : null}
                <Others leaf={leaf} others={props.others} />
                {props.doubts[leaf.id] ? (
                  <small className="doubt">
                    {t(`mark.doubt.${props.doubts[leaf.id] as Implausible}`)}
                  </small>
                ) : null}
              </span>
              <output>{value || t("mark.none")}</output>
            </button>
          </li>
        );
      })}
    </ol>
  );
}

function Others({ leaf, others }: { leaf: Leaf; others: Props["others"] }) {
  const { t } = useTranslation("contests");
  const given = others.filter(({ marks }) => leaf.id in marks);
  if (given.length === 0) return null;
  return (
    <small className="others">
      {given
        .map(({ judge, marks }) =>
          t("mark.of", { judge, mark: marks[leaf.id] || t("mark.absent") }),
        )
        .join(" · ")}
    </small>
  );
}

/** What may be given: 0–3, one of 0 / 10 / 20 / 30, 0–30. */
export function useRange(): (leaf: Leaf) => string {
  const { t } = useTranslation("contests");
  return (leaf) => {
    if (leaf.kind === "judgement") return t("mark.range", { min: 0, max: 3 });
    if (leaf.kind === "measurement" && leaf.steps)
      return t("mark.steps", { steps: leaf.steps.join(" / ") });
    return leaf.max === null
      ? t("mark.from", { min: leaf.min.toString() })
      : t("mark.range", {
          min: leaf.min.toString(),
          max: leaf.max.toString(),
        });
  };
}
