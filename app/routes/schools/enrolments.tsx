import {
  redirect,
  type ActionFunctionArgs,
  type LoaderFunctionArgs,
} from "@remix-run/node";
import { Link, useActionData, useLoaderData } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { memberOf, today } from "~/members/session.server";
import type { Member } from "~/members/rules/actor";
import { database } from "~/platform/database.server";
import { forbidden, readForm } from "~/platform/http.server";
import { decideOn } from "~/schools/commands/enrolments.server";
import { decisionForm } from "~/schools/forms";
import { openCourse } from "~/schools/open-course.server";
import { codeOfRefusal } from "~/schools/refusal-code";
import { placesLeft } from "~/schools/rules/enrolment";
import {
  mayDecideEnrolment,
  mayManageSchool,
  maySeeEnrolments,
} from "~/schools/rules/may";
import { countEnrolled, enrolmentsOf } from "~/schools/store/enrolments.server";
import { EnrolmentsList } from "~/schools/ui/enrolments-list";
import { Page } from "~/ui/page";
import { titleOf } from "~/ui/title";
import { wordsFor } from "~/words.server";

export const meta = titleOf;

// Keepers see the whole list, an enterprise's officer only its own people.
async function listFor(actor: Member, id: string | undefined) {
  const course = await openCourse(actor, id);
  const rows = await enrolmentsOf(database(), course.id, today());
  if (
    !maySeeEnrolments(
      actor,
      course.school,
      rows.flatMap(({ unit_path }) => unit_path ?? []),
    )
  )
    forbidden();
  const seen = rows.map(({ unit_path, ...row }) => ({
    ...row,
    mayDecide: mayDecideEnrolment(actor, course.school, {
      id: row.person_id,
      unitPath: unit_path ?? undefined,
    }),
  }));
  return {
    course,
    rows: mayManageSchool(actor, course.school)
      ? seen
      : seen.filter(({ mayDecide }) => mayDecide),
  };
}

export async function loader({ request, params }: LoaderFunctionArgs) {
  const { course, rows } = await listFor(await memberOf(request), params.id);
  const t = await wordsFor(request, "schools");
  return {
    title: t("course.list"),
    id: course.id,
    name: course.title,
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
    approve: decision === "approve",
    reason,
  });
  if (!answer.ok) return form.refuse({ "": [codeOfRefusal(answer.refusal)] });
  throw redirect(`/courses/${course.id}/enrolments`);
}

export default function Enrolments() {
  const { t } = useTranslation("schools");
  const { title, id, name, left, rows } = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  return (
    <Page
      title={title}
      eyebrow={<Link to={`/courses/${id}`}>{name}</Link>}
      lead={t("enrolments.left", { count: left })}
    >
      <EnrolmentsList rows={rows} answer={answer} />
    </Page>
  );
}
