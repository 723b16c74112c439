import {
  redirect,
  type ActionFunctionArgs,
  type LoaderFunctionArgs,
} from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { memberOf } from "~/members/session.server";
import { readForm } from "~/platform/http.server";
import { cancelEnrolment, enrolIn } from "~/schools/commands/enrolments.server";
import { courseView } from "~/schools/course-view.server";
import { enrolForm } from "~/schools/forms";
import { openCourse } from "~/schools/open-course.server";
import { codeOfRefusal } from "~/schools/refusal-code";
import { CoursePage } from "~/schools/ui/course-page";
import { titleOf } from "~/ui/title";

export const meta = titleOf;

export const loader = ({ request, params }: LoaderFunctionArgs) =>
  courseView(request, params.id);

export async function action({ request, params }: ActionFunctionArgs) {
  const member = await memberOf(request);
  const course = await openCourse(member, params.id);
  const form = await readForm(request, enrolForm);
  if (!form.ok) return form.refusal;
  const answer =
    form.value.intent === "enrol"
      ? await enrolIn(member, course.id)
      : await cancelEnrolment(member, course.id);
  if (!answer.ok) return form.refuse({ "": [codeOfRefusal(answer.refusal)] });
  throw redirect(`/courses/${course.id}`);
}

export default function Course() {
  const page = useLoaderData<typeof loader>();
  return <CoursePage page={page} answer={useActionData<typeof action>()} />;
}
