import { useTranslation } from "react-i18next";
import { useNamed } from "~/i18n/named";
import { Field } from "~/ui/form";
import { levels, modes } from "../forms";
import type { Choices } from "../choices.server";
import { PlaceFields, TimeFields } from "./place-fields";
import { WeekdayField } from "./weekday-field";

/** What a new course is, when it recurs, where and with whom, and the terms of enrolment. */
export function CourseFields({ trades, rooms, lecturers }: Choices) {
  const { t } = useTranslation("schools");
  return (
    <>
      <BasicFields trades={trades} mode />
      <h2 className="form-part">{t("course.new.when")}</h2>
      <PlanFields rooms={rooms} lecturers={lecturers} />
      <h2 className="form-part">{t("course.new.terms")}</h2>
      <TermFields />
      <h2 className="form-part">{t("course.new.content")}</h2>
      <ContentFields />
    </>
  );
}

/** What a course is; how it is held (`mode`) only where that may be chosen. */
export function BasicFields({
  trades,
  mode,
}: Pick<Choices, "trades"> & { mode: boolean }) {
  const { t } = useTranslation("schools");
  const named = useNamed();
  return (
    <>
      <Field name="title" label={t("field.courseTitle")} />
      <Field name="titleEn" label={t("field.courseTitleEn")} optional />
      <Field
        name="trade"
        label={t("field.trade")}
        optional
        options={trades.map((trade) => [trade.code, named(trade)])}
      />
      <div className="side-by-side">
        <Field
          name="level"
          label={t("field.level")}
          options={levels.map((level) => [level, t(`level.${level}`)])}
        />
        {mode ? (
          <Field
            name="mode"
            label={t("field.mode")}
            options={modes.map((each) => [each, t(`mode.${each}`)])}
          />
        ) : null}
      </div>
    </>
  );
}

/** When classes recur, where and with whom. */
export function PlanFields({
  rooms,
  lecturers,
}: Pick<Choices, "rooms" | "lecturers">) {
  const { t } = useTranslation("schools");
  return (
    <>
      <TimeFields label={t("field.first")} />
      <WeekdayField />
      <div className="side-by-side">
        <Field
          name="every"
          label={t("field.every")}
          type="number"
          min={1}
          max={12}
        />
        <Field
          name="count"
          label={t("field.count")}
          type="number"
          min={1}
          max={100}
        />
      </div>
      <PlaceFields rooms={rooms} lecturers={lecturers} />
    </>
  );
}

/** The terms of enrolment; the same when a course is made and when it is changed. */
export function TermFields() {
  const { t } = useTranslation("schools");
  return (
    <>
      <Field
        name="capacity"
        label={t("field.capacity")}
        type="number"
        min={1}
        max={2000}
      />
      <Field
        name="enrolment"
        label={t("field.enrolment")}
        options={[
          ["open", t("enrolment.open")],
          ["approval", t("enrolment.approval")],
        ]}
      />
      <div className="side-by-side">
        <Field
          name="enrolUntil"
          label={t("field.enrolUntil")}
          type="datetime-local"
          optional
        />
        <Field
          name="cancelUntil"
          label={t("field.cancelUntil")}
          type="datetime-local"
          optional
        />
      </div>
    </>
  );
}

/** What is taught and what to bring. */
export function ContentFields() {
  const { t } = useTranslation("schools");
  return (
    <>
      <Field
        name="outline"
        label={t("course.outline")}
        hint={t("field.outline.hint")}
        rows={6}
        optional
      />
      <Field name="materials" label={t("course.materials")} rows={3} optional />
    </>
  );
}
