import { useTranslation } from "react-i18next";
import { Confirm } from "~/ui/confirm";

type ReasonProps = {
  intent: string;
  label: string;
  question: string;
  danger?: boolean;
};

/** An act that asks once, and wants the reason that everybody reads. */
export function ConfirmWithReason(props: ReasonProps) {
  const { intent, label, question, danger } = props;
  const { t } = useTranslation("lectures");
  return (
    <Confirm
      label={label}
      question={question}
      confirm={label}
      fields={{ intent }}
      danger={danger}
    >
      <label className="field">
        {t("reason.public")}
        <input name="reason" required maxLength={500} />
      </label>
    </Confirm>
  );
}
