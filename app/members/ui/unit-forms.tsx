import type { SubmissionResult } from "@conform-to/react";
import { useTranslation } from "react-i18next";
import { AppForm, Submit } from "~/ui/form";
import { kindsOf, type Kind, type Tier } from "../rules/units";
import { answerFor } from "./answer-for";
import { UnitEnd } from "./unit-end";
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
  const district = unit.tier === "district";
  return (
    <>
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
      {district ? null : <UnitEnd unit={unit} today={today} answer={answer} />}
    </>
  );
}
