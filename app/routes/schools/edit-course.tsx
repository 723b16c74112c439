import {
  redirect,
  type ActionFunctionArgs,
  type LoaderFunctionArgs,
} from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { z } from "zod";
import { memberOf } from "~/members/session.server";
import { readForm } from "~/platform/http.server";
import { changeCourse } from "~/schools/commands/course-terms.server";
import { changeOf, termsOf } from "~/schools/course-terms.server";
import { courseStateForm, termsForm } from "~/schools/forms";
import { keepCourse } from "~/schools/open-course.server";
import { codeOfRefusal } from "~/schools/refusal-code";
import { BackTo } from "~/schools/ui/back-to";
import { ContentFields, TermFields } from "~/schools/ui/course-fields";
import { AppForm, Field, Submit } from "~/ui/form";
import { Page } from "~/ui/page";
import { titleOf } from "~/ui/title";
import { wordsFor } from "~/words.server";

export const meta = titleOf;

export async function loader({ request, params }: LoaderFunctionArgs) {
  const course = await keepCourse(await memberOf(request), params.id);
  const t = await wordsFor(request, "schools");
  return {
    title: t("course.edit"),
    id: course.id,
    of: { name: course.title, name_en: course.title_en },
    state: course.state,
    defaults: termsOf(course),
  };
}

const form = z.discriminatedUnion("intent", [termsForm, courseStateForm]);

export async function action({ request, params }: ActionFunctionArgs) {
  const member = await memberOf(request);
  const course = await keepCourse(member, params.id);
  const read = await readForm(request, form);
  if (!read.ok) return read.refusal;
  const { value } = read;
  const { change, act } = changeOf(value);
  const answer = await changeCourse(
    member,
    course.school,
    course.id,
    change,
    act,
  );
  if (!answer.ok)
    return read.refuse({ capacity: [codeOfRefusal(answer.refusal)] });
  throw redirect(`/courses/${course.id}`);
}

export default function EditCourse() {
  const { t } = useTranslation("schools");
  const { title, id, of, state, defaults } = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  return (
    <Page title={title} eyebrow={<BackTo to={`/courses/${id}`} of={of} />}>
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
      <AppForm answer={answer} words="schools" defaults={defaults}>
        <input type="hidden" name="intent" value="terms" />
        <Field name="title" label={t("field.courseTitle")} />
        <Field name="titleEn" label={t("field.courseTitleEn")} optional />
        <TermFields />
        <ContentFields />
        <Submit>{t("course.save")}</Submit>
      </AppForm>
    </Page>
  );
}
