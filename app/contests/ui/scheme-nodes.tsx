import { useEffect, useRef, type KeyboardEvent } from "react";
import { useTranslation } from "react-i18next";
import { isInner, type SchemeNode } from "../rules/scheme";
import {
  added,
  newNode,
  removed,
  type NodeKind,
  type Place,
} from "../rules/scheme-edit";
import { moved, reachable, type Step } from "../rules/scheme-move";
import type { Editing } from "./scheme-editing";
import { SchemeNodeFields } from "./scheme-node-fields";
import { useHow } from "./scheme-tree";
import { useNodeName } from "./words-in";

type Props = Editing & {
  open: Place | null;
  setOpen: (place: Place | null) => void;
};
const keys: Record<string, Step> = {
  ArrowUp: "up",
  ArrowDown: "down",
  ArrowRight: "in",
  ArrowLeft: "out",
};

/** The tree: a line a node, the open one with its fields below it. */
export function SchemeNodes(props: Props) {
  return (
    <ul className="scheme-nodes">
      <Node {...props} node={props.scheme.root} place={[]} path="root" />
    </ul>
  );
}

const same = (a: Place | null, b: Place) => a !== null && a.join() === b.join();

function Node(props: Props & { node: SchemeNode; place: Place; path: string }) {
  const { scheme, problems, change, open, setOpen, node, place, path } = props;
  const nodeName = useNodeName();
  const how = useHow();
  const isOpen = same(open, place);
  const button = useRef<HTMLButtonElement>(null);
  // A node that was moved or added keeps the focus where it stands now.
  useEffect(() => {
    if (isOpen) button.current?.focus({ preventScroll: true });
  }, [isOpen]);
  const step = (to: Step) => {
    const next = moved(scheme, place, to);
    change(next.scheme, next.place);
  };
  const onKey = (event: KeyboardEvent) => {
    const to = event.altKey ? keys[event.key] : undefined;
    if (!to) return;
    event.preventDefault();
    step(to);
  };
  const wrong = problems.some(
    (problem) =>
      problem.path === path ||
      (problem.path.startsWith(`${path}.`) &&
        !problem.path.startsWith(`${path}.children`)),
  );
  return (
    <li className={isOpen ? "open" : undefined}>
      <button
        type="button"
        ref={button}
        className={wrong ? "scheme-line wrong" : "scheme-line"}
        aria-expanded={isOpen}
        onClick={() => setOpen(isOpen ? null : place)}
        onKeyDown={onKey}
      >
        <span className="scheme-name">{nodeName(node)}</span>
        <code>{node.id}</code>
        <span className="note">{how(node).join(" · ")}</span>
        <Reach node={node} />
      </button>
      {isOpen ? (
        <div className="scheme-open">
          <SchemeNodeFields {...props} />
          <Acts {...props} step={step} />
        </div>
      ) : null}
      {isInner(node) ? (
        <ul>
          {node.children.map((child, at) => (
            <Node
              {...props}
              key={at}
              node={child}
              place={[...place, at]}
              path={`${path}.children[${at}]`}
            />
          ))}
        </ul>
      ) : null}
    </li>
  );
}

/** What a group's children come to, where that is not its maximum. */
function Reach({ node }: { node: SchemeNode }) {
  const { t } = useTranslation("schemes");
  if (!isInner(node) || node.max === undefined) return null;
  const reach = reachable(node)?.toString() ?? "∞";
  return reach === node.max ? null : (
    <span className="reach">{t("check.reach", { reach })}</span>
  );
}

const kinds: readonly NodeKind[] = [
  "measurement",
  "judgement",
  "panel",
  "inner",
];
const steps: readonly Step[] = ["up", "down", "in", "out"];

function Acts({
  scheme,
  change,
  setOpen,
  place,
  node,
  step,
}: Props & { node: SchemeNode; place: Place; step: (to: Step) => void }) {
  const { t } = useTranslation("schemes");
  const root = place.length === 0;
  const act = (label: string, onClick: () => void, disabled = false) => (
    <button
      type="button"
      className="plain"
      key={label}
      disabled={disabled}
      onClick={onClick}
    >
      {label}
    </button>
  );
  return (
    <div className="actions scheme-acts">
      {steps.map((to) =>
        act(
          t(`edit.${to}`),
          () => step(to),
          moved(scheme, place, to).scheme === scheme,
        ),
      )}
      {root && !isInner(node)
        ? null
        : kinds.map((kind) =>
            act(t(`edit.add.${kind}`), () =>
              change(added(scheme, place, newNode(scheme, kind))),
            ),
          )}
      {act(
        t("edit.remove"),
        () => {
          change(removed(scheme, place));
          setOpen(null);
        },
        root || removed(scheme, place) === scheme,
      )}
    </div>
  );
}
