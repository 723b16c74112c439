import IconX from "@tabler/icons-react/dist/esm/icons/IconX.mjs";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import type { RoomView } from "../../room-view.server";
import { MaterialList } from "../material-list";
import type { Act } from "./act";
import { HandsPanel } from "./hands-panel";
import { QuestionsPanel } from "./questions-panel";

export const panels = ["questions", "hands", "materials"] as const;
export type PanelName = (typeof panels)[number];

type PanelProps = {
  view: RoomView;
  act: Act;
  /** For what is typed: its refusal is said beside the field. */
  send: Act;
  /** On a phone the panel slides over the stage; on a desktop it is always there. */
  open: PanelName | null;
  onOpen: (name: PanelName | null) => void;
  inside: boolean;
};

/** Beside the stage: questions, hands, materials. */
export function Panel(props: PanelProps) {
  const { view, act, send, open, onOpen, inside } = props;
  const { t } = useTranslation("lectures");
  const [last, setLast] = useState<PanelName>("questions");
  const shown = open ?? last;
  const show = (name: PanelName) => {
    setLast(name);
    onOpen(name);
  };
  return (
    <aside
      className={open ? "room-panel open" : "room-panel"}
      aria-label={t(`panel.${shown}`)}
    >
      <div className="panel-head">
        <div className="room-tabs" role="tablist">
          {panels.map((name) => (
            <button
              key={name}
              type="button"
              role="tab"
              aria-selected={name === shown}
              onClick={() => show(name)}
            >
              {t(`panel.${name}`)} <Count view={view} name={name} />
            </button>
          ))}
        </div>
        <button
          type="button"
          className="panel-close"
          aria-label={t("panel.close")}
          onClick={() => onOpen(null)}
        >
          <IconX size={20} aria-hidden />
        </button>
      </div>
      <div className="panel-body" role="tabpanel">
        {shown === "questions" ? (
          <QuestionsPanel view={view} send={send} />
        ) : null}
        {shown === "hands" ? (
          <HandsPanel view={view} act={act} inside={inside} />
        ) : null}
        {shown === "materials" ? (
          <MaterialList materials={view.materials} />
        ) : null}
      </div>
    </aside>
  );
}

function Count({ view, name }: { view: RoomView; name: PanelName }) {
  const count =
    name === "questions"
      ? view.questions.filter(({ answer }) => answer === null).length
      : name === "hands"
        ? view.hands.length
        : view.materials.length;
  return count > 0 ? <span className="count">{count}</span> : null;
}
