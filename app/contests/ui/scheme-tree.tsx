import { useTranslation } from "react-i18next";
import { isInner, type Scheme, type SchemeNode } from "../rules/scheme";
import { useNodeName } from "./words-in";

/** A marking scheme as people read it: a tree with each node's weight, maximum and way of marking. */
export function SchemeTree({ scheme }: { scheme: Scheme }) {
  const { t } = useTranslation("contests");
  const nodeName = useNodeName();
  const name = (id: string) =>
    id === "time"
      ? t("field.time")
      : nodeName(nodeOf(scheme.root, id) ?? { id });
  return (
    <>
      <ul className="scheme">
        <Node node={scheme.root} />
      </ul>
      {scheme.deductions?.length ? (
        <p className="note">
          {t("scheme.deductions")}{" "}
          {scheme.deductions
            .map((deduction) =>
              deduction.max === undefined
                ? nodeName(deduction)
                : t("scheme.deduction", {
                    name: nodeName(deduction),
                    max: deduction.max,
                  }),
            )
            .join(" · ")}
        </p>
      ) : null}
      {scheme.tieBreak?.length ? (
        <p className="note">
          {t("scheme.tie-break")}{" "}
          {scheme.tieBreak
            .map(({ by, direction }) =>
              t(`scheme.tie.${direction}`, { name: name(by) }),
            )
            .join(" → ")}
        </p>
      ) : null}
    </>
  );
}

function nodeOf(node: SchemeNode, id: string): SchemeNode | undefined {
  if (node.id === id) return node;
  if (!isInner(node)) return undefined;
  for (const child of node.children) {
    const found = nodeOf(child, id);
    if (found) return found;
  }
  return undefined;
}

function Node({ node }: { node: SchemeNode }) {
  const nodeName = useNodeName();
  const how = useHow();
  return (
    <li>
      <span className="scheme-name">{nodeName(node)}</span>{" "}
      <span className="note">{how(node).join(" · ")}</span>
      {isInner(node) ? (
        <ul>
          {node.children.map((child) => (
            <Node key={child.id} node={child} />
          ))}
        </ul>
      ) : null}
    </li>
  );
}

/** How a node is marked or combined, in a few words. */
export function useHow(): (node: SchemeNode) => string[] {
  const { t } = useTranslation("contests");
  return (node) => {
    const parts: string[] = [];
    if (isInner(node)) parts.push(t(`scheme.combine.${node.combine ?? "sum"}`));
    else parts.push(t(`scheme.type.${node.type}`));
    if (node.max !== undefined) parts.push(t("scheme.max", { max: node.max }));
    if (node.weight === "0") parts.push(t("scheme.tie-only"));
    else if (node.weight !== undefined)
      parts.push(t("scheme.weight", { weight: node.weight }));
    if (node.type === "measurement" && node.steps)
      parts.push(t("scheme.steps", { steps: node.steps.join(" / ") }));
    if (node.type === "judgement")
      parts.push(t("scheme.judges", { count: node.judges }));
    if (node.type === "panel" && (node.dropLow || node.dropHigh))
      parts.push(
        t("scheme.drops", { low: node.dropLow ?? 0, high: node.dropHigh ?? 0 }),
      );
    return parts;
  };
}
