import { useField, type SubmissionResult } from "@conform-to/react";
import { useTranslation } from "react-i18next";
import { useDates } from "~/i18n/dates";
import { useListed, useNamed } from "~/i18n/named";
import { AppForm, Field, Submit } from "~/ui/form";
import { useRefusals } from "~/ui/refusals";
import type { Asked } from "../rules/entry";
import { GradeField } from "./own-entry";

type Choice = { name: string; name_en: string };
type Props = {
  asked: Asked;
  day: string;
  units: (Choice & { id: number; tier: string })[];
  trades: (Choice & { code: string })[];
  answer: { refused?: SubmissionResult<string[]> } | undefined;
};

/** Who may enter an event and how many. */
export function TermsForm({ asked, day, units, trades, answer }: Props) {
  const { t } = useTranslation("entries");
  const dates = useDates();
  const { eligibility, quotas } = asked;
  const number = (name: string, label: string, value?: number | null) => (
    <Field
      name={name}
      label={label}
      type="number"
      inputMode="numeric"
      optional
      defaultValue={value ?? undefined}
    />
  );
  return (
    <AppForm answer={answer} words="entries">
      <Choices
        name="units"
        title={t("terms.field.units")}
        hint={t("terms.field.units.hint")}
        choices={units.map((unit) => ({ ...unit, value: String(unit.id) }))}
        chosen={(eligibility.units ?? []).map(String)}
      />
      <Choices
        name="trades"
        title={t("terms.field.trades")}
        hint={t("terms.field.trades.hint")}
        choices={trades.map((trade) => ({ ...trade, value: trade.code }))}
        chosen={eligibility.trades ?? []}
      />
      <GradeField
        name="minGrade"
        label={t("terms.field.grade")}
        optional
        defaultValue={eligibility.minGrade}
      />
      <p className="note">{t("terms.age-day", { day: dates.day(day) })}</p>
      <div className="field-row">
        {number("minAge", t("terms.field.min-age"), eligibility.minAge)}
        {number("maxAge", t("terms.field.max-age"), eligibility.maxAge)}
        {number(
          "minYearsMember",
          t("terms.field.years"),
          eligibility.minYearsMember,
        )}
      </div>
      <div className="field-row">
        {number("perUnit", t("terms.field.per-unit"), quotas.perUnit)}
        {number("capacity", t("terms.field.capacity"), quotas.capacity)}
      </div>
      <Submit>{t("terms.save")}</Submit>
    </AppForm>
  );
}

type ChoicesProps = {
  name: string;
  title: string;
  hint: string;
  choices: (Choice & { value: string })[];
  chosen: readonly string[];
};

/** Several of a few, folded away while none is chosen. */
function Choices({ name, title, hint, choices, chosen }: ChoicesProps) {
  const named = useNamed();
  const names = choices.filter(({ value }) => chosen.includes(value));
  const listed = useListed();
  const refusal = useRefusals("entries");
  const [{ errors }] = useField<string>(name);
  return (
    <details className="choices" open={chosen.length > 0 || Boolean(errors)}>
      <summary>
        {title} <span className="note">{listed(names.map(named)) || hint}</span>
      </summary>
      {errors ? (
        <p className="refusal">{errors.map(refusal).join(" ")}</p>
      ) : null}
      <ul>
        {choices.map((choice) => (
          <li key={choice.value}>
            <label>
              <input
                type="checkbox"
                name={name}
                value={choice.value}
                defaultChecked={chosen.includes(choice.value)}
              />{" "}
              {named(choice)}
            </label>
          </li>
        ))}
      </ul>
    </details>
  );
}
