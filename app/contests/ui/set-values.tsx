import { useTranslation } from "react-i18next";
import type { NamedValue } from "../set-values.server";
import { useNodeName } from "./words-in";

/** What the officer set of an entrant beside the marks, so that whoever signs signs for it as well. */
export function SetValues({ values }: { values: readonly NamedValue[] }) {
  const { t } = useTranslation("contests");
  const nodeName = useNodeName();
  if (values.length === 0) return null;
  return (
    <ul className="check-marks">
      {values.map(({ kind, node, name, value, reason }) => (
        <li key={`${kind} ${node}`}>
          <small>
            {kind === "time"
              ? t("field.time-seconds")
              : t(`field.${kind}`, { name: nodeName({ id: node, name }) })}
          </small>{" "}
          <b>{kind === "deduction" ? `−${value}` : value}</b>
          {reason ? <small className="note"> {reason}</small> : null}
        </li>
      ))}
    </ul>
  );
}
