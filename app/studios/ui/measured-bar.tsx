import { useTranslation } from "react-i18next";
import { useNumbers } from "~/i18n/dates";
import { Day } from "~/ui/moment";
import { changePercent } from "../rules/change";
import type { Version } from "../store/versions.server";

/** Before and after as two bars of one scale from zero, their figures beside them, and where the figures come from. */
export function MeasuredBar({ version }: { version: Version }) {
  const { t } = useTranslation("studios");
  const {
    metric,
    measure,
    before,
    after,
    source,
    measuredFrom,
    measuredTo,
    safetySignedBy,
    safetySignedOn,
  } = version;
  const change = changePercent(before, after);
  // Only the length of a bar is a float; every figure shown is the stored text.
  const most = Math.max(
    Math.abs(Number(before)),
    Math.abs(Number(after)),
    Number.MIN_VALUE,
  );
  const bar = (label: string, value: string, kind: string) => (
    <Bar
      label={label}
      value={value}

      kind={kind}
      width={(Math.abs(Number(value)) / most) * 100}
    />
  );
  return (
    <figure className="measured">
      <figcaption>
        {t("with.kind", { what: metric, kind: measure })}
        {change ? (
          <b>
            {t(`method.change.${change.direction}`, {
              percent: change.percent,
            })}
          </b>
        ) : null}
      </figcaption>
      {bar(t("method.before"), before, "before")}
      {bar(t("method.after"), after, "after")}
      <p className="note">
        {t("method.measured.period")} <Day on={measuredFrom} withYear /> –{" "}
        <Day on={measuredTo} withYear /> · {t("method.source")} {source} ·{" "}
        {t("method.safety")} {safetySignedBy}{" "}
        <Day on={safetySignedOn} withYear />
      </p>
    </figure>
  );
}

type BarProps = {
  label: string;
  value: string;
  width: number;
  kind: string;
};

function Bar({ label, value, width, kind }: BarProps) {
  const number = useNumbers();
  return (
    <div className={`bar ${kind}`}>
      <span>{label}</span>
      <span className="track">
        <span style={{ width: `${width}%` }} />
      </span>
      <b>{number(value)}</b>
    </div>
  );
}
