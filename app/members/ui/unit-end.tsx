import type { SubmissionResult } from "@conform-to/react";
import { useId } from "react";
import { useTranslation } from "react-i18next";
import { useNamed } from "~/i18n/named";
import { Confirm } from "~/ui/confirm";
import { AppForm, Submit } from "~/ui/form";
import { Day } from "~/ui/moment";
import { Banner, Section } from "~/ui/page";
import { useRefusals } from "~/ui/refusals";
import { stands } from "../rules/units";
import { answerFor } from "./answer-for";

type UnitEndProps = {
  unit: { name: string; name_en: string; dissolved_on: string | null };
  today: string;
  answer?: { refused?: SubmissionResult<string[]> };
};

/** A unit's end: asked for with its day, taken back while that day is still to come, and said once it has come. */
export function UnitEnd({ unit, today, answer }: UnitEndProps) {
  const { t } = useTranslation("members");
  const ends = unit.dissolved_on;
  return (
    <Section title={t("unit.dissolve.title")}>
      {ends ? (
        <Banner tone={stands(ends, today) ? "warn" : "info"}>
          {t(stands(ends, today) ? "unit.endsOn" : "unit.dissolvedOn")}{" "}
          <Day on={ends} />
        </Banner>
      ) : (
        <Dissolve unit={unit} today={today} answer={answer} />
      )}
      {ends && stands(ends, today) ? (
        <AppForm answer={answerFor(answer, "keep")} words="members">
          <input type="hidden" name="act" value="keep" />
          <Submit kind="plain">{t("unit.keep")}</Submit>
        </AppForm>
      ) : null}
    </Section>
  );
}

function Dissolve({ unit, today, answer }: UnitEndProps) {
  const { t } = useTranslation("members");
  const refusal = useRefusals("members");
  const name = useNamed()(unit);
  const day = useId();
  const refused = answerFor(answer, "dissolve")?.refused;
  const codes = Object.values(refused?.error ?? {}).flatMap(
    (some) => some ?? [],
  );
  const typed = refused?.initialValue?.day;
  return (
    <>
      <p className="note">{t("unit.dissolve.hint")}</p>
      {codes.length > 0 ? (
        <Banner tone="bad">{codes.map(refusal).join(" ")}</Banner>
      ) : null}
      <Confirm
        label={t("unit.dissolve")}
        question={t("unit.dissolve.question", { name })}
        confirm={t("unit.dissolve")}
        fields={{ act: "dissolve" }}
        danger
      >
        <div className="field">
          <label htmlFor={day}>{t("unit.dissolve.day")}</label>
          <input
            id={day}
            name="day"
            type="date"
            required
            defaultValue={typeof typed === "string" ? typed : today}
          />
        </div>
      </Confirm>
    </>
  );
}
