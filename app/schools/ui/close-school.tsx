import { useTranslation } from "react-i18next";
import { useNamed, type Named } from "~/i18n/named";
import { Confirm } from "~/ui/confirm";
import { AppForm, Submit } from "~/ui/form";
import { Day } from "~/ui/moment";

type Props = {
  of: Named;
  closedOn: string | null;
  answer: Parameters<typeof AppForm>[0]["answer"];
};

/** Closes a school from a day on, and takes that back. */
export function CloseSchool({ of, closedOn, answer }: Props) {
  const { t } = useTranslation("schools");
  const name = useNamed()(of);
  return (
    <>
      <AppForm answer={answer} words="schools" className="inline">
        {closedOn ? (
          <>
            <input type="hidden" name="intent" value="reopen" />
            <p>
              {t("field.closed")} <Day on={closedOn} />
            </p>
            <Submit kind="plain">{t("school.reopen")}</Submit>
          </>
        ) : null}
      </AppForm>
      {closedOn ? null : (
        <Confirm
          label={t("school.close")}
          question={t("school.close.question", { name })}
          confirm={t("school.close")}
          fields={{ intent: "close" }}
          danger
        >
          <label className="field">
            {t("field.closedFrom")}
            <input name="closing" type="date" required />
          </label>
        </Confirm>
      )}
    </>
  );
}
