import {
  redirect,
  type ActionFunctionArgs,
  type LoaderFunctionArgs,
} from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { memberOf } from "~/members/session.server";
import { readForm } from "~/platform/http.server";
import { choicesForCourse } from "~/schools/course-edit.server";
import { moreSessionsForm } from "~/schools/forms";
import { nextSession } from "~/schools/more-sessions.server";
import { keepCourse } from "~/schools/open-course.server";
import { planOrAdd } from "~/schools/plan-course.server";
import { BackTo } from "~/schools/ui/back-to";
import { PlanFields } from "~/schools/ui/course-fields";
import { PlanPreview } from "~/schools/ui/plan-preview";
import { AppForm, Submit } from "~/ui/form";
import { Page } from "~/ui/page";
import { titleOf } from "~/ui/title";
import { wordsFor } from "~/words.server";

export const meta = titleOf;

export async function loader({ request, params }: LoaderFunctionArgs) {
  const course = await keepCourse(await memberOf(request), params.id);
  const t = await wordsFor(request, "schools");
  return {
    title: t("course.more"),
    id: course.id,
    of: { name: course.title, name_en: course.title_en },
    choices: await choicesForCourse(course),
    defaults: await nextSession(course),
  };
}

export async function action({ request, params }: ActionFunctionArgs) {
  const member = await memberOf(request);
  const course = await keepCourse(member, params.id);
  const form = await readForm(request, moreSessionsForm);
  if (!form.ok) return form.refusal;
  const outcome = await planOrAdd(member, course, form.value);
  if ("id" in outcome) throw redirect(`/courses/${outcome.id}`);
  const refusal = form.refuse(outcome.errors);
  // A plan that was only asked for is an answer, not a refusal: its clashes stand beside it.
  return outcome.plan ? { ...refusal.data, plan: outcome.plan } : refusal;
}

export default function AddSessions() {
  const { t } = useTranslation("schools");
  const { title, id, of, choices, defaults } = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  return (
    <Page
      title={title}
      eyebrow={<BackTo to={`/courses/${id}`} of={of} />}
      lead={t("course.more.lead")}
    >
      <AppForm answer={answer} words="schools" defaults={defaults}>
        <PlanFields {...choices} />
        {answer && "plan" in answer ? <PlanPreview {...answer.plan} /> : null}
        <div className="actions">
          <Submit name="intent" value="create">
            {t("course.more.submit")}
          </Submit>
          <Submit kind="plain" name="intent" value="preview">
            {t("course.new.preview")}
          </Submit>
        </div>
      </AppForm>
    </Page>
  );
}
