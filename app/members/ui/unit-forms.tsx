import type { SubmissionResult } from "@conform-to/react";
import { useTranslation } from "react-i18next";
import { useNamed } from "~/i18n/named";
import { AppForm, Field, Submit } from "~/ui/form";
import { Day } from "~/ui/moment";
import { Banner, Section } from "~/ui/page";
import { kindsOf, type Kind, type Tier } from "../rules/units";
import { answerFor } from "./answer-for";
import { UnitFields } from "./unit-fields";

type UnitFormsProps = {
  unit: {
    tier: Tier;
    kind: Kind;
    name: string;
    name_en: string;
    code: string;
    founded_on: string;
    dissolved_on: string | null;
  };
  parentCode: string;
  today: string;
  answer?: { refused?: SubmissionResult<string[]> };
};

/** What an officer changes of a unit: its facts, and its end. */
export function UnitForms({ unit, parentCode, today, answer }: UnitFormsProps) {
  const { t } = useTranslation("members");
  const named = useNamed();
  const district = unit.tier === "district";
  return (
    <>
      {unit.dissolved_on ? (
        <Banner>
          {t("unit.dissolvedOn")} <Day on={unit.dissolved_on} />
        </Banner>
      ) : null}
      <AppForm answer={answerFor(answer, "edit")} words="members">
        <input type="hidden" name="act" value="edit" />
        <UnitFields
          kinds={kindsOf(unit.tier)}
          district={district}
          values={{
            parent: parentCode,
            kind: unit.kind,
            name: unit.name,
            nameEn: unit.name_en,
            code: unit.code,
            foundedOn: unit.founded_on,
          }}
        />
        <Submit>{t("unit.save")}</Submit>
      </AppForm>
      {district || unit.dissolved_on ? null : (
        <Section title={t("unit.dissolve.title")}>
          <p className="note">{t("unit.dissolve.hint")}</p>
          <AppForm answer={answerFor(answer, "dissolve")} words="members">
            <input type="hidden" name="act" value="dissolve" />
            <Field
              name="day"
              type="date"
              label={t("unit.dissolve.day")}
              defaultValue={today}
            />
            <Submit kind="danger">
              {t("unit.dissolve", { name: named(unit) })}
            </Submit>
          </AppForm>
        </Section>
      )}
    </>
  );
}
