import type { LoaderFunctionArgs } from "@remix-run/node";
import { Link, useLoaderData } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { useNamed } from "~/i18n/named";
import { viewSchool } from "~/schools/school-view.server";
import { CoursesTable } from "~/schools/ui/courses-table";
import { NextSessions } from "~/schools/ui/next-sessions";
import { NearSchools, Rooms, SchoolFactsList } from "~/schools/ui/school-parts";
import { Page, Section } from "~/ui/page";
import { titleOf } from "~/ui/title";

export const meta = titleOf;

export const loader = ({ request, params }: LoaderFunctionArgs) =>
  viewSchool(request, params.slug);

export default function School() {
  const { t } = useTranslation("schools");
  const named = useNamed();
  const { title, school, trades, rooms, courses, near, next, manage } =
    useLoaderData<typeof loader>();
  return (
    <Page
      title={title}
      eyebrow={
        <>
          <Link to="/schools">{t("school.eyebrow")}</Link> ·{" "}
          {t(`tier.${school.tier}`)} · {t(`builder.${school.builder}`)}
        </>
      }
      lead={named({ name: school.summary, name_en: school.summary_en })}
      actions={
        manage ? (
          <>
            <Link
              className="primary"
              to={`/schools/${school.slug}/courses/new`}
            >
              {t("course.new")}
            </Link>
            <Link className="plain" to={`/schools/${school.slug}/edit`}>
              {t("school.edit")}
            </Link>
          </>
        ) : undefined
      }
    >
      <SchoolFactsList school={school} trades={trades} />
      <Section
        title={t("school.next")}
        note={
          <>
            <Link to={`/timetable?school=${school.slug}`}>
              {t("school.week")}
            </Link>{" "}
            · <a href={`/schools/${school.slug}.ics`}>{t("school.ics")}</a>
          </>
        }
      >
        <NextSessions rows={next} />
      </Section>
      <Section title={t("school.courses")}>
        <CoursesTable rows={courses} />
      </Section>
      <div className="columns">
        <Section title={t("school.rooms")}>
          <Rooms rooms={rooms} />
        </Section>
        <Section title={t(near.mine ? "school.nearMine" : "school.near")}>
          <NearSchools schools={near.schools} />
        </Section>
      </div>
    </Page>
  );
}
