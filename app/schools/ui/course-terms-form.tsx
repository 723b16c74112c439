import { useTranslation } from "react-i18next";
import { AppForm, Submit } from "~/ui/form";
import type { Choices } from "../choices.server";
import { BasicFields, ContentFields, TermFields } from "./course-fields";
import { LecturerField } from "./place-fields";

type Props = Pick<Parameters<typeof AppForm>[0], "answer" | "defaults"> & {
  choices: Pick<Choices, "trades" | "lecturers">;
  /** A draft may still change how it is held. */
  draft: boolean;
};

/** What a course says of itself and offers, to be changed. */
export function CourseTermsForm({ answer, defaults, choices, draft }: Props) {
  const { t } = useTranslation("schools");
  return (
    <AppForm answer={answer} words="schools" defaults={defaults}>
      <input type="hidden" name="intent" value="terms" />
      <BasicFields trades={choices.trades} mode={draft} />
      <LecturerField
        lecturers={choices.lecturers}
        hint={t("field.lecturer.hint")}
      />
      <TermFields />
      <ContentFields />
      <Submit>{t("course.save")}</Submit>
    </AppForm>
  );
}
