import { useField } from "@conform-to/react";
import { useTranslation } from "react-i18next";
import { weekdayCodes } from "../forms";

/** The days of the week on which a course is held; none means the day of its first time. */
export function WeekdayField() {
  const { t } = useTranslation("schools");
  const { t: ui } = useTranslation("ui");
  const [field] = useField<string[]>("on");
  // The words run from Sunday, a timetable's week from Monday.
  const names = ui("date.weekdays").split(" ");
  const initial: unknown = field.initialValue;
  const chosen = Array.isArray(initial) ? initial : [initial];
  return (
    <fieldset className="field weekdays">
      <legend>{t("field.on")}</legend>
      <p className="hint">{t("field.on.hint")}</p>
      {weekdayCodes.map((code, index) => (
        <label key={code}>
          <input
            type="checkbox"
            name="on"
            value={code}
            defaultChecked={chosen.includes(code)}
          />{" "}
          {names[(index + 1) % 7]}
        </label>
      ))}
    </fieldset>
  );
}
