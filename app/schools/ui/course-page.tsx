import { Link } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { useNamed } from "~/i18n/named";
import type { AppForm } from "~/ui/form";
import { Page, Section, StateWord } from "~/ui/page";
import type { CoursePageView } from "../course-view.server";
import { CourseFactsList, EnrolPanel, Outline } from "./course-parts";
import { SessionsTable } from "./sessions-table";

const tones = { draft: "warn", open: "good", closed: "neutral" } as const;

/** A course: places and the one step that is open to me, its terms, its sessions, what is taught. */
export function CoursePage({
  page,
  answer,
}: {
  page: CoursePageView;
  answer: Parameters<typeof AppForm>[0]["answer"];
}) {
  const { t } = useTranslation("schools");
  const named = useNamed();
  const { course, sessions } = page;
  const { state } = course;
  const { school_name: name, school_name_en: name_en } = course;
  return (
    <Page
      title={page.title}
      eyebrow={
        <Link to={`/schools/${course.school_slug}`}>
          {named({ name, name_en })}
        </Link>
      }
      aside={
        <StateWord tone={tones[state]}>{t(`course.state.${state}`)}</StateWord>
      }
      actions={<Acts page={page} />}
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

function Acts({ page }: { page: CoursePageView }) {
  const { t } = useTranslation("schools");
  const { course, waiting, manage } = page;
  return (
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
  );
}
