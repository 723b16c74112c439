import { useTranslation } from "react-i18next";
import { isInner, type Direction, type SchemeNode } from "../rules/scheme";
import type { Editing } from "./scheme-editing";
import { SchemeChoice, SchemeText } from "./scheme-node-fields";
import { useNodeName } from "./words-in";

/** What holds for the whole scheme: rounding, direction, tie-breaks, deductions, the scale. */
export function SchemeRest({ scheme, change }: Editing) {
  const { t } = useTranslation("schemes");
  return (
    <div className="scheme-rest">
      <div className="scheme-fields">
        <SchemeChoice
          label={t("field.places")}
          value={scheme.round ? String(scheme.round.places) : ""}
          set={(places) =>
            change({
              ...scheme,
              round: places
                ? { places: Number(places), mode: "half-up" }
                : null,
            })
          }
          options={["", "0", "1", "2", "3", "4"].map((places) => [
            places,
            places || "–",
          ])}
        />
        <SchemeChoice
          label={t("field.direction")}
          value={scheme.direction ?? "higher"}
          set={(direction) =>
            change({ ...scheme, direction: direction as Direction })
          }
          options={(["higher", "lower"] as const).map((each) => [
            each,
            t(`direction.${each}`),
          ])}
        />
        <label className="scheme-check">
          <input
            type="checkbox"
            checked={scheme.scale !== undefined}
            onChange={({ target }) => {
              const next = { ...scheme };
              if (target.checked) next.scale = "worldskills-700";
              else delete next.scale;
              change(next);
            }}
          />{" "}
          {t("rest.scale")}
        </label>
      </div>
      <Ties scheme={scheme} change={change} />
      <Deductions scheme={scheme} change={change} />
    </div>
  );
}

type Part = Omit<Editing, "problems">;

function allNodes(node: SchemeNode): SchemeNode[] {
  return isInner(node) ? [node, ...node.children.flatMap(allNodes)] : [node];
}

function Ties({ scheme, change }: Part) {
  const { t } = useTranslation("schemes");
  const nodeName = useNodeName();
  const ties = scheme.tieBreak ?? [];
  const set = (tieBreak: typeof ties) => change({ ...scheme, tieBreak });
  const options = [
    ["time", t("rest.tie.time")] as const,
    ...allNodes(scheme.root).map((node) => [node.id, nodeName(node)] as const),
  ];
  return (
    <fieldset>
      <legend>{t("rest.ties")}</legend>
      {ties.map((tie, at) => (
        <div className="scheme-fields" key={at}>
          <SchemeChoice
            label={String(at + 1)}
            value={tie.by}
            set={(by) => set(ties.with(at, { ...tie, by }))}
            options={options}
          />
          <SchemeChoice
            label={t("field.direction")}
            value={tie.direction}
            set={(direction) =>
              set(ties.with(at, { ...tie, direction: direction as Direction }))
            }
            options={(["higher", "lower"] as const).map((each) => [
              each,
              t(`direction.${each}`),
            ])}
          />
          <button
            type="button"
            className="plain"
            onClick={() => set(ties.toSpliced(at, 1))}
          >
            {t("edit.remove")}
          </button>
        </div>
      ))}
      <button
        type="button"
        className="plain"
        onClick={() => set([...ties, { by: "time", direction: "lower" }])}
      >
        {t("rest.tie.add")}
      </button>
    </fieldset>
  );
}

function Deductions({ scheme, change }: Part) {
  const { t } = useTranslation("schemes");
  const list = scheme.deductions ?? [];
  const set = (deductions: typeof list) => change({ ...scheme, deductions });
  const free = () => {
    let next = 1;
    while (list.some(({ id }) => id === `d${next}`)) next += 1;
    return `d${next}`;
  };
  return (
    <fieldset>
      <legend>{t("rest.deductions")}</legend>
      {list.map((each, at) => (
        <div className="scheme-fields" key={at}>
          <SchemeText
            label={t("field.name")}
            value={each.name?.["zh-CN"] ?? ""}
            set={(name) =>
              set(
                list.with(at, {
                  ...each,
                  name: { ...each.name, "zh-CN": name },
                }),
              )
            }
          />
          <SchemeText
            label={t("field.id")}
            value={each.id}
            set={(id) => set(list.with(at, { ...each, id }))}
          />
          <SchemeText
            figure
            label={t("field.max")}
            value={each.max ?? ""}
            set={(max) => {
              const next = { ...each, max };
              if (max === "") delete (next as { max?: string }).max;
              set(list.with(at, next));
            }}
          />
          <button
            type="button"
            className="plain"
            onClick={() => set(list.toSpliced(at, 1))}
          >
            {t("edit.remove")}
          </button>
        </div>
      ))}
      <button
        type="button"
        className="plain"
        onClick={() =>
          set([
            ...list,
            {
              id: free(),
              name: { "zh-CN": t("rest.new-deduction") },
              max: "5",
            },
          ])
        }
      >
        {t("rest.deduction.add")}
      </button>
    </fieldset>
  );
}
