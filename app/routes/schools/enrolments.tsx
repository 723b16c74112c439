import {
  redirect,
  type ActionFunctionArgs,
  type LoaderFunctionArgs,
} from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { memberOf } from "~/members/session.server";
import { database } from "~/platform/database.server";
import { readForm } from "~/platform/http.server";
import { decideOn } from "~/schools/commands/enrolments.server";
import { decisionForm } from "~/schools/forms";
import { listFor } from "~/schools/enrolments-view.server";
import { codeOfRefusal } from "~/schools/refusal-code";
import { placesLeft } from "~/schools/rules/enrolment";
import { countEnrolled } from "~/schools/store/enrolments.server";
import { BackTo } from "~/schools/ui/back-to";
import { EnrolmentsList } from "~/schools/ui/enrolments-list";
import { Page } from "~/ui/page";
import { titleOf } from "~/ui/title";
import { wordsFor } from "~/words.server";

export const meta = titleOf;

export async function loader({ request, params }: LoaderFunctionArgs) {
  const { course, rows } = await listFor(await memberOf(request), params.id);
  const t = await wordsFor(request, "schools");
  return {
    title: t("course.list"),
    id: course.id,
    of: { name: course.title, name_en: course.title_en },
    left: placesLeft(
      course.capacity,
      await countEnrolled(database(), course.id),
    ),
    rows,
  };
}

export async function action({ request, params }: ActionFunctionArgs) {
  const member = await memberOf(request);
  const { course } = await listFor(member, params.id);
  const form = await readForm(request, decisionForm);
  if (!form.ok) return form.refusal;
  const { enrolment, decision, reason } = form.value;
  const answer = await decideOn(member, course.id, {
    enrolmentId: enrolment,
    decision,
    reason,
  });
  if (!answer.ok) return form.refuse({ "": [codeOfRefusal(answer.refusal)] });
  throw redirect(`/courses/${course.id}/enrolments`);
}

export default function Enrolments() {
  const { t } = useTranslation("schools");
  const { title, id, of, left, rows } = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  return (
    <Page
      title={title}
      eyebrow={<BackTo to={`/courses/${id}`} of={of} />}
      lead={t("enrolments.left", { count: left })}
    >
      <EnrolmentsList rows={rows} answer={answer} />
    </Page>
  );
}
