import { useFetcher } from "@remix-run/react";
import { useId } from "react";
import { useTranslation } from "react-i18next";
import { useNamed } from "~/i18n/named";
import { Field } from "~/ui/form";

type Suggestion = { code: string; name: string; name_en: string };
type UnitFieldProps = {
  name: string;
  label: string;
  hint?: string;
  defaultValue?: string;
};

/** A unit by its code or whole name. Suggestions come while one types; without JavaScript the code or name is typed whole. */
export function UnitField({ hint, ...field }: UnitFieldProps) {
  const { t } = useTranslation("members");
  const named = useNamed();
  const id = useId();
  const found = useFetcher<{ units: Suggestion[] }>();
  return (
    <>
      <Field
        {...field}
        hint={hint ?? t("unit-field.hint")}
        autoComplete="off"
        list={id}
        onInput={({ currentTarget: { value } }) => {
          if (value.trim().length > 1)
            found.load(`/manage/unit-names?q=${encodeURIComponent(value)}`);
        }}
      />
      <datalist id={id}>
        {found.data?.units.map((unit) => (
          <option key={unit.code} value={unit.code}>
            {named(unit)}
          </option>
        ))}
      </datalist>
    </>
  );
}
