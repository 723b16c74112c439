import {
  redirect,
  type ActionFunctionArgs,
  type LoaderFunctionArgs,
} from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { memberOf } from "~/members/session.server";
import { readForm } from "~/platform/http.server";
import { choicesOf } from "~/schools/choices.server";
import { courseForm } from "~/schools/forms";
import { keepSchool } from "~/schools/open-school.server";
import { planOrSchedule } from "~/schools/plan-course.server";
import { BackTo } from "~/schools/ui/back-to";
import { CourseFields } from "~/schools/ui/course-fields";
import { PlanPreview } from "~/schools/ui/plan-preview";
import { AppForm, Submit } from "~/ui/form";
import { Page } from "~/ui/page";
import { titleOf } from "~/ui/title";
import { wordsFor } from "~/words.server";

export const meta = titleOf;

export async function loader({ request, params }: LoaderFunctionArgs) {
  const { school, place } = await keepSchool(
    await memberOf(request),
    params.slug,
  );
  const t = await wordsFor(request, "schools");
  return {
    title: t("course.new"),
    school: { slug: school.slug, name: school.name, name_en: school.name_en },
    choices: await choicesOf(place),
  };
}

export async function action({ request, params }: ActionFunctionArgs) {
  const member = await memberOf(request);
  const { place } = await keepSchool(member, params.slug);
  const form = await readForm(request, courseForm);
  if (!form.ok) return form.refusal;
  const outcome = await planOrSchedule(member, place, form.value);
  if ("id" in outcome) throw redirect(`/courses/${outcome.id}`);
  const refusal = form.refuse(outcome.errors);
  // A plan that was only asked for is an answer, not a refusal: its clashes stand beside it.
  return outcome.plan ? { ...refusal.data, plan: outcome.plan } : refusal;
}

export default function NewCourse() {
  const { t } = useTranslation("schools");
  const { title, school, choices } = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  return (
    <Page
      title={title}
      eyebrow={<BackTo to={`/schools/${school.slug}`} of={school} />}
      lead={t("course.new.lead")}
    >
      <AppForm
        answer={answer}
        words="schools"
        defaults={{
          level: "basic",
          mode: "physical",
          minutes: "120",
          every: "1",
          count: "8",
          capacity: "30",
          enrolment: "open",
        }}
      >
        <CourseFields {...choices} />
        {answer && "plan" in answer ? <PlanPreview {...answer.plan} /> : null}
        <div className="actions">
          <Submit name="intent" value="create">
            {t("course.new.submit")}
          </Submit>
          <Submit kind="plain" name="intent" value="preview">
            {t("course.new.preview")}
          </Submit>
        </div>
      </AppForm>
    </Page>
  );
}
