import { useTranslation } from "react-i18next";
import { useNamed } from "~/i18n/named";
import { Confirm } from "~/ui/confirm";
import type { AwardsView } from "../awards-page.server";
import { isOpen } from "./award-table";

type Props = { line: AwardsView["lines"][number] };

/** What an award list's officer may do with a line: strike it, or decide what its rule could not. */
export function LineActs({ line }: Props) {
  if (line.state === "undecided")
    return (
      <span className="actions">
        <Decide line={line} verdict="given" />
        <Decide line={line} verdict="not-given" />
      </span>
    );
  return isOpen(line) ? <Strike line={line} /> : null;
}

function Decide({ line, verdict }: Props & { verdict: "given" | "not-given" }) {
  const { t } = useTranslation("contests");
  const named = useNamed();
  return (
    <Confirm
      label={t(`awards.decide.${verdict}`)}
      question={t(`awards.decide.${verdict}.question`, {
        name: named(line),
        award: named(line.award),
      })}
      confirm={t(`awards.decide.${verdict}`)}
      fields={{ intent: "decide", line: line.id, verdict }}
      danger={verdict === "not-given"}
    >
      <Reason label={t("awards.decide.reason")} />
    </Confirm>
  );
}

function Strike({ line }: Props) {
  const { t } = useTranslation("contests");
  const named = useNamed();
  return (
    <Confirm
      label={t("awards.strike")}
      question={t("awards.strike.question", {
        name: named(line),
        award: named(line.award),
      })}
      confirm={t("awards.strike")}
      fields={{ intent: "strike", line: line.id }}
      danger
    >
      <Reason label={t("awards.reason")} />
    </Confirm>
  );
}

function Reason({ label }: { label: string }) {
  return (
    <label className="confirm-reason">
      {label}
      <input name="reason" maxLength={400} required />
    </label>
  );
}
