import { useTranslation } from "react-i18next";
import { Confirm } from "~/ui/confirm";

/** Settles what two persons keyed differently: the right value, and why. `fields` say which. */
export function SettleDifference({
  who,
  fields,
}: {
  who: string;
  fields: Record<string, string | number>;
}) {
  const { t } = useTranslation("contests");
  return (
    <Confirm
      label={t("keying.settle")}
      question={t("keying.settle.question", { who })}
      confirm={t("keying.settle")}
      fields={{ intent: "settle", ...fields }}
    >
      <label className="confirm-reason">
        {t("keying.value")}
        <input name="value" inputMode="decimal" maxLength={80} required />
      </label>
      <label className="confirm-reason">
        {t("field.reason")}
        <input name="reason" maxLength={200} required />
      </label>
    </Confirm>
  );
}
