import { useId } from "react";
import { useTranslation } from "react-i18next";
import { useNamed } from "~/i18n/named";
import { AppForm, Field, Submit } from "~/ui/form";
import type { PresentRow } from "../store/presence.server";

/** States what somebody's minutes should be, and why. A popover with a form of its own, so it needs no JavaScript to open. */
export function CorrectHours({
  row,
  answer,
}: {
  row: Pick<PresentRow, "person_id" | "name" | "minutes">;
  answer: Parameters<typeof AppForm>[0]["answer"];
}) {
  const { t } = useTranslation("schools");
  const named = useNamed();
  const id = useId();
  const mine =
    answer?.refused?.initialValue?.person === String(row.person_id) &&
    answer.refused.initialValue.intent === "correct";
  return (
    <>
      <button type="button" className="quiet" {...{ popovertarget: id }}>
        {t("hours.correct")}
      </button>
      <div
        id={id}
        className="confirm"
        {...{ popover: "auto" }}
        ref={(box) =>
          void (
            mine &&
            box &&
            !box.matches(":popover-open") &&
            box.showPopover?.()
          )
        }
      >
        <AppForm
          answer={mine ? answer : undefined}
          words="schools"
          defaults={{ minutes: String(row.minutes) }}
        >
          <p>
            {t("hours.correct.lead", {
              name: named(row),
              minutes: row.minutes,
            })}
          </p>
          <input type="hidden" name="intent" value="correct" />
          <input type="hidden" name="person" value={row.person_id} />
          <Field
            name="minutes"
            label={t("hours.correct.minutes")}
            type="number"
            min={0}
          />
          <Field name="reason" label={t("field.reason")} />
          <div className="actions">
            <Submit>{t("hours.correct.submit")}</Submit>
            <button
              type="button"
              className="plain"
              {...{ popovertarget: id, popovertargetaction: "hide" }}
            >
              {t("hours.correct.keep")}
            </button>
          </div>
        </AppForm>
      </div>
    </>
  );
}
