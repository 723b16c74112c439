import { useField } from "@conform-to/react";
import { useTranslation } from "react-i18next";
import { useNamed } from "~/i18n/named";
import { Field } from "~/ui/form";
import { useRefusals } from "~/ui/refusals";
import type { Choice } from "../store/timetable.server";

/** What a school says of itself, and what it teaches. */
export function SchoolFields({
  trades,
  taught,
}: {
  trades: Choice[];
  taught: string[];
}) {
  const { t } = useTranslation("schools");
  const named = useNamed();
  const refusal = useRefusals("schools");
  const [field] = useField<string[]>("trades");
  const typed: unknown = field.initialValue;
  const chosen =
    typed === undefined ? taught : Array.isArray(typed) ? typed : [typed];
  return (
    <>
      <Field name="name" label={t("field.name")} />
      <Field name="nameEn" label={t("field.nameEn")} />
      <Field
        name="builder"
        label={t("field.builder")}
        options={[
          ["union", t("builder.union")],
          ["enterprise", t("builder.enterprise")],
        ]}
      />
      <Field name="partner" label={t("field.partner")} optional />
      <Field name="address" label={t("field.address")} optional />
      <Field name="summary" label={t("field.summary")} rows={3} optional />
      <Field name="summaryEn" label={t("field.summaryEn")} rows={3} optional />
      <fieldset className="field weekdays">
        <legend>{t("field.teaches")}</legend>
        {trades.map((trade) => (
          <label key={trade.code}>
            <input
              type="checkbox"
              name="trades"
              value={trade.code}
              defaultChecked={chosen.includes(trade.code)}
            />{" "}
            {named(trade)}
          </label>
        ))}
        {field.errors ? (
          <p className="refusal">{field.errors.map(refusal).join(" ")}</p>
        ) : null}
      </fieldset>
    </>
  );
}
