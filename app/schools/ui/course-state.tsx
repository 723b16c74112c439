import { useTranslation } from "react-i18next";
import { AppForm, Submit } from "~/ui/form";

/** Where a course stands, and the step to open it for enrolment or close it. */
export function CourseState({ state }: { state: "draft" | "open" | "closed" }) {
  const { t } = useTranslation("schools");
  return (
    <div className="panel">
      <p>{t(`course.now.${state}`)}</p>
      <AppForm words="schools" className="inline">
        <input type="hidden" name="intent" value="state" />
        <Submit
          kind={state === "open" ? "plain" : "primary"}
          name="state"
          value={state === "open" ? "closed" : "open"}
        >
          {t(state === "open" ? "course.close" : "course.open")}
        </Submit>
      </AppForm>
    </div>
  );
}
