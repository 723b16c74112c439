import type { SubmissionResult } from "@conform-to/react";
import { useTranslation } from "react-i18next";
import { useNamed } from "~/i18n/named";
import { Confirm } from "~/ui/confirm";
import { ErrorSummary } from "~/ui/error-summary";
import { AppForm, Field, Submit } from "~/ui/form";
import { Empty } from "~/ui/page";
import { appointed } from "../rules/appointments";
import type { AppointedRow } from "../store/appointments.server";

type Answer = { refused?: SubmissionResult<string[]> } | undefined;

/** Who draws and decrypts, and who arbitrates; those appointed for this contest alone can be taken off with a reason. */
export function AppointedList({
  rows,
  answer,
}: {
  rows: AppointedRow[];
  answer: Answer;
}) {
  const { t } = useTranslation("contests");
  const { t: members } = useTranslation("members");
  const named = useNamed();
  const ending = answer?.refused?.initialValue?.intent === "end";
  if (rows.length === 0) return <Empty>{t("appoint.empty")}</Empty>;
  return (
    <>
      {ending ? (
        <ErrorSummary
          formId="end"
          errors={{
            "": Object.values(answer?.refused?.error ?? {}).flatMap(
              (each) => each ?? [],
            ),
          }}
          answer={answer}
          words="contests"
        />
      ) : null}
      <ul className="lines">
        {rows.map((row) => (
          <li key={row.id}>
            <span className="when">
              {members(`role.${row.role as "arbitrator"}`)}
            </span>
            <span className="what">
              {named(row)}{" "}
              <small className="note">
                {row.own
                  ? t("appoint.own")
                  : t("appoint.above", {
                      unit: named({
                        name: row.unit ?? "",
                        name_en: row.unit_en,
                      }),
                    })}
              </small>
            </span>
            {row.own ? (
              <Confirm
                label={t("appoint.end")}
                question={t("appoint.end.question", { name: named(row) })}
                confirm={t("appoint.end")}
                fields={{ intent: "end", grant: row.id }}
                danger
              >
                <label className="field">
                  {t("field.reason")}
                  <input name="reason" required maxLength={200} />
                </label>
              </Confirm>
            ) : null}
          </li>
        ))}
      </ul>
    </>
  );
}

/** One more encryption officer or arbitrator for this contest. */
export function AppointForm({ answer }: { answer: Answer }) {
  const { t } = useTranslation("contests");
  const { t: members } = useTranslation("members");
  const own = answer?.refused?.initialValue?.intent === "appoint";
  return (
    <AppForm answer={own ? answer : undefined} words="contests">
      <Field
        name="role"
        label={t("appoint.role")}
        options={appointed.map((role) => [role, members(`role.${role}`)])}
      />
      <Field name="account" label={t("appoint.account")} />
      <Submit name="intent" value="appoint">
        {t("appoint.submit")}
      </Submit>
    </AppForm>
  );
}
