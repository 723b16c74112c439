import {
  redirect,
  type ActionFunctionArgs,
  type LoaderFunctionArgs,
} from "@remix-run/node";
import { Link, useActionData, useLoaderData } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { memberOf } from "~/members/session.server";
import { readForm } from "~/platform/http.server";
import { choicesForCourse, tryCourse } from "~/schools/course-edit.server";
import { termsOf } from "~/schools/course-terms.server";
import { courseActs } from "~/schools/forms";
import { keepCourse } from "~/schools/open-course.server";
import { BackTo } from "~/schools/ui/back-to";
import { CourseEnds } from "~/schools/ui/course-ends";
import { CourseState } from "~/schools/ui/course-state";
import { CourseTermsForm } from "~/schools/ui/course-terms-form";
import { Page, Section } from "~/ui/page";
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
    choices: await choicesForCourse(course),
  };
}

export async function action({ request, params }: ActionFunctionArgs) {
  const member = await memberOf(request);
  const course = await keepCourse(member, params.id);
  const read = await readForm(request, courseActs);
  if (!read.ok) return read.refusal;
  const errors = await tryCourse(member, course, read.value);
  if (errors) return read.refuse(errors);
  throw redirect(
    read.value.intent === "delete"
      ? `/schools/${course.school_slug}`
      : `/courses/${course.id}`,
  );
}

export default function EditCourse() {
  const { t } = useTranslation("schools");
  const { title, id, of, state, defaults, choices } =
    useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  const ofTerms = answer?.refused.initialValue?.intent === "terms";
  return (
    <Page
      title={title}
      eyebrow={<BackTo to={`/courses/${id}`} of={of} />}
      actions={
        <Link className="plain" to={`/courses/${id}/sessions/new`}>
          {t("course.more")}
        </Link>
      }
    >
      <CourseState state={state} />
      <CourseTermsForm
        answer={ofTerms ? answer : undefined}
        defaults={defaults}
        choices={choices}
        draft={state === "draft"}
      />
      <Section title={t("course.ends")}>
        <CourseEnds
          of={of}
          draft={state === "draft"}
          answer={ofTerms ? undefined : answer}
        />
      </Section>
    </Page>
  );
}
