import { useTranslation } from "react-i18next";
import { useNamed } from "~/i18n/named";
import { Confirm } from "~/ui/confirm";
import { AppForm, Submit } from "~/ui/form";
import { Moment } from "~/ui/moment";
import { Empty, StateWord, type Tone } from "~/ui/page";
import { useRefusals } from "~/ui/refusals";
import type { EnrolmentRow } from "../store/enrolments.server";

type Row = Omit<EnrolmentRow, "unit_path"> & {
  mayDecide: boolean;
  mayTakeOff: boolean;
};
const tones: Record<Row["state"], Tone> = {
  requested: "warn",
  enrolled: "good",
  refused: "neutral",
  cancelled: "neutral",
};

/** Who asked and who is on the list; a request has its decision beside it. */
export function EnrolmentsList({
  rows,
  answer,
}: {
  rows: Row[];
  answer: Parameters<typeof AppForm>[0]["answer"];
}) {
  const { t } = useTranslation("schools");
  const named = useNamed();
  const refusal = useRefusals("schools");
  const refused = Object.values(answer?.refused?.error ?? {}).flatMap(
    (codes) => codes ?? [],
  );
  if (rows.length === 0) return <Empty>{t("enrolments.none")}</Empty>;
  return (
    <>
      {refused.length > 0 ? (
        <p className="refusal" role="alert">
          {refused.map(refusal).join(" ")}
        </p>
      ) : null}
      <ul className="lines">
        {rows.map((row) => (
          <li key={row.id}>
            <span className="when">
              <Moment at={row.requested_at} />
            </span>
            <span className="what">
              {named(row)}{" "}
              <StateWord tone={tones[row.state]}>
                {t(`enrolments.${row.state}`)}
              </StateWord>
              <small>
                {[
                  named({
                    name: row.unit_name ?? "",
                    name_en: row.unit_name_en,
                  }),
                  row.reason,
                ]
                  .filter(Boolean)
                  .join(" · ")}
              </small>
            </span>
            {row.state === "requested" && row.mayDecide ? (
              <Decision row={row} />
            ) : row.mayTakeOff ? (
              <TakeOff row={row} />
            ) : (
              <span />
            )}
          </li>
        ))}
      </ul>
    </>
  );
}

function Decision({ row }: { row: Row }) {
  const { t } = useTranslation("schools");
  const named = useNamed();
  return (
    <span className="actions">
      <AppForm words="schools" className="inline-form">
        <input type="hidden" name="enrolment" value={row.id} />
        <Submit kind="plain" name="decision" value="approve">
          {t("enrolments.approve")}
        </Submit>
      </AppForm>
      <Confirm
        label={t("enrolments.refuse")}
        question={t("enrolments.refuse.question", { name: named(row) })}
        confirm={t("enrolments.refuse")}
        fields={{ enrolment: row.id, decision: "refuse" }}
        danger
      >
        <ReasonField />
      </Confirm>
    </span>
  );
}

function TakeOff({ row }: { row: Row }) {
  const { t } = useTranslation("schools");
  const named = useNamed();
  return (
    <span className="actions">
      <Confirm
        label={t("enrolments.takeOff")}
        question={t("enrolments.takeOff.question", { name: named(row) })}
        confirm={t("enrolments.takeOff")}
        fields={{ enrolment: row.id, decision: "take-off" }}
        danger
      >
        <ReasonField />
      </Confirm>
    </span>
  );
}

function ReasonField() {
  const { t } = useTranslation("schools");
  return (
    <label className="field">
      {t("field.reason")}
      <input name="reason" required maxLength={200} />
    </label>
  );
}
