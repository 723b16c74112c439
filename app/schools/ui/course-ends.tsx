import { useTranslation } from "react-i18next";
import { useNamed, type Named } from "~/i18n/named";
import { Confirm } from "~/ui/confirm";
import { AppForm } from "~/ui/form";

type Props = {
  of: Named;
  draft: boolean;
  answer: Parameters<typeof AppForm>[0]["answer"];
};

/** What ends a course: calling off what is to come, and throwing a draft away. */
export function CourseEnds({ of, draft, answer }: Props) {
  const { t } = useTranslation("schools");
  const name = useNamed()(of);
  return (
    <>
      <AppForm answer={answer} words="schools" className="inline">
        {null}
      </AppForm>
      <div className="actions">
        <Confirm
          label={t("course.callOff")}
          question={t("course.callOff.question", { name })}
          confirm={t("course.callOff")}
          fields={{ intent: "call-off-coming" }}
          danger
        >
          <label className="field">
            {t("field.reason")}
            <input name="reason" required maxLength={200} />
          </label>
        </Confirm>
        {draft ? (
          <Confirm
            label={t("course.delete")}
            question={t("course.delete.question", { name })}
            confirm={t("course.delete")}
            fields={{ intent: "delete" }}
            danger
          />
        ) : null}
      </div>
    </>
  );
}
