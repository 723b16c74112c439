import {
  redirect,
  type ActionFunctionArgs,
  type LoaderFunctionArgs,
} from "@remix-run/node";
import { Link, useActionData, useLoaderData } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { nameIn, useNamed } from "~/i18n/named";
import { isMember } from "~/members/rules/actor";
import { actorOf, memberOf, today } from "~/members/session.server";
import { now } from "~/platform/clock.server";
import { database } from "~/platform/database.server";
import { readForm } from "~/platform/http.server";
import { cancelEnrolment, enrolIn } from "~/schools/commands/enrolments.server";
import { enrolForm } from "~/schools/forms";
import { openCourse } from "~/schools/open-course.server";
import { codeOfRefusal } from "~/schools/refusal-code";
import { cancel, enrol } from "~/schools/rules/enrolment";
import { mayManageSchool, maySeeEnrolments } from "~/schools/rules/may";
import {
  countEnrolled,
  enrolmentsOf,
  otherClasses,
  ownEnrolment,
} from "~/schools/store/enrolments.server";
import { sessionsOfCourse } from "~/schools/store/sessions.server";
import {
  CourseFactsList,
  EnrolPanel,
  Outline,
} from "~/schools/ui/course-parts";
import { SessionsTable } from "~/schools/ui/sessions-table";
import { Page, Section, StateWord } from "~/ui/page";
import { titleOf } from "~/ui/title";
import { languageOf } from "~/words.server";

export const meta = titleOf;

export async function loader({ request, params }: LoaderFunctionArgs) {
  const actor = await actorOf(request);
  const course = await openCourse(actor, params.id);
  const at = now();
  const sessions = await sessionsOfCourse(database(), course.id);
  const enrolled = await countEnrolled(database(), course.id);
  const own = isMember(actor)
    ? await ownEnrolment(database(), course.id, actor.person.id)
    : undefined;
  const otherwise = isMember(actor)
    ? await otherClasses(database(), actor.person.id, course.id, at)
    : [];
  const ahead = sessions.filter(({ state }) => state === "scheduled");
  const may = enrol({
    now: at,
    course,
    enrolled,
    own: own?.state,
    sessions: ahead,
    otherwise,
  });
  const { school, ...facts } = course;
  const list = await enrolmentsOf(database(), course.id, today());
  return {
    title: nameIn(await languageOf(request), {
      name: course.title,
      name_en: course.title_en,
    }),
    course: facts,
    sessions,
    enrolled,
    now: at,
    own: own?.state,
    reason: own?.reason,
    refusal: may.ok ? undefined : codeOfRefusal(may.refusal),
    mayCancel: cancel(at, own?.state, course).ok,
    manage: mayManageSchool(actor, school),
    waiting: maySeeEnrolments(
      actor,
      school,
      list.flatMap(({ unit_path }) => unit_path ?? []),
    )
      ? list.filter(({ state }) => state === "requested").length
      : undefined,
  };
}

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

const tones = { draft: "warn", open: "good", closed: "neutral" } as const;

export default function Course() {
  const { t } = useTranslation("schools");
  const named = useNamed();
  const page = useLoaderData<typeof loader>();
  const { course, title, sessions, manage, waiting } = page;
  const answer = useActionData<typeof action>();
  return (
    <Page
      title={title}
      eyebrow={
        <Link to={`/schools/${course.school_slug}`}>
          {named({ name: course.school_name, name_en: course.school_name_en })}
        </Link>
      }
      aside={
        <StateWord tone={tones[course.state]}>
          {t(`course.state.${course.state}`)}
        </StateWord>
      }
      actions={
        <>
          {waiting !== undefined ? (
            <Link className="plain" to={`/courses/${course.id}/enrolments`}>
              {waiting > 0
                ? t("course.approve", { count: waiting })
                : t("course.list")}
            </Link>
          ) : null}
          {manage ? (
            <Link className="plain" to={`/courses/${course.id}/edit`}>
              {t("course.edit")}
            </Link>
          ) : null}
        </>
      }
    >
      <EnrolPanel page={page} answer={answer} />
      <CourseFactsList course={course} />
      <Section
        title={t("course.sessions")}
        note={t("week.total", { count: sessions.length })}
      >
        <SessionsTable rows={sessions} now={page.now} />
      </Section>
      <Outline outline={course.outline} materials={course.materials} />
    </Page>
  );
}
