import type { SubmissionResult } from "@conform-to/react";
import { useTranslation } from "react-i18next";
import { useNamed } from "~/i18n/named";
import { AppForm, Field, Submit } from "~/ui/form";
import type { PanelView } from "../panel-page.server";

type Answer = { refused?: SubmissionResult<string[]> } | undefined;

function AccountFields() {
  const { t } = useTranslation("contests");
  return (
    <>
      <Field
        name="account"
        label={t("field.account")}
        hint={t("field.account.hint")}
      />
      <Field
        name="code"
        label={t("field.judge-code")}
        hint={t("field.judge-code.hint")}
      />
    </>
  );
}

/** A judge more at the panel. */
export function SeatForm({ answer }: { answer: Answer }) {
  const { t } = useTranslation("contests");
  return (
    <AppForm answer={answer} words="contests">
      <AccountFields />
      <Field
        name="kind"
        label={t("field.seat")}
        options={(["chief", "judge", "trainee"] as const).map(
          (kind) => [kind, t(`seat.${kind}`)] as const,
        )}
      />
      <Submit name="intent" value="seat">
        {t("panel.add.submit")}
      </Submit>
    </AppForm>
  );
}

/** Somebody who stands in for a judge: from a moment on, or for the entrants whom the judge is kept away from. */
export function StandInForm({
  answer,
  seats,
}: {
  answer: Answer;
  seats: PanelView["seats"];
}) {
  const { t } = useTranslation("contests");
  const named = useNamed();
  const sitting = seats.filter(
    ({ kind, ended }) => kind !== "trainee" && !ended,
  );
  return (
    <AppForm answer={answer} words="contests">
      <Field
        name="seat"
        label={t("stand-in.for")}
        options={sitting.map(
          (seat) => [String(seat.id), `${seat.code} ${named(seat)}`] as const,
        )}
      />
      <Field
        name="from"
        label={t("stand-in.from")}
        options={(["now", "later", "recused"] as const).map(
          (from) => [from, t(`stand-in.from.${from}`)] as const,
        )}
      />
      <Field
        name="at"
        type="datetime-local"
        label={t("stand-in.at")}
        hint={t("stand-in.at.hint")}
        optional
      />
      <AccountFields />
      <Field name="reason" label={t("field.reason")} maxLength={200} />
      <Submit name="intent" value="stand-in">
        {t("stand-in.submit")}
      </Submit>
    </AppForm>
  );
}
