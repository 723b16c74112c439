import { useField } from "@conform-to/react";
import { useTranslation } from "react-i18next";
import { useNamed } from "~/i18n/named";
import { Field } from "~/ui/form";
import { useRefusals } from "~/ui/refusals";

type Unit = { id: number; name: string; name_en: string };

/** What a rule may ask: each field left empty asks nothing. */
export function RuleFields({ units }: { units: Unit[] }) {
  const { t } = useTranslation("contests");
  const named = useNamed();
  return (
    <>
      <Field name="name" label={t("awards.rule.name")} />
      <Field name="nameEn" label={t("awards.rule.name-en")} optional />
      <div className="field-row">
        <Field
          name="from"
          type="number"
          min={1}
          label={t("awards.rule.from")}
          optional
        />
        <Field
          name="to"
          type="number"
          min={1}
          label={t("awards.rule.to")}
          optional
        />
      </div>
      <div className="field-row">
        <Field
          name="topPercent"
          type="number"
          min={1}
          max={100}
          label={t("awards.rule.percent")}
          optional
        />
        <Field name="minTotal" label={t("awards.rule.min")} optional />
      </div>
      <div className="field-row">
        <Field
          name="ageFrom"
          type="number"
          label={t("awards.rule.age-from")}
          optional
        />
        <Field
          name="ageTo"
          type="number"
          label={t("awards.rule.age-to")}
          optional
        />
      </div>
      <Field
        name="sex"
        label={t("awards.rule.sex")}
        optional
        options={[
          ["female", t("awards.rule.sex.female")],
          ["male", t("awards.rule.sex.male")],
        ]}
      />
      <Field
        name="unit"
        label={t("awards.rule.unit")}
        hint={t("awards.rule.unit.hint")}
        list="award-units"
        optional
      />
      <datalist id="award-units">
        {units.map((unit) => (
          <option key={unit.id} value={named(unit)} />
        ))}
      </datalist>
    </>
  );
}

/** Several of a few, as check boxes; what was checked stays after a refusal. */
export function Choices({
  legend,
  name,
  choices,
}: {
  legend: string;
  name: string;
  choices: [string, string][];
}) {
  const [field] = useField<string[]>(name);
  const refusal = useRefusals("contests");
  const checked = [field.initialValue ?? []].flat();
  const wrong = field.errors?.length;
  return (
    <fieldset
      className={wrong ? "choices wrong" : "choices"}
      id={field.id}
      aria-describedby={wrong ? field.errorId : undefined}
    >
      <legend>{legend}</legend>
      {choices.map(([value, text]) => (
        <label key={value}>
          <input
            type="checkbox"
            name={name}
            value={value}
            defaultChecked={checked.includes(value)}
          />{" "}
          {text}
        </label>
      ))}
      {wrong ? (
        <p className="refusal" id={field.errorId}>
          {field.errors?.map(refusal).join(" ")}
        </p>
      ) : null}
    </fieldset>
  );
}
