import type { SubmissionResult } from "@conform-to/react";
import { useTranslation } from "react-i18next";
import type { Refusal } from "~/kit/result";
import { Confirm } from "~/ui/confirm";
import { AppForm, Field, Submit } from "~/ui/form";
import { Banner } from "~/ui/page";
import type { EntryView } from "../entry-page.server";
import { Reasons } from "./entry-section";

const grades = [5, 4, 3, 2, 1] as const;

/** The choice of a national grade. */
export function GradeField({
  label,
  hint,
  optional,
  name = "grade",
  defaultValue,
}: {
  label: string;
  hint?: string;
  optional?: boolean;
  name?: string;
  defaultValue?: number;
}) {
  const { t } = useTranslation("entries");
  return (
    <Field
      name={name}
      label={label}
      hint={hint}
      optional={optional}
      defaultValue={defaultValue}
      options={grades.map(
        (grade) => [String(grade), t(`grade.${grade}`)] as const,
      )}
    />
  );
}

type Answer =
  | {
      refused?: SubmissionResult<string[]>;
      reasons?: readonly Refusal[];
      grade?: string;
    }
  | undefined;

/** A worker's own entry: what became of it, the form to enter, or why not. */
export function OwnEntry({
  entry,
  event,
  answer,
}: {
  entry: EntryView;
  event: string;
  answer: Answer;
}) {
  const { t } = useTranslation("entries");
  const mine = entry.mine;
  if (!mine) return null;
  const state = mine.entry?.state;
  if (state === "applied" || state === "approved")
    return (
      <>
        <Banner tone={state === "approved" ? "good" : "info"}>
          {t(`mine.${state}`)}
        </Banner>
        <Confirm
          label={t("mine.withdraw")}
          question={t("mine.withdraw.question", { event })}
          confirm={t("mine.withdraw")}
          fields={{ intent: "withdraw" }}
          danger
        >
          <label className="stacked">
            {t("field.reason")}
            <input name="reason" required maxLength={200} />
          </label>
        </Confirm>
      </>
    );
  const reasons = answer?.reasons ?? mine.reasons;
  return (
    <>
      {mine.entry ? (
        <Banner tone="warn">
          {t(`mine.${state as "refused"}`, { reason: mine.entry.reason })}
        </Banner>
      ) : null}
      {mine.listed ? <Banner tone="good">{t("mine.listed")}</Banner> : null}
      {reasons.length > 0 && !mine.listed ? (
        <div className="summary" role={answer ? "alert" : undefined}>
          <p>{t("mine.reasons")}</p>
          <Reasons reasons={reasons} />
        </div>
      ) : null}
      {mine.reasons.length === 0 && !mine.listed ? (
        <AppForm answer={answer} words="entries">
          <GradeField
            label={t("field.grade")}
            hint={t("field.grade.hint")}
            optional={entry.terms.minGrade === null || mine.grade !== null}
            defaultValue={Number(answer?.grade) || (mine.grade ?? undefined)}
          />
          <Field
            name="certificate"
            label={t("field.certificate")}
            optional
            maxLength={60}
          />
          <Submit name="intent" value="enter">
            {t("mine.enter")}
          </Submit>
        </AppForm>
      ) : null}
    </>
  );
}
